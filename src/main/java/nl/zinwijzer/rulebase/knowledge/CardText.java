package nl.zinwijzer.rulebase.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * The words of one piece of advice. Title and text are always visible, the rest on demand.
 *
 * @param title one line
 * @param text at most a few sentences
 * @param actor who acts, when it is not the professional who asks
 * @param lookAt what to look at
 * @param openingQuestion one question in the words of a consulting room
 * @param avoid what not to do
 * @param next what comes after
 */
public record CardText(
    String title,
    String text,
    Optional<String> actor,
    List<String> lookAt,
    Optional<String> openingQuestion,
    List<String> avoid,
    Optional<String> next) {
  public CardText {
    lookAt = List.copyOf(lookAt);
    avoid = List.copyOf(avoid);
  }

  static CardText read(YamlValue value) {
    value.allowing("title", "text", "actor", "lookAt", "openingQuestion", "avoid", "next");
    return new CardText(
        value.required("title").flatMap(YamlValue::text).orElse(""),
        value.required("text").flatMap(YamlValue::text).orElse(""),
        value.member("actor").flatMap(YamlValue::text),
        value.member("lookAt").map(YamlValue::texts).orElse(List.of()),
        value.member("openingQuestion").flatMap(YamlValue::text),
        value.member("avoid").map(YamlValue::texts).orElse(List.of()),
        value.member("next").flatMap(YamlValue::text));
  }
}
