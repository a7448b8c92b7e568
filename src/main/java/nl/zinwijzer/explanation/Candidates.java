package nl.zinwijzer.explanation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zinwijzer.advice.Conclusion;
import nl.zinwijzer.rulebase.model.Comparison;
import nl.zinwijzer.rulebase.model.FactPattern;
import nl.zinwijzer.rulebase.model.FactType;
import nl.zinwijzer.rulebase.model.Operand;
import org.jspecify.annotations.Nullable;

/** The facts that may match, by type and, where it helps, by the value of a property. */
final class Candidates {
  /** Fewer facts than this are looked through faster than looked up. */
  private static final int WORTH_LOOKING_UP = 8;

  private final Map<Class<?>, List<Candidate>> given = new HashMap<>();
  private final Map<FieldPlace, Optional<Map<@Nullable Object, List<Candidate>>>> byValue =
      new HashMap<>();
  private final Map<Class<?>, Map<Conclusion, Node>> concluded;

  private record FieldPlace(FactType type, String property) {}

  /**
   * No facts yet.
   *
   * @param concluded what the rules conclude, by type; grows while they are filled in
   */
  Candidates(Map<Class<?>, Map<Conclusion, Node>> concluded) {
    this.concluded = concluded;
  }

  void add(Candidate candidate) {
    given.computeIfAbsent(candidate.fact().getClass(), type -> new ArrayList<>()).add(candidate);
  }

  /** All facts that may meet a pattern, and perhaps more of the same type. */
  List<Candidate> of(FactPattern pattern) {
    List<Candidate> all = all(pattern.type());
    if (all.size() < WORTH_LOOKING_UP) {
      return all;
    }
    for (Comparison comparison : pattern.comparisons()) {
      Optional<Operand.Literal> exact = comparison.exact();
      if (exact.isPresent()) {
        FieldPlace place = new FieldPlace(pattern.type(), comparison.property());
        Optional<Map<@Nullable Object, List<Candidate>>> index =
            byValue.computeIfAbsent(place, where -> index(where, all));
        if (index.isPresent()) {
          return index.get().getOrDefault(exact.get().value(), List.of());
        }
      }
    }
    return all;
  }

  /** The candidates by the value of a property; empty when the property of one of them is open. */
  private static Optional<Map<@Nullable Object, List<Candidate>>> index(
      FieldPlace place, List<Candidate> all) {
    Map<@Nullable Object, List<Candidate>> index = new LinkedHashMap<>();
    for (Candidate candidate : all) {
      if (candidate.open().containsKey(place.property())) {
        return Optional.empty();
      }
      index
          .computeIfAbsent(
              place.type().read(candidate.fact(), place.property()), value -> new ArrayList<>())
          .add(candidate);
    }
    return Optional.of(index);
  }

  /** Every fact of a type that may be there; for conclusions only once all rules have spoken. */
  private List<Candidate> all(FactType type) {
    return given.computeIfAbsent(
        type.record(),
        record -> {
          List<Candidate> candidates = new ArrayList<>();
          concluded
              .getOrDefault(record, Map.of())
              .forEach(
                  (conclusion, node) -> {
                    Candidate candidate = new Candidate(conclusion, Map.of());
                    if (!node.certain()) {
                      candidate.when(LiteralPath.ALWAYS.and(new PathLiteral.Follows(node)));
                    }
                    candidates.add(candidate);
                  });
          return candidates;
        });
  }
}
