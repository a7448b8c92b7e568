package nl.zinwijzer.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.zinwijzer.advice.Conclusion;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.reasoning.Verdict;
import nl.zinwijzer.rulebase.model.FactPattern;

/** Tells why something does not follow. */
public final class WhyNotTeller {
  private final Verdict verdict;
  private final Grounds grounds;

  /** Tells about a verdict in one language. */
  public WhyNotTeller(Verdict verdict, AnswerLanguage language) {
    this.verdict = verdict;
    this.grounds = new Grounds(verdict, language);
  }

  /** How near each rule came. */
  public List<ExplanationAnswer.MissAnswer> tell(List<WhyNot.RuleMiss> misses) {
    return misses.stream().map(this::tell).toList();
  }

  /** How near a rule came, all the way down along the nearest rules. */
  public ExplanationAnswer.MissAnswer tell(WhyNot.RuleMiss miss) {
    return new ExplanationAnswer.MissAnswer(
        grounds.rule(miss.rule()),
        miss.unmet().size(),
        miss.unmet().stream().map(this::tell).toList());
  }

  private ExplanationAnswer.UnmetAnswer tell(WhyNot.UnmetCondition unmet) {
    FactPattern pattern = unmet.condition().pattern();
    List<ExplanationAnswer.GroundAnswer> told = new ArrayList<>();
    List<String> by = new ArrayList<>();
    unmet
        .fact()
        .filter(fact -> !(fact instanceof Conclusion))
        .ifPresent(fact -> told.add(grounds.fact(fact, pattern, unmet.bindings())));
    for (Object found : unmet.found()) {
      if (found instanceof Conclusion conclusion) {
        verdict.evaluation().of(conclusion).stream()
            .map(derivation -> derivation.rule().id())
            .filter(rule -> !by.contains(rule))
            .forEach(by::add);
      } else {
        told.add(grounds.fact(found, pattern, unmet.bindings()));
      }
    }
    if (told.isEmpty() && by.isEmpty() && !pattern.type().concluded()) {
      told.add(grounds.absent(pattern));
    }
    return new ExplanationAnswer.UnmetAnswer(
        unmet.kind().name().toLowerCase(Locale.ROOT),
        Grounds.written(unmet.condition()),
        pattern.line(),
        pattern.column(),
        told,
        by,
        unmet.missing().isEmpty() ? null : tell(unmet.missing().get(0)),
        unmet.missing().stream().skip(1).map(miss -> miss.rule().id()).distinct().toList());
  }
}
