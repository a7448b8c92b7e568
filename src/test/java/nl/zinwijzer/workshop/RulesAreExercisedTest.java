package nl.zinwijzer.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.rulebase.ProjectRules;
import nl.zinwijzer.rulebase.RuleBase;
import nl.zinwijzer.rulebase.files.Finding;
import nl.zinwijzer.rulebase.knowledge.CardText;
import nl.zinwijzer.rulebase.knowledge.CardTexts;
import nl.zinwijzer.rulebase.knowledge.Texts;
import org.junit.jupiter.api.Test;

/** Every rule has scenarios of its own, and every sentence is short enough to be read. */
class RulesAreExercisedTest {
  private static final int MOST_WORDS_VISIBLE = 60;
  private static final int MOST_WORDS_IN_A_SENTENCE = 20;

  private final RuleBase rules = ProjectRules.get();

  @Test
  void everyRuleIsShownByScenariosOfItsOwn() {
    assertThat(Exercise.all(rules).stream().map(Finding::toString)).isEmpty();
  }

  @Test
  void whatIsVisibleIsShort() {
    for (AnswerLanguage language : AnswerLanguage.values()) {
      assertThat(cards(language))
          .allSatisfy(
              card ->
                  assertThat(words(card.title()) + words(card.text()))
                      .as(card.title())
                      .isLessThanOrEqualTo(MOST_WORDS_VISIBLE));
    }
  }

  @Test
  void noSentenceIsLong() {
    for (AnswerLanguage language : AnswerLanguage.values()) {
      assertThat(cards(language).flatMap(RulesAreExercisedTest::sentences))
          .allSatisfy(
              sentence ->
                  assertThat(words(sentence))
                      .as(sentence)
                      .isLessThanOrEqualTo(MOST_WORDS_IN_A_SENTENCE));
    }
  }

  @Test
  void questionsToPatientsAvoidTheWordsThatPutThemOff() {
    assertThat(
            cards(AnswerLanguage.NL)
                .flatMap(card -> card.openingQuestion().stream())
                .filter(question -> question.matches("(?i).*(zingeving|spiritue|geestelijk).*")))
        .isEmpty();
  }

  private Stream<CardText> cards(AnswerLanguage language) {
    Texts texts = rules.texts(language);
    return Stream.of(texts.cards(), texts.levels(), texts.wordings())
        .flatMap(cards -> cards.values().stream())
        .map(CardTexts::all)
        .flatMap(List::stream);
  }

  private static Stream<String> sentences(CardText card) {
    return Stream.of(
            Stream.of(card.title(), card.text()),
            card.openingQuestion().stream(),
            card.next().stream(),
            card.lookAt().stream(),
            card.avoid().stream())
        .flatMap(part -> part)
        .flatMap(text -> Arrays.stream(text.split("(?<=[.!?:])\\s+")));
  }

  private static int words(String text) {
    return text.strip().split("\\s+").length;
  }
}
