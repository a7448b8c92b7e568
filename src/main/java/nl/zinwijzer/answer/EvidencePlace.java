package nl.zinwijzer.answer;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands in the request: a pointer, and for words of a text their range in UTF-16
 * code units.
 */
public record EvidencePlace(
    String pointer, @Nullable Integer start, @Nullable Integer end, @Nullable String quote) {}
