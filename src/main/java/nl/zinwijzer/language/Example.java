package nl.zinwijzer.language;

/**
 * A text that proves an entry.
 *
 * @param text the text
 * @param status the status that the entry's find in it must have
 */
public record Example(String text, Status status) {}
