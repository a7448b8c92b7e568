package nl.zinwijzer.explanation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.answer.AnswerReferral;
import nl.zinwijzer.answer.Reply;
import nl.zinwijzer.consultation.reading.RequestReading;
import nl.zinwijzer.reasoning.Reasoner;
import nl.zinwijzer.rulebase.ProjectRules;
import nl.zinwijzer.rulebase.ProjectWords;
import nl.zinwijzer.rulebase.RefusedRuleBase;
import nl.zinwijzer.rulebase.RuleBase;
import nl.zinwijzer.rulebase.RuleBaseLoader;
import nl.zinwijzer.rulebase.files.RuleBaseFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A deployment says what its region has, and no rule changes for it. */
class RegionTest {
  private static final String LONELY =
      """
      {"date":"2026-11-21","professional":{"role":"huisarts"},"patient":{"age":81},
       "observations":["loneliness_expressed","emotion_sadness"]}
      """;
  private static final String REFERRED =
      """
      {"date":"2026-11-21","professional":{"role":"huisarts"},"patient":{"age":61},
       "wishes":{"referral":"yes"}}
      """;

  @TempDir private Path folder;

  private RuleBaseFiles with(String region) throws IOException {
    Path file = folder.resolve("regio.yaml");
    Files.writeString(file, region, UTF_8);
    return RuleBaseFiles.read(Path.of("rules")).withRegion(file);
  }

  private static Reply answer(RuleBase rules, String request) {
    RequestReading reading =
        ProjectWords.requests().read(request.getBytes(UTF_8), LocalDate.of(2026, 11, 21));
    return Teller.tell(
        Reasoner.reason(rules, ((RequestReading.Understood) reading).consultation()),
        AnswerLanguage.NL,
        "1",
        Instant.EPOCH);
  }

  @Test
  void theRegionSaysHowToReachAPartnerAndWhichIsAbsent() throws IOException, RefusedRuleBase {
    RuleBase national = ProjectRules.get();
    assertThat(answer(national, LONELY).topics()).contains("welzijn_op_recept", "volunteer");
    try (RuleBase regional =
        RuleBaseLoader.load(
            with(
                """
                welzijn_op_recept: {available: false}
                centrum_voor_levensvragen:
                  how: {nl: Bel het centrum in Haarlem., en: Call the centre in Haarlem.}
                  note: {nl: Vier gesprekken van anderhalf uur., en: Four talks of 90 minutes.}
                """))) {
      Reply lonely = answer(regional, LONELY);
      assertThat(lonely.topics()).contains("volunteer").doesNotContain("welzijn_op_recept");
      assertThat(lonely.referrals())
          .extracting(AnswerReferral::partner)
          .contains("volunteer")
          .doesNotContain("welzijn_op_recept");
      assertThat(lonely.level()).isEqualTo(answer(national, LONELY).level());
      assertThat(answer(regional, REFERRED).referrals())
          .filteredOn(one -> one.partner().equals("centrum_voor_levensvragen"))
          .allMatch(one -> one.how().equals("Bel het centrum in Haarlem."))
          .anyMatch(one -> String.valueOf(one.note()).contains("Vier gesprekken"));
      assertThat(regional.digest()).isNotEqualTo(national.digest());
    }
  }

  @Test
  void whatIsWrongInTheRegionIsFoundAtItsPlace() throws IOException {
    RuleBaseFiles files =
        with("tandarts: {available: false}\nmee:\n  adres: Haarlem\n  available: soms\n");
    assertThatThrownBy(() -> RuleBaseLoader.load(files).close())
        .isInstanceOf(RefusedRuleBase.class)
        .hasMessageContaining("region.yaml:1:1 `tandarts` does not exist")
        .hasMessageContaining("region.yaml:3:3 `adres` does not belong here")
        .hasMessageContaining("region.yaml:4:14 `soms` does not exist");
  }
}
