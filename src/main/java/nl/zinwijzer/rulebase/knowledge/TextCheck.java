package nl.zinwijzer.rulebase.knowledge;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zinwijzer.advice.Form;
import nl.zinwijzer.advice.Level;

/** Whether the texts in two languages say as much, and say it briefly and in fitting words. */
public final class TextCheck {
  private static final int MOST_WORDS_VISIBLE = 60;
  private static final int MOST_WORDS_IN_A_SENTENCE = 20;

  /** Patients hear church in these words, or are put off by them. */
  private static final Pattern PUTS_OFF =
      Pattern.compile("(?i)zingeving|spiritue|geestelijk(?! verzorger)|\\bspiritual");

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?:])\\s+");
  private static final String TRIGGER = "{trigger}";

  /** Takes what is wrong: a code, and the words for it in Dutch and in English. */
  public interface TextReport {
    void accept(String code, String dutch, String english);
  }

  private TextCheck() {}

  /** Checks the texts of one language; whatever is wrong is reported at its place. */
  static void check(YamlValue top) {
    top.member("cards").ifPresent(cards -> cards.members().values().forEach(TextCheck::card));
    top.member("level").ifPresent(TextCheck::levels);
    top.member("wording").ifPresent(wording -> wording.members().values().forEach(TextCheck::card));
    top.member("headlines").ifPresent(TextCheck::headlines);
  }

  /** Checks that the second language has every text of the first, and no other. */
  static void checkPair(YamlValue first, YamlValue second) {
    for (String part :
        List.of("cards", "level", "wording", "headlines", "signals", "questions", "values")) {
      Optional<YamlValue> here = first.member(part);
      Optional<YamlValue> there = second.member(part);
      if (here.isPresent() && there.isPresent()) {
        lacking(here.get(), there.get());
        lacking(there.get(), here.get());
      }
    }
  }

  private static void lacking(YamlValue here, YamlValue there) {
    Collection<String> others = there.members().keySet();
    for (YamlValue name : here.names()) {
      name.text()
          .filter(word -> !others.contains(word))
          .ifPresent(
              word ->
                  name.report(
                      "one-language",
                      "`" + word + "` staat niet in " + there.path(),
                      "`" + word + "` is not in " + there.path()));
    }
  }

  private static void levels(YamlValue levels) {
    checkKeys(levels);
    levels.members().values().forEach(TextCheck::card);
  }

  private static void headlines(YamlValue headlines) {
    checkKeys(headlines);
    for (YamlValue headline : headlines.members().values()) {
      if (headline.text().filter(text -> !text.contains(TRIGGER)).isPresent()) {
        headline.report(
            "no-trigger",
            "een kopregel noemt de aanleiding; zet er `{trigger}` in",
            "a headline names its trigger; put `{trigger}` in it");
      }
    }
  }

  private static void checkKeys(YamlValue values) {
    Collection<String> keys =
        Stream.of(Level.values())
            .flatMap(level -> Stream.of(Form.values()).map(form -> Texts.key(level, form)))
            .toList();
    values.names().forEach(name -> name.oneOf(keys));
  }

  private static void card(YamlValue card) {
    if (card.member("default").isPresent()) {
      card.member("default").ifPresent(TextCheck::words);
      card.member("roles").ifPresent(roles -> roles.members().values().forEach(TextCheck::words));
    } else {
      words(card);
    }
  }

  private static void words(YamlValue card) {
    int visible = 0;
    for (String name : List.of("title", "text", "openingQuestion", "next", "lookAt", "avoid")) {
      for (YamlValue part : card.member(name).map(TextCheck::parts).orElse(List.of())) {
        String text = part.text().orElse("");
        visible += name.equals("title") || name.equals("text") ? words(text) : 0;
        sentences(text, part::report);
        if (name.equals("openingQuestion") && PUTS_OFF.matcher(text).find()) {
          part.report(
              "off-putting-word",
              "in een vraag aan de patiënt hoort geen zingeving, spiritueel of geestelijk; zeg wat"
                  + " het gesprek is",
              "a question to the patient avoids words of church and spirit; say what the talk is");
        }
      }
    }
    if (visible > MOST_WORDS_VISIBLE) {
      card.report(
          "long-card",
          "titel en tekst hebben samen " + visible + " woorden; hoogstens " + MOST_WORDS_VISIBLE,
          "title and text have " + visible + " words; at most " + MOST_WORDS_VISIBLE);
    }
  }

  private static List<YamlValue> parts(YamlValue value) {
    return value.list() ? value.items() : List.of(value);
  }

  /** Reports every sentence that is too long to read at a glance. */
  public static void sentences(String text, TextReport report) {
    Arrays.stream(SENTENCE_END.split(text))
        .filter(sentence -> words(sentence) > MOST_WORDS_IN_A_SENTENCE)
        .forEach(
            sentence ->
                report.accept(
                    "long-sentence",
                    "deze zin heeft "
                        + words(sentence)
                        + " woorden; hoogstens "
                        + MOST_WORDS_IN_A_SENTENCE,
                    "this sentence has "
                        + words(sentence)
                        + " words; at most "
                        + MOST_WORDS_IN_A_SENTENCE));
  }

  private static int words(String text) {
    return text.strip().split("\\s+").length;
  }
}
