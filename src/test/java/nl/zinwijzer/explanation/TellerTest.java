package nl.zinwijzer.explanation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import nl.zinwijzer.advice.Kind;
import nl.zinwijzer.advice.Wording;
import nl.zinwijzer.answer.AnswerCard;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.answer.AnswerQuestion;
import nl.zinwijzer.answer.Reply;
import nl.zinwijzer.consultation.Role;
import nl.zinwijzer.consultation.reading.RequestReading;
import nl.zinwijzer.reasoning.Reasoner;
import nl.zinwijzer.rulebase.ProjectRules;
import nl.zinwijzer.rulebase.ProjectWords;
import nl.zinwijzer.rulebase.RuleBase;
import nl.zinwijzer.rulebase.knowledge.CardText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the answers to the examples of the front page say. */
class TellerTest {
  private final RuleBase rules = ProjectRules.get();

  /** In acute danger nobody is told to widen the talk, or not to refer. */
  @ParameterizedTest
  @EnumSource(AnswerLanguage.class)
  void inDangerTheLevelSaysToStayAndListen(AnswerLanguage language) {
    Reply reply = tell("safety", language);
    CardText listening =
        rules.texts(language).wording(Wording.PRESENCE).orElseThrow().forRole(Role.HUISARTS);

    AnswerCard level =
        reply.advice().stream()
            .filter(card -> card.kind().equals(Kind.LEVEL.code()))
            .findFirst()
            .orElseThrow();

    assertThat(level.text()).isEqualTo(listening.text());
    assertThat(level.openingQuestion()).isNull();
    assertThat(level.avoid()).isEmpty();
  }

  /** Who does not want to talk is not to be asked for other wishes either. */
  @Test
  void whoDeclinesIsNotAskedForMoreWishes() {
    Reply reply = tell("declined", AnswerLanguage.NL);

    assertThat(reply.topics()).contains("dont_press");
    assertThat(reply.askNext())
        .extracting(AnswerQuestion::pointer)
        .noneMatch(pointer -> pointer.startsWith("/wishes/"));
  }

  /** Who would rather talk with another gets somebody named, and no questions from this one. */
  @Test
  void whoWouldRatherTalkWithAnotherGetsSomebodyNamed() {
    Reply reply =
        tell(
            """
            {"professional":{"role":"huisarts"},"wishes":{"talk":"not_with_me"},
             "observations":["fear_of_death"]}"""
                .getBytes(UTF_8),
            AnswerLanguage.NL);
    CardText another =
        rules
            .texts(AnswerLanguage.NL)
            .wording(Wording.ANOTHER)
            .orElseThrow()
            .forRole(Role.HUISARTS);

    AnswerCard level =
        reply.advice().stream()
            .filter(card -> card.kind().equals(Kind.LEVEL.code()))
            .findFirst()
            .orElseThrow();

    assertThat(level.title()).isEqualTo(another.title());
    assertThat(level.avoid()).noneMatch(line -> line.contains("verwijzen"));
    assertThat(reply.headline()).startsWith(another.title());
    assertThat(reply.topics()).contains("poh_ggz").doesNotContain("open_question", "tool_mvcn");
    assertThat(level.because())
        .anyMatch(
            id ->
                reply.explanation().steps().stream()
                    .anyMatch(step -> step.id().equals(id) && step.rule().equals("another-words")));
  }

  /** What was said without an interpreter is provisional, and practical need does not wait. */
  @Test
  void practicalNeedAndTheInterpreterComeBeforeOtherHelp() {
    Reply reply =
        tell(
            """
            {"professional":{"role":"huisarts"},"patient":{"age":52,"languageBarrier":"yes"},
             "contact":{"practicalCrisis":"yes"},"wishes":{"guidance":"yes"},
             "observations":["question_identity","emotion_sadness"]}"""
                .getBytes(UTF_8),
            AnswerLanguage.NL);

    assertThat(reply.advice())
        .filteredOn(card -> card.kind().equals(Kind.REFERRAL.code()))
        .flatExtracting(AnswerCard::topics)
        .startsWith("practical_first", "interpreter")
        .hasSizeGreaterThan(2);
  }

  private Reply tell(String example, AnswerLanguage language) {
    try {
      return tell(Files.readAllBytes(Path.of("api-spec/examples", example + ".json")), language);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Reply tell(byte[] body, AnswerLanguage language) {
    RequestReading reading = ProjectWords.requests().read(body, LocalDate.of(2026, 11, 21));
    return Teller.tell(
        Reasoner.reason(rules, ((RequestReading.Understood) reading).consultation()),
        language,
        "example",
        Instant.EPOCH);
  }
}
