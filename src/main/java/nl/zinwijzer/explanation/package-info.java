/** Why, why not, what would change it, and what to ask next, told in Dutch and in English. */
@NullMarked
package nl.zinwijzer.explanation;

import org.jspecify.annotations.NullMarked;
