package nl.zinwijzer.workshop;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zinwijzer.rulebase.model.FactType;
import nl.zinwijzer.rulebase.model.FactTypes;
import nl.zinwijzer.rulebase.model.RuleVocabulary;

/** The words that rules may use, as a page for authors, made from the code that reads them. */
public final class FactGuide {
  private static final String HEAD =
      """
      # De woorden van een regel

      Dit bestand maakt `rules/zin facts` uit de code en vocabulary.yaml. Schrijf er niets met de hand in.
      Een veld met `?` kan onbekend zijn zonder eigen woord ervoor; vergelijk het met `<`, `>`, `==` of `in`, niet met `!=`.
      """;

  private FactGuide() {}

  /** The page as Markdown, for {@code facts.md}. */
  public static String markdown(RuleVocabulary vocabulary) {
    Collection<FactType> types = FactTypes.get().types();
    return HEAD
        + section("Wat bekend is", types.stream().filter(type -> !type.concluded()))
        + section("Wat regels concluderen", types.stream().filter(FactType::concluded))
        + values(vocabulary);
  }

  private static String section(String title, Stream<FactType> types) {
    return types
        .map(type -> "| `" + type.name() + "` | " + properties(type) + " |\n")
        .collect(
            Collectors.joining("", "\n## " + title + "\n\n| feit | velden |\n|---|---|\n", ""));
  }

  private static String properties(FactType type) {
    Stream<String> names =
        type.concluded()
            ? Stream.concat(
                type.components().stream().map(FactType.Component::name),
                type.properties().stream())
            : type.properties().stream();
    return names
        .distinct()
        .map(name -> "`" + name + "` " + kind(type.typeOf(name)) + (type.nullable(name) ? "?" : ""))
        .collect(Collectors.joining(", "));
  }

  private static String kind(Class<?> type) {
    if (type == int.class) {
      return "getal";
    }
    if (type == boolean.class) {
      return "true of false";
    }
    if (type == LocalDate.class) {
      return "datum";
    }
    return type == String.class ? "tekst" : type.getSimpleName();
  }

  private static String values(RuleVocabulary vocabulary) {
    return FactTypes.get().kinds().stream()
        .map(
            kind ->
                vocabulary.words(kind).stream()
                    .map(word -> "`" + word.name() + "`")
                    .collect(
                        Collectors.joining(" ", "\n### " + kind.getSimpleName() + "\n\n", "\n")))
        .collect(
            Collectors.joining(
                "", "\n## Waarden\n\nSchrijf ze met hun soort ervoor, zoals `Answer.YES`.\n", ""));
  }
}
