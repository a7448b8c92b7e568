/**
 * A rule base as a value: its files, digest, sources, thresholds, lexicon, codes, texts, the model
 * of every rule and the compiled rules; and the one that is active.
 */
@NullMarked
package nl.zinwijzer.rulebase;

import org.jspecify.annotations.NullMarked;
