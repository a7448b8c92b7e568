package nl.zinwijzer.cdshooks.card;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.answer.Reply;
import nl.zinwijzer.cdshooks.Calls;
import nl.zinwijzer.cdshooks.call.CdsCall;
import nl.zinwijzer.cdshooks.call.GatheredRecord;
import nl.zinwijzer.consultation.reading.RequestReading;
import nl.zinwijzer.explanation.Teller;
import nl.zinwijzer.reasoning.Reasoner;
import nl.zinwijzer.rulebase.ActiveRuleBase;
import nl.zinwijzer.rulebase.ProjectWords;
import nl.zinwijzer.rulebase.RefusedRuleBase;
import nl.zinwijzer.rulebase.RuleBase;
import nl.zinwijzer.rulebase.RuleBaseLoader;
import nl.zinwijzer.rulebase.TestingRuleBase;
import nl.zinwijzer.rulebase.files.RuleBaseFiles;
import org.junit.jupiter.api.Test;

/** A card cites the rule base that decided, also when another one answers by now. */
class CardSourceTest {
  private static final String REQUEST = "{\"professional\":{\"role\":\"huisarts\"}}";

  @Test
  void aCardCitesTheSourceAsTheRuleBaseThatDecidedNamesIt() throws RefusedRuleBase {
    ActiveRuleBase active = new ActiveRuleBase();
    active.replace(titled("Ruimte"));
    Reply reply = active.use(CardSourceTest::decide);
    active.replace(titled("Een heel andere bron"));

    CdsCall call = CdsCall.read(Calls.draft(Calls.IMAGE).toString().getBytes(UTF_8));
    CdsCard card =
        new CardWriter()
            .card(
                "http://x",
                call,
                new GatheredRecord(List.of(), Set.of()),
                reply,
                active.use(RuleBase::choices));

    assertThat(card.source().label()).isEqualTo("Ruimte (2024)");
  }

  private static Reply decide(RuleBase rules) {
    RequestReading reading = ProjectWords.requests().read(REQUEST.getBytes(UTF_8), LocalDate.EPOCH);
    if (!(reading instanceof RequestReading.Understood understood)) {
      throw new AssertionError(reading);
    }
    return Teller.tell(
        Reasoner.reason(rules, understood.consultation()),
        AnswerLanguage.NL,
        "01JDA000000000000000000000",
        Instant.EPOCH);
  }

  private static RuleBase titled(String title) throws RefusedRuleBase {
    SortedMap<String, byte[]> files = new TreeMap<>();
    new TestingRuleBase("outcome")
        .rule(
            "outcome",
            "always",
            "Professional( role == Role.HUISARTS )",
            "Outcome( Level.ATTENTION, Form.FULL, false )",
            "Advice( Kind.LEVEL, Topic.NORMALISE )")
        .files()
        .byPath()
        .forEach(files::put);
    String sources = new String(files.get("sources.yaml"), UTF_8);
    files.put("sources.yaml", sources.replace("title: Ruimte", "title: " + title).getBytes(UTF_8));
    return RuleBaseLoader.load(new RuleBaseFiles(files));
  }
}
