/** The answer of the contract as data: what is sent, and kept as it was sent. */
@NullMarked
package nl.zinwijzer.answer;

import org.jspecify.annotations.NullMarked;
