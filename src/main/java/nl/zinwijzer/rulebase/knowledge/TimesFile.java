package nl.zinwijzer.rulebase.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zinwijzer.language.Calendar;
import nl.zinwijzer.language.LexiconWords;
import nl.zinwijzer.language.PhrasePattern;

/** Reads the words of dates and durations, from {@code lexicon/times.yaml}. */
final class TimesFile {
  private final LexiconWords vocabulary;
  private final LexiconPatterns patterns;

  TimesFile(LexiconWords vocabulary, LexiconPatterns patterns) {
    this.vocabulary = vocabulary;
    this.patterns = patterns;
  }

  /** The words of a calendar; none without the file. */
  Calendar calendar(Optional<YamlValue> top) {
    Map<Integer, Integer> days = new HashMap<>();
    Map<Integer, Integer> months = new HashMap<>();
    Map<Integer, Integer> numerals = new HashMap<>();
    List<Calendar.Placed> placed = new ArrayList<>();
    top.ifPresent(
        times -> {
          times.allowing(
              "days",
              "weeks",
              "months",
              "years",
              "ago",
              "after",
              "lasting",
              "in",
              "measures",
              "names",
              "numbers",
              "placed");
          Map.of("days", 1, "weeks", 7, "months", 30, "years", 365)
              .forEach(
                  (unit, length) ->
                      LexiconPatterns.words(times.required(unit))
                          .forEach(word -> days.put(vocabulary.number(word), length)));
          numbers(times, "names").forEach((word, n) -> months.put(vocabulary.number(word), n));
          numbers(times, "numbers").forEach((word, n) -> numerals.put(vocabulary.number(word), n));
          times.required("placed").ifPresent(lines -> placed(lines, placed));
        });
    return new Calendar(
        days,
        months,
        numerals,
        patterns.set(LexiconPatterns.words(top.flatMap(times -> times.required("ago")))),
        patterns.set(LexiconPatterns.words(top.flatMap(times -> times.required("after")))),
        patterns.set(LexiconPatterns.words(top.flatMap(times -> times.required("lasting")))),
        patterns.set(LexiconPatterns.words(top.flatMap(times -> times.required("in")))),
        patterns.set(LexiconPatterns.words(top.flatMap(times -> times.required("measures")))),
        Calendar.opening(placed, days.keySet(), months.keySet(), numerals.keySet()),
        placed);
  }

  private void placed(YamlValue lines, List<Calendar.Placed> placed) {
    lines
        .members()
        .forEach(
            (words, value) -> {
              Optional<PhrasePattern> pattern = patterns.parse(words, value, true);
              Optional<Integer> months = value.number();
              if (pattern.isPresent() && months.isPresent()) {
                placed.add(new Calendar.Placed(pattern.get(), months.get()));
              }
            });
  }

  private static Map<String, Integer> numbers(YamlValue times, String member) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    times
        .required(member)
        .ifPresent(
            map ->
                map.members()
                    .forEach((word, value) -> value.number().ifPresent(n -> numbers.put(word, n))));
    return numbers;
  }
}
