package nl.zinwijzer.rulebase.knowledge;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zinwijzer.consultation.Concept;
import nl.zinwijzer.consultation.Terms;
import nl.zinwijzer.language.ConceptHabits;
import nl.zinwijzer.language.Dimension;
import nl.zinwijzer.language.Example;
import nl.zinwijzer.language.LexiconEntry;
import nl.zinwijzer.language.PhrasePattern;
import nl.zinwijzer.language.Status;

/** Reads the entries of the lexicon: words with the concept that they show. */
final class EntryFiles {
  private final LexiconPatterns patterns;
  private final Terms<Concept> concepts;
  private final ConceptHabits habits;
  private final Map<String, LexiconEntry> entries = new LinkedHashMap<>();
  private final Map<String, YamlValue> places = new HashMap<>();

  EntryFiles(LexiconPatterns patterns, Terms<Concept> concepts, ConceptHabits habits) {
    this.patterns = patterns;
    this.concepts = concepts;
    this.habits = habits;
  }

  /** The entries by id, in the order of the files. */
  Map<String, LexiconEntry> entries() {
    return entries;
  }

  /** Where the entries stand, by id. */
  Map<String, YamlValue> places() {
    return places;
  }

  /** Reads an entry. */
  void read(YamlValue value) {
    value.allowing(
        "id", "concept", "pattern", "not", "touch", "current", "examples", "counter", "source");
    Optional<String> id = value.required("id").flatMap(YamlValue::text);
    Optional<YamlValue> named = value.required("concept");
    boolean ordinary =
        named
            .filter(YamlValue::scalar)
            .flatMap(YamlValue::text)
            .filter("ordinary"::equals)
            .isPresent();
    Optional<Concept> concept =
        ordinary ? Optional.empty() : named.flatMap(code -> code.constant(concepts));
    List<PhrasePattern> shown = patterns.patterns(value.required("pattern"));
    List<PhrasePattern> vetoes = patterns.patterns(value.member("not"));
    Optional<Set<Dimension>> touch = value.member("touch").map(EntryFiles::touch);
    Optional<Integer> current = value.member("current").flatMap(YamlValue::number);
    List<Example> examples = new ArrayList<>();
    value.required("examples").ifPresent(list -> list.items().forEach(e -> example(e, examples)));
    List<String> counters = value.required("counter").map(YamlValue::texts).orElse(List.of());
    boolean sourced = value.required("source").flatMap(YamlValue::text).isPresent();
    if (examples.size() < 2) {
      value.report(
          "few-examples",
          "geef minstens twee voorbeelden en één tegenvoorbeeld",
          "give at least two examples and one counter-example");
    }
    if (id.isEmpty() || !sourced || shown.isEmpty() || !ordinary && concept.isEmpty()) {
      return;
    }
    YamlValue earlier = places.putIfAbsent(id.get(), value);
    if (earlier != null) {
      value.report(
          "duplicate-entry",
          "`" + id.get() + "` staat ook in " + earlier.path() + " op regel " + earlier.line(),
          "`" + id.get() + "` stands in " + earlier.path() + " on line " + earlier.line() + " too");
      return;
    }
    entries.put(
        id.get(),
        new LexiconEntry(
            id.get(),
            concept,
            shown,
            vetoes,
            touch.orElse(concept.map(habits::touch).orElse(Set.of())),
            current.orElse(concept.map(habits::months).orElse(0)),
            List.copyOf(examples),
            counters));
  }

  private static Set<Dimension> touch(YamlValue value) {
    Set<Dimension> touch = EnumSet.noneOf(Dimension.class);
    value.items().forEach(item -> item.constant(Dimension.class).ifPresent(touch::add));
    return touch;
  }

  private static void example(YamlValue value, List<Example> examples) {
    if (value.scalar()) {
      value.text().ifPresent(text -> examples.add(new Example(text, Status.PRESENT)));
      return;
    }
    value.allowing("negated", "historical", "hypothetical", "other_person");
    for (Status status : Status.values()) {
      value
          .member(status.code())
          .flatMap(YamlValue::text)
          .ifPresent(text -> examples.add(new Example(text, status)));
    }
  }
}
