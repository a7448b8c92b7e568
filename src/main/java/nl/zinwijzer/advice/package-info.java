/** What rules conclude about a consultation, and the answer that is built from it. */
@NullMarked
package nl.zinwijzer.advice;

import org.jspecify.annotations.NullMarked;
