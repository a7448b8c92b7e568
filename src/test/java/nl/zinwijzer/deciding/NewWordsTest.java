package nl.zinwijzer.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.zinwijzer.cdshooks.Calls;
import nl.zinwijzer.cdshooks.TestingCds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A signal, a topic and a partner that no Java knows: added to a copy of the rule base. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewWordsTest {
  private static final String NOTE = "Pt zegt: 'Ik sta versteld van de sterrenhemel.'";

  private Path rules = Path.of("rules");
  private TestingCds service = TestingCds.shared();

  @BeforeAll
  void addsThem(@TempDir Path copy) throws IOException {
    rules = copy;
    copy(Path.of("rules"), rules);
    insert("vocabulary.yaml", "  language:\n", "    - star_struck\n");
    insert("vocabulary.yaml", "topics:\n", "  - look_up_together\n");
    insert("vocabulary.yaml", "\npartners:\n", "  - astronomer\n");
    insert("texts/nl.yaml", "signals:\n", "  star_struck: verwondering over de sterren\n");
    insert("texts/en.yaml", "signals:\n", "  star_struck: wonder at the stars\n");
    insert("texts/nl.yaml", "cards:\n", card("Kijk samen omhoog", "Neem de tijd voor de sterren."));
    insert("texts/en.yaml", "cards:\n", card("Look up together", "Take time for the stars."));
    add(
        "directory/partners.yaml",
        """
        astronomer:
          title: {nl: Sterrenkundige, en: Astronomer}
          forWhom: {nl: Wie omhoog kijkt, en: Who looks up}
          how: {nl: Bel de sterrenwacht, en: Call the observatory}
          cost: {nl: Gratis, en: Free}
          source: project R-4
        """);
    add(
        "lexicon/stars.yaml",
        """
        - id: sterrenhemel
          concept: star_struck
          pattern: [versteld van de sterrenhemel]
          examples:
            - "Ik sta versteld van de sterrenhemel."
            - "Pt is versteld van de sterrenhemel."
          counter: ["Ik sta versteld van de rekening."]
          source: project R-1.13
        """);
    add(
        "signals/stars.drl",
        HEAD
            + rule(
                "star-words",
                "Mention( concept == Concept.STAR_STRUCK,"
                    + " status == Status.PRESENT, $r : reporter )",
                "Sign( Concept.STAR_STRUCK, Strength.STRONG, true, $r )"));
    add(
        "aids/stars.drl",
        HEAD
            + rule(
                "star-aid",
                "Signal( id == Concept.STAR_STRUCK )",
                "Advice( Kind.AID, Topic.LOOK_UP_TOGETHER )",
                "Referral( Partner.ASTRONOMER, Eligibility.NOT_APPLICABLE )"));
    service = TestingCds.with(Map.of("zinwijzer.rules", rules.toString()));
  }

  @AfterAll
  void closes() {
    service.close();
  }

  @Test
  void areConcludedToldRecordedAndFoundAgain() {
    JsonNode advice =
        TestingCds.json(
            service.post(
                "/advice",
                "{\"professional\":{\"role\":\"huisarts\"},\"wishes\":{\"prefers\":\"astronomer\"},"
                    + "\"texts\":[{\"text\":\""
                    + NOTE
                    + "\"}]}"));

    assertThat(advice.get("level").asText()).isEqualTo("attention");
    assertThat(advice.get("headline").asText()).contains("verwondering over de sterren");
    assertThat(advice.at("/signals/0/signal").asText()).isEqualTo("star_struck");
    assertThat(texts(advice.get("topics"))).contains("look_up_together");
    assertThat(advice.get("advice").findValuesAsText("title")).contains("Kijk samen omhoog");
    assertThat(advice.get("referrals").findValuesAsText("partner")).contains("astronomer");

    String id = advice.get("id").asText();
    assertThat(TestingCds.json(service.get("/decisions?signal=star_struck")).findValuesAsText("id"))
        .contains(id);
    assertThat(TestingCds.json(service.get("/decisions/" + id))).isEqualTo(advice);
    assertThat(
            TestingCds.json(service.get("/decisions/" + id + "/why-not?signal=star_struck"))
                .get("follows")
                .asBoolean())
        .isTrue();
  }

  @Test
  void comeInWithARecordAndGoOutOnACard() {
    JsonNode card = service.cards(Calls.draft(NOTE)).get(0);

    assertThat(card.get("summary").asText()).contains("verwondering over de sterren");
    assertThat(card.get("detail").asText()).contains("Kijk samen omhoog");
  }

  @Test
  void areRefusedWhereTheyAreNotKnown() {
    assertThat(
            TestingCds.shared()
                .post(
                    "/advice",
                    "{\"professional\":{\"role\":\"huisarts\"},\"observations\":[\"star_struck\"]}")
                .statusCode())
        .isEqualTo(422);
  }

  private static final String HEAD =
      "package nl.zinwijzer.rules;\n\nimport nl.zinwijzer.vocabulary.*;\n";

  private static String rule(String id, String when, String... then) {
    StringBuilder conclusions = new StringBuilder();
    for (String conclusion : then) {
      conclusions.append("        insertLogical( new ").append(conclusion).append(" );\n");
    }
    return """

        rule "%s"
            @id( %s )
            @title( "Sterren" )
            @titleEn( "Stars" )
            @says( "De sterren." )
            @saysEn( "The stars." )
            @source( "project R-4" )
            @ground( project_choice )
            @author( "tester" )
            @reviewer( "tester" )
            @since( 1 )
            when
                %s
            then
        %send
        """
        .formatted(id, id, when, conclusions);
  }

  private static String card(String title, String text) {
    return "  look_up_together:\n    title: " + title + "\n    text: " + text + "\n";
  }

  private static List<String> texts(JsonNode list) {
    return Stream.iterate(0, at -> at < list.size(), at -> at + 1)
        .map(at -> list.get(at).asText())
        .toList();
  }

  private void add(String path, String content) throws IOException {
    Files.writeString(
        rules.resolve(path), content, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private void insert(String path, String after, String content) throws IOException {
    Path file = rules.resolve(path);
    String text = Files.readString(file);
    int at = text.indexOf(after) + after.length();
    Files.writeString(file, text.substring(0, at) + content + text.substring(at));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      paths.forEach(
          path -> {
            try {
              Path copy = to.resolve(from.relativize(path).toString());
              if (Files.isDirectory(path)) {
                Files.createDirectories(copy);
              } else {
                Files.copy(path, copy);
              }
            } catch (IOException unreadable) {
              throw new UncheckedIOException(unreadable);
            }
          });
    }
  }
}
