package nl.zinwijzer.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zinwijzer.advice.Language;
import nl.zinwijzer.explanation.Told;
import org.junit.jupiter.api.Test;

/** What was lacking is told to a GP: in words, without the code of a rule. */
class LackingTest {
  private static final Words WORDS = Words.in(Language.NL);

  @Test
  void whatIsUnknownIsToldWithWhatIsNeeded() {
    Lacking lacking =
        only(
            new Told.Unmet(
                "not_known",
                "Patient(networkSupport == NetworkSupport.INSUFFICIENT)",
                3,
                9,
                List.of(
                    new Told.Ground(
                        "unknown",
                        List.of("/patient/networkSupport"),
                        null,
                        null,
                        null,
                        List.of(new Told.Value("networkSupport", "unknown", "== insufficient")))),
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
            new Told.Unmet(
                "held_back",
                "not Hold(from == $l)",
                4,
                9,
                List.of(
                    new Told.Ground(
                        "fact",
                        List.of("/patient/networkSupport"),
                        null,
                        null,
                        null,
                        List.of(new Told.Value("networkSupport", "sufficient", "== sufficient")))),
                List.of("R-X4"),
                null,
                List.of()));

    assertThat(lacking.by()).containsExactly("Eigen mensen geven genoeg steun");
    assertThat(lacking.facts()).extracting(Lacking.Known::needed).containsOnly(Optional.empty());
  }

  private static Lacking only(Told.Unmet unmet) {
    Told.Miss miss =
        new Told.Miss(
            new Told.RuleLine(
                "R-B1", "Er is te weinig steun", "levels/b.drl", 1, "synthesis", List.of()),
            1,
            List.of(unmet));
    RequestFacts facts =
        new RequestFacts(
            JsonNodeFactory.instance.objectNode(), WORDS, ToldDecision.glossary(Language.NL));
    List<Lacking> lacking =
        Lacking.of(miss, facts, Map.of("R-X4", "Eigen mensen geven genoeg steun"), WORDS);
    assertThat(lacking).hasSize(1);
    return lacking.get(0);
  }
}
