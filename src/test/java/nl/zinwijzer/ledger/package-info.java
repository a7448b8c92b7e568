/** Tests of the ledger against a real H2 file and a real PostgreSQL. */
@NullMarked
package nl.zinwijzer.ledger;

import org.jspecify.annotations.NullMarked;
