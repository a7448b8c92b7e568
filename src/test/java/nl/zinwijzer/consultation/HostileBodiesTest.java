package nl.zinwijzer.consultation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import nl.zinwijzer.consultation.reading.ConsultationReader;
import nl.zinwijzer.consultation.reading.RequestProblem;
import nl.zinwijzer.consultation.reading.RequestReading;
import nl.zinwijzer.rulebase.ProjectWords;

/** Whatever is sent, the reader answers, and never with the words that were sent. */
class HostileBodiesTest {
  private static final String SECRET = "ik wil niet meer";
  private static final List<String> NAMES =
      List.of(
          "date",
          "professional",
          "role",
          "contact",
          "attentionTalks",
          "patient",
          "age",
          "birthDate",
          "reference",
          "groups",
          "wishes",
          "talk",
          "prefers",
          "declines",
          "complaints",
          "code",
          "system",
          "episode",
          "since",
          "treatments",
          "lifeEvents",
          "type",
          "counselling",
          "by",
          "observations",
          "safety",
          "suicidality",
          "measurements",
          "instrument",
          "scale",
          "score",
          "texts",
          "kind",
          "speaker",
          "text",
          "__proto__",
          SECRET,
          SECRET.replace(' ', '\t'));

  private final ConsultationReader reader = ProjectWords.requests();

  @Property(tries = 2000)
  void hostileJsonIsRefusedWithoutAnEcho(@ForAll("json") String body) {
    assertSilent(body);
  }

  @Property(tries = 2000)
  void requestsWithOneHostileMemberAreRefusedWithoutAnEcho(
      @ForAll("pathOfContract") List<String> path, @ForAll("scalar") String value) {
    StringBuilder body = new StringBuilder("{\"professional\":{\"role\":\"huisarts\"},");
    body.append(path.stream().map(name -> "\"" + name + "\":").collect(Collectors.joining("[{")));
    body.append(value);
    body.append("}]".repeat(path.size() - 1)).append('}');
    assertSilent(body.toString());
    assertSilent(body.toString().replace("[{", "{").replace("}]", "}"));
  }

  @Property(tries = 500)
  void anyBytesAreAnswered(@ForAll byte[] body) {
    assertThat(reader.read(body, LocalDate.of(2026, 11, 24))).isNotNull();
  }

  private void assertSilent(String body) {
    RequestReading reading = reader.read(body.getBytes(UTF_8), LocalDate.of(2026, 11, 24));
    if (reading instanceof RequestReading.Refused refused) {
      assertThat(refused.problems()).isNotEmpty();
      for (RequestProblem problem : refused.problems()) {
        String told =
            problem
                + problem.message(Locale.ENGLISH)
                + problem.message(Locale.forLanguageTag("nl"));
        assertThat(told).doesNotContain("ik wil", "niet meer", "123456782");
        assertThat(told.length()).isLessThan(2000);
      }
    }
  }

  @Provide
  Arbitrary<List<String>> pathOfContract() {
    return Arbitraries.of(NAMES.subList(0, NAMES.size() - 1)).list().ofMinSize(1).ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> scalar() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "null",
            "true",
            "-1",
            "0",
            "1.5",
            "1e999",
            "-1e-999",
            "9".repeat(200),
            "9".repeat(2000),
            "123456782",
            "\"123456782\"",
            "\"123.456.782\"",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud83d\"",
            "\"yes\"",
            "\"2026-11-21\"",
            "\"+999999999-01-01\"",
            "\"A04\"",
            "\"{0} '' %s ${x}\"",
            "[]",
            "{}",
            "[[[]]]",
            "\"" + "a".repeat(70_000) + "\""),
        Arbitraries.strings().ofMaxLength(30).map(text -> quoted(text + SECRET)),
        Arbitraries.strings().ascii().ofMaxLength(8).map(text -> quoted(SECRET + text)));
  }

  @Provide
  Arbitrary<String> json() {
    return value(4);
  }

  private Arbitrary<String> value(int depth) {
    if (depth == 0) {
      return scalar();
    }
    Arbitrary<String> member =
        Combinators.combine(Arbitraries.of(NAMES), value(depth - 1))
            .as((name, inner) -> quoted(name) + ":" + inner);
    Arbitrary<String> object =
        member.list().ofMaxSize(4).map(members -> "{" + String.join(",", members) + "}");
    Arbitrary<String> list =
        value(depth - 1).list().ofMaxSize(3).map(items -> "[" + String.join(",", items) + "]");
    return Arbitraries.frequencyOf(Tuple.of(6, object), Tuple.of(2, list), Tuple.of(1, scalar()));
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .forEach(
            character ->
                quoted.append(
                    character < ' ' || character == '"' || character == '\\' || character > 126
                        ? String.format("\\u%04x", character)
                        : String.valueOf((char) character)));
    return quoted.append('"').toString();
  }
}
