package nl.zinwijzer.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.rulebase.ProjectRules;
import nl.zinwijzer.rulebase.RuleBase;
import nl.zinwijzer.rulebase.knowledge.CardText;
import nl.zinwijzer.rulebase.knowledge.CardTexts;
import nl.zinwijzer.rulebase.knowledge.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** The Dutch of cards, headlines, questions and explanations reads easily. */
class ReadabilityTest {
  private static final double EASY = 65;
  private static final double HARD = 45;

  /** What stands for a word that is known only in a consultation. */
  private static final String SOME_WORD = "iets";

  private final RuleBase rules = ProjectRules.get();

  @Test
  void mostTemplatesAreEasyAndNoneIsHard(TestReporter reporter) {
    Map<String, Double> scores = new TreeMap<>();
    templates().forEach(text -> scores.put(text, Readability.of(text)));
    List<Double> sorted = scores.values().stream().sorted().toList();
    double median = sorted.get(sorted.size() / 2);
    reporter.publishEntry(
        "%d Dutch templates: median %.1f, lowest %.1f"
            .formatted(sorted.size(), median, sorted.get(0)));
    assertThat(scores.entrySet().stream().filter(one -> one.getValue() < HARD)).isEmpty();
    assertThat(median).isGreaterThanOrEqualTo(EASY);
  }

  @Test
  void theCardsAloneAreEasyToo(TestReporter reporter) {
    List<Double> sorted = cards().map(Readability::of).sorted().toList();
    reporter.publishEntry(
        "%d cards: median %.1f, lowest %.1f"
            .formatted(sorted.size(), sorted.get(sorted.size() / 2), sorted.get(0)));
    assertThat(sorted.get(sorted.size() / 2)).isGreaterThanOrEqualTo(EASY);
  }

  @Test
  void syllablesAreCountedAsTheyAreSpoken() {
    assertThat(Readability.of("De poes zit in de boom.")).isCloseTo(124.3, within(0.1));
    assertThat(Readability.of("Geïnteresseerde patiënten.")).isNegative();
    assertThat(Readability.sentences("Eén vraag. Nog één?")).hasSize(2);
  }

  private Stream<String> templates() {
    Texts texts = rules.texts(AnswerLanguage.NL);
    return Stream.of(
            cards(),
            texts.headlines().values().stream().map(one -> one.replace("{trigger}", SOME_WORD)),
            texts.questions().values().stream(),
            rules.rules().stream()
                .map(rule -> rule.says().dutch().replaceAll("\\{[^}]+}", SOME_WORD)))
        .flatMap(all -> all);
  }

  /** A card as it is read: title and text first, the rest on demand. */
  private Stream<String> cards() {
    Texts texts = rules.texts(AnswerLanguage.NL);
    return Stream.of(texts.cards(), texts.levels(), texts.wordings())
        .flatMap(cards -> cards.values().stream())
        .map(CardTexts::all)
        .flatMap(List::stream)
        .flatMap(card -> Stream.of(visible(card), visible(card) + " " + onDemand(card)));
  }

  private static String visible(CardText card) {
    return ended(card.title()) + " " + card.text();
  }

  private static String onDemand(CardText card) {
    return String.join(
        " ",
        Stream.of(
                card.openingQuestion().stream(),
                card.lookAt().stream(),
                card.avoid().stream(),
                card.next().stream())
            .flatMap(part -> part)
            .map(ReadabilityTest::ended)
            .toList());
  }

  private static String ended(String text) {
    return text.matches(".*[.!?:]") ? text : text + ".";
  }
}
