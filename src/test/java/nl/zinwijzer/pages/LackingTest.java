package nl.zinwijzer.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.explanation.ExplanationAnswer;
import org.junit.jupiter.api.Test;

/** What was lacking is told to a GP: in words, without the code of a rule. */
class LackingTest {
  private static final PageWords WORDS = PageWords.in(AnswerLanguage.NL);

  @Test
  void whatIsUnknownIsToldWithWhatIsNeeded() {
    Lacking lacking =
        only(
            new ExplanationAnswer.UnmetAnswer(
                "not_known",
                "Patient(networkSupport == NetworkSupport.INSUFFICIENT)",
                3,
                9,
                List.of(
                    new ExplanationAnswer.GroundAnswer(
                        "unknown",
                        List.of("/patient/networkSupport"),
                        null,
                        null,
                        null,
                        List.of(
                            new ExplanationAnswer.ValueAnswer(
                                "networkSupport", "unknown", "== insufficient")))),
                List.of(),
                null,
                List.of()));

    assertThat(lacking.rule()).isEqualTo("Er is te weinig steun");
    Lacking.Known known = lacking.facts().get(0);
    assertThat(known.fact().label()).isEqualTo("Steun van eigen mensen");
    assertThat(known.needed()).contains("(nodig: onvoldoende)");
  }

  @Test
  void whatGoesFirstIsToldByItsTitle() {
    Lacking lacking =
        only(
            new ExplanationAnswer.UnmetAnswer(
                "held_back",
                "not Hold(from == $l)",
                4,
                9,
                List.of(
                    new ExplanationAnswer.GroundAnswer(
                        "fact",
                        List.of("/patient/networkSupport"),
                        null,
                        null,
                        null,
                        List.of(
                            new ExplanationAnswer.ValueAnswer(
                                "networkSupport", "sufficient", "== sufficient")))),
                List.of("R-X4"),
                null,
                List.of()));

    assertThat(lacking.by()).containsExactly("Eigen mensen geven genoeg steun");
    assertThat(lacking.facts()).extracting(Lacking.Known::needed).containsOnly(Optional.empty());
  }

  private static Lacking only(ExplanationAnswer.UnmetAnswer unmet) {
    ExplanationAnswer.MissAnswer miss =
        new ExplanationAnswer.MissAnswer(
            new ExplanationAnswer.RuleLine(
                "R-B1", "Er is te weinig steun", "levels/b.drl", 1, "synthesis", List.of()),
            1,
            List.of(unmet));
    RequestFacts facts =
        new RequestFacts(
            JsonNodeFactory.instance.objectNode(), WORDS, ToldDecision.glossary(AnswerLanguage.NL));
    List<Lacking> lacking =
        Lacking.of(miss, facts, Map.of("R-X4", "Eigen mensen geven genoeg steun"), WORDS);
    assertThat(lacking).hasSize(1);
    return lacking.get(0);
  }
}
