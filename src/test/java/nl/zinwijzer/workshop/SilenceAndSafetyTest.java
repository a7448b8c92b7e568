package nl.zinwijzer.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zinwijzer.advice.Advice;
import nl.zinwijzer.advice.Kind;
import nl.zinwijzer.advice.Level;
import nl.zinwijzer.consultation.reading.RequestReading;
import nl.zinwijzer.reasoning.Reasoner;
import nl.zinwijzer.reasoning.Verdict;
import nl.zinwijzer.rulebase.ProjectRules;
import nl.zinwijzer.rulebase.RuleBase;
import nl.zinwijzer.rulebase.knowledge.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ordinary consultations stay silent; words of danger are never missed. */
class SilenceAndSafetyTest {
  private static final int ORDINARY = 150;
  private static final int MOST_PER_HUNDRED = 2;
  private static final int VARIANTS = 80;

  private final RuleBase rules = ProjectRules.get();

  @ParameterizedTest
  @ValueSource(strings = {"gewone-consulten", "gewone-consulten-uit-notities"})
  void ordinaryConsultationsGetNoAdvice(String file, TestReporter reporter) {
    List<Scenario> ordinary = in("scenarios/" + file + ".yaml");
    List<String> advised =
        ordinary.stream()
            .filter(
                one -> {
                  Verdict verdict = verdict(one);
                  return verdict.outcome().level() != Level.NONE
                      || verdict.all(Advice.class).findAny().isPresent();
                })
            .map(Scenario::name)
            .toList();
    reporter.publishEntry(
        "%d of %d ordinary consultations get advice: %s"
            .formatted(advised.size(), ordinary.size(), advised));
    assertThat(ordinary).hasSizeGreaterThanOrEqualTo(ORDINARY);
    assertThat(advised.size() * 100).isLessThanOrEqualTo(ordinary.size() * MOST_PER_HUNDRED);
  }

  @Test
  void noWordOfDangerIsMissed(TestReporter reporter) {
    List<Scenario> variants = in("scenarios/veiligheid-in-woorden.yaml");
    List<String> missed =
        variants.stream()
            .filter(
                one -> verdict(one).all(Advice.class).noneMatch(each -> each.kind() == Kind.SAFETY))
            .map(Scenario::name)
            .toList();
    reporter.publishEntry("%d variants of words of danger".formatted(variants.size()));
    assertThat(variants).hasSizeGreaterThanOrEqualTo(VARIANTS);
    assertThat(missed).isEmpty();
  }

  private List<Scenario> in(String file) {
    return rules.scenarios().stream().filter(one -> one.file().equals(file)).toList();
  }

  private Verdict verdict(Scenario scenario) {
    return Reasoner.reason(
        rules,
        ((RequestReading.Understood) ScenarioTrial.read(ProjectRules.get(), scenario))
            .consultation());
  }
}
