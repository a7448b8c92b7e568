/**
 * What the GP's software tells: one consultation as immutable facts, and the vocabulary it is told
 * in.
 */
@NullMarked
package nl.zinwijzer.consultation;

import org.jspecify.annotations.NullMarked;
