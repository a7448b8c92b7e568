/**
 * Everything in a rule base that is no rule: sources, thresholds, codes, partners, texts, lexicon,
 * scenarios.
 */
@NullMarked
package nl.zinwijzer.rulebase.knowledge;

import org.jspecify.annotations.NullMarked;
