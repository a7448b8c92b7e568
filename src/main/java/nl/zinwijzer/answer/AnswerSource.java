package nl.zinwijzer.answer;

import org.jspecify.annotations.Nullable;

/**
 * A source that the answer cites, as the rule base that decided names it.
 *
 * @param id its id, as the passages give it
 * @param title its title
 * @param year the year of publication, or that it is not known
 * @param url where it can be read; null when it is not public
 */
public record AnswerSource(String id, String title, String year, @Nullable String url) {}
