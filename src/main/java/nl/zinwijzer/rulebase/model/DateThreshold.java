package nl.zinwijzer.rulebase.model;

import java.time.LocalDate;

/**
 * A date that rules use, from {@code thresholds.yaml}.
 *
 * @param id its name, such as {@code subsidy.ends}
 * @param value the date
 */
public record DateThreshold(String id, LocalDate value) {}
