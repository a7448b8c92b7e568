package nl.zinwijzer.pages;

/**
 * A condition of a rule that was met.
 *
 * @param condition the condition as its author wrote it
 * @param place file, line and column of the rule base
 */
public record MetCondition(String condition, String place) {}
