package nl.zinwijzer.answer;

import org.jspecify.annotations.Nullable;

/** A passage of a source, with its address where it is public. */
public record Cited(String id, String section, @Nullable String url) {}
