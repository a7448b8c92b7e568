/** Keys, locked texts and the seals that bind decisions in one chain. */
@NullMarked
package nl.zinwijzer.ledger.seal;

import org.jspecify.annotations.NullMarked;
