package nl.zinwijzer.language;

/** The words that decided the status of a mention, in the same text as the mention. */
public record Cue(int start, int end, String quote) {}
