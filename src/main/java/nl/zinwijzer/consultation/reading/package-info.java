/** The contract's request as JSON, read into facts, or everything that is wrong with it. */
@NullMarked
package nl.zinwijzer.consultation.reading;

import org.jspecify.annotations.NullMarked;
