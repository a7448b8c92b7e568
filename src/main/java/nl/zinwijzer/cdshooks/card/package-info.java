/** The card that a call is answered with. */
@NullMarked
package nl.zinwijzer.cdshooks.card;

import org.jspecify.annotations.NullMarked;
