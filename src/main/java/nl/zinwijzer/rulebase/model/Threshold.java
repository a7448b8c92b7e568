package nl.zinwijzer.rulebase.model;

/**
 * A number that rules use, from {@code thresholds.yaml}. It is a fact to the rules, so that it
 * stands as a ground in every explanation.
 *
 * @param id its name, such as {@code tr.min_duration_weeks}
 * @param value its value, in the unit that the file gives
 */
public record Threshold(String id, int value) {}
