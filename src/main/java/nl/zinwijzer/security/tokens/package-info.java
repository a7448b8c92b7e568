/** Tokens of software: who issued them, for whom, and whether they are still good. */
@NullMarked
package nl.zinwijzer.security.tokens;

import org.jspecify.annotations.NullMarked;
