package nl.zinwijzer.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zinwijzer.advice.Language;
import nl.zinwijzer.advice.ToldHold;
import nl.zinwijzer.advice.ToldStep;
import nl.zinwijzer.pages.MarkedText.Mark;
import nl.zinwijzer.pages.MarkedText.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoryTest {
  private final ToldDecision held = ToldDecision.read("held");
  private final Story story = held.story(Language.NL);

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

  private static Stream<Tree> all(Tree tree) {
    return Stream.concat(Stream.of(tree), tree.steps().stream().flatMap(StoryTest::all));
  }

  @Test
  void anUnknownFactIsToldAsUnknown() {
    Fact fact =
        new RequestFacts(held.request(), Words.in(Language.NL), ToldDecision.glossary(Language.NL))
            .at("/safety/suicidality");

    assertThat(fact.nature()).isEqualTo(Fact.Nature.UNKNOWN);
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
        .extracting(Reason::text)
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
    ToldHold hold = held.reply().explanation().held().get(0);
    List<ToldStep> steps = held.reply().explanation().steps();

    assertThat(
            Story.facts(
                new ToldHold(
                    hold.rule(),
                    hold.title(),
                    hold.from(),
                    hold.to(),
                    hold.reason(),
                    List.of("/safety/suicidality", "s2"),
                    hold.sources()),
                steps,
                new RequestFacts(
                    held.request(), Words.in(Language.NL), ToldDecision.glossary(Language.NL))))
        .extracting(Fact::nature)
        .containsExactly(Fact.Nature.QUOTED);
  }

  @ParameterizedTest
  @EnumSource
  void theTextIsNeverHtml(Language language) {
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
            Words.in(language));

    String page =
        new Templates()
            .explanation(
                new Visit(language, true, URI.create("/decisions/1/explanation"), false, true),
                hostile,
                Optional.empty());

    assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain("<script");
  }
}
