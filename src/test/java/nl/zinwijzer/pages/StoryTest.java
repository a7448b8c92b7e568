package nl.zinwijzer.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zinwijzer.answer.AnswerHold;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.answer.AnswerStep;
import nl.zinwijzer.pages.MarkedText.Mark;
import nl.zinwijzer.pages.MarkedText.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoryTest {
  private final ToldDecision held = ToldDecision.read("held");
  private final Story story = held.story(AnswerLanguage.NL);

  @Test
  void thePiecesOfATextAreTheWholeText() {
    assertThat(story.texts().get(0).pieces()).extracting(Piece::text).doesNotContain("");
    assertThat(
            story.texts().get(0).pieces().stream().map(Piece::text).collect(Collectors.joining()))
        .isEqualTo(held.request().at("/texts/0/text").asText());
  }

  @Test
  void wordsCountWhenAStepRestsOnThem() {
    List<Mark> marks = story.texts().get(0).marks();

    assertThat(marks).filteredOn(Mark::counts).extracting(Mark::steps).contains(List.of("s1"));
    assertThat(marks)
        .filteredOn(mark -> mark.present() && !mark.counts())
        .extracting(mark -> mark.mention().quote())
        .containsExactly("Slaapt slecht");
    assertThat(marks)
        .filteredOn(mark -> !mark.present())
        .extracting(mark -> mark.mention().status())
        .containsExactly("negated", "other_person");
  }

  @Test
  void everyStepIsShownInFullOnce() {
    assertThat(story.whys().stream().flatMap(why -> why.trees().stream()).flatMap(StoryTest::all))
        .filteredOn(tree -> !tree.again())
        .extracting(tree -> tree.step().id())
        .containsExactlyInAnyOrder("s1", "s2", "s3", "s4", "s5", "s6", "s7");
    assertThat(story.others()).isEmpty();
  }

  private static Stream<ProofTree> all(ProofTree tree) {
    return Stream.concat(Stream.of(tree), tree.steps().stream().flatMap(StoryTest::all));
  }

  @Test
  void anUnknownFactIsToldAsUnknown() {
    FactLine fact =
        new RequestFacts(
                held.request(),
                PageWords.in(AnswerLanguage.NL),
                ToldDecision.glossary(AnswerLanguage.NL))
            .at("/safety/suicidality");

    assertThat(fact.nature()).isEqualTo(FactLine.Nature.UNKNOWN);
    assertThat(fact.label()).isEqualTo("Gedachten aan zelfdoding");
  }

  @Test
  void factsAreToldInWords() {
    assertThat(story.told())
        .extracting(fact -> fact.label() + ": " + fact.value())
        .contains(
            "Levensgebeurtenis: overlijden partner",
            "Steun van eigen mensen: voldoende",
            "Effect van de behandeling: geen effect")
        .noneMatch(fact -> fact.contains("/"));
  }

  @Test
  void atMostThreeReasonsDecideAndAHoldIsOneOfThem() {
    assertThat(story.reasons())
        .hasSizeLessThanOrEqualTo(3)
        .extracting(DecidingReason::text)
        .contains("De patiënt vindt steun bij eigen mensen; begeleiding is dan niet nodig.");
  }

  @Test
  void aHoldShowsTheFactThatItNames() {
    assertThat(story.held().get(0).facts())
        .extracting(fact -> fact.label() + ": " + fact.value())
        .containsExactly("Steun van eigen mensen: voldoende");
  }

  @Test
  void aHoldThatNamesOnlyWhatIsUnknownShowsWhatItsStepsRestOn() {
    AnswerHold hold = held.reply().explanation().held().get(0);
    List<AnswerStep> steps = held.reply().explanation().steps();

    assertThat(
            Story.facts(
                new AnswerHold(
                    hold.rule(),
                    hold.title(),
                    hold.from(),
                    hold.to(),
                    hold.reason(),
                    List.of("/safety/suicidality", "s2"),
                    hold.sources()),
                steps,
                new RequestFacts(
                    held.request(),
                    PageWords.in(AnswerLanguage.NL),
                    ToldDecision.glossary(AnswerLanguage.NL))))
        .extracting(FactLine::nature)
        .containsExactly(FactLine.Nature.QUOTED);
  }

  @ParameterizedTest
  @EnumSource
  void theTextIsNeverHtml(AnswerLanguage language) {
    ObjectNode request = held.request().deepCopy();
    request
        .withArray("texts")
        .addObject()
        .put("kind", "quote")
        .put("speaker", "patient")
        .put("text", "<script>alert(1)</script>");
    Story hostile =
        Story.of(
            request,
            held.reply(),
            Optional.empty(),
            ToldDecision.glossary(language),
            PageWords.in(language));

    String page =
        new Templates()
            .explanation(
                new Visit(language, true, URI.create("/decisions/1/explanation"), false, true),
                hostile,
                Optional.empty());

    assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain("<script");
  }
}
