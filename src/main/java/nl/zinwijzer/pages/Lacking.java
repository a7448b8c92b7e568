package nl.zinwijzer.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zinwijzer.explanation.ExplanationAnswer;

/**
 * What stands between the answer and another level, in words that need no knowledge of rules.
 *
 * @param kind {@code not_true}, {@code not_known}, {@code held_back} or {@code outranked}
 * @param rule the title of the rule that needs it
 * @param facts what is known about it
 * @param by the titles of the rules that hold back or outrank
 */
public record Lacking(String kind, String rule, List<Known> facts, List<String> by) {
  private static final String ABSENCE = "not ";
  private static final String SEPARATOR = ", ";

  /** How a rule compares, and the key of the words for it. */
  private static final Map<String, String> NEEDS =
      Map.of(
          "==", "need.is",
          "in", "need.is",
          "!=", "need.not",
          "not in", "need.not",
          ">=", "need.least",
          "<=", "need.most",
          ">", "need.more",
          "<", "need.less");

  public Lacking {
    facts = List.copyOf(facts);
    by = List.copyOf(by);
  }

  /**
   * A fact with what it should have been.
   *
   * @param fact the fact
   * @param needed what the rule needs it to be; empty where the fact itself is in the way
   */
  public record Known(FactLine fact, Optional<String> needed) {}

  /**
   * What is lacking for a rule, down to what its own grounds lack.
   *
   * @param titles the titles of the rules that concluded something, by id
   */
  static List<Lacking> of(
      ExplanationAnswer.MissAnswer miss,
      RequestFacts facts,
      Map<String, String> titles,
      PageWords words) {
    List<Lacking> lacking = new ArrayList<>();
    for (ExplanationAnswer.UnmetAnswer unmet : miss.conditions()) {
      ExplanationAnswer.MissAnswer nearest = unmet.nearest();
      if (nearest != null) {
        lacking.addAll(of(nearest, facts, titles, words));
      } else {
        boolean wanted = !unmet.condition().startsWith(ABSENCE);
        lacking.add(
            new Lacking(
                unmet.kind(),
                miss.rule().title(),
                unmet.ground().stream()
                    .flatMap(ground -> known(ground, wanted, facts, words))
                    .toList(),
                unmet.by().stream()
                    .flatMap(rule -> Optional.ofNullable(titles.get(rule)).stream())
                    .distinct()
                    .toList()));
      }
    }
    return lacking.stream().distinct().toList();
  }

  private static Stream<Known> known(
      ExplanationAnswer.GroundAnswer ground, boolean wanted, RequestFacts facts, PageWords words) {
    return places(ground)
        .map(
            place ->
                new Known(
                    facts.at(place),
                    wanted
                        ? ground.values().stream()
                            .filter(value -> place.endsWith("/" + value.property()))
                            .flatMap(value -> Stream.ofNullable(value.needed()))
                            .map(needed -> needed(place, needed, facts, words))
                            .findFirst()
                        : Optional.empty()));
  }

  private static String needed(String place, String needed, RequestFacts facts, PageWords words) {
    int space = needed.startsWith("not in ") ? "not in".length() : needed.indexOf(' ');
    String values =
        Stream.of(needed.substring(space + 1).split(SEPARATOR))
            .map(code -> facts.other(place, code).value())
            .collect(Collectors.joining(" " + words.get("need.or") + " "));
    return words.get(NEEDS.getOrDefault(needed.substring(0, space), "need.is"), values);
  }

  private static Stream<String> places(ExplanationAnswer.GroundAnswer ground) {
    return ground.start() == null
        ? ground.pointers().stream().filter(pointer -> !pointer.isEmpty())
        : ground.pointers().stream()
            .map(pointer -> pointer + "#" + ground.start() + "-" + ground.end());
  }
}
