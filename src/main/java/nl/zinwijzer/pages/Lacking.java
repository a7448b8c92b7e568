package nl.zinwijzer.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.zinwijzer.explanation.Told;

/**
 * A condition that stands between the answer and another level.
 *
 * @param kind {@code not_true}, {@code not_known}, {@code held_back} or {@code outranked}
 * @param rule the title of the rule that needs it
 * @param condition the condition as its author wrote it
 * @param place file, line and column of the rule base
 * @param facts what is known about it
 * @param by the ids of the rules that hold back or outrank
 */
public record Lacking(
    String kind, String rule, String condition, String place, List<Fact> facts, List<String> by) {
  public Lacking {
    facts = List.copyOf(facts);
    by = List.copyOf(by);
  }

  /** What is lacking for a rule, down to what its own grounds lack. */
  static List<Lacking> of(Told.Miss miss, RequestFacts facts) {
    List<Lacking> lacking = new ArrayList<>();
    for (Told.Unmet unmet : miss.conditions()) {
      Told.Miss nearest = unmet.nearest();
      if (nearest != null) {
        lacking.addAll(of(nearest, facts));
      } else {
        lacking.add(
            new Lacking(
                unmet.kind(),
                miss.rule().title(),
                unmet.condition(),
                miss.rule().file() + ":" + unmet.line() + ":" + unmet.column(),
                unmet.ground().stream().flatMap(Lacking::places).map(facts::at).toList(),
                unmet.by()));
      }
    }
    return lacking;
  }

  private static Stream<String> places(Told.Ground ground) {
    return ground.start() == null
        ? ground.pointers().stream().filter(pointer -> !pointer.isEmpty())
        : ground.pointers().stream().map(one -> one + "#" + ground.start() + "-" + ground.end());
  }
}
