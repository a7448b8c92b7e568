/** The tables: written in groups, found again, marked and counted. */
@NullMarked
package nl.zinwijzer.ledger.store;

import org.jspecify.annotations.NullMarked;
