package nl.zinwijzer.rulebase.knowledge;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zinwijzer.consultation.Concept;
import nl.zinwijzer.consultation.Family;
import nl.zinwijzer.consultation.Terms;
import nl.zinwijzer.language.ConceptHabits;
import nl.zinwijzer.language.Dimension;
import nl.zinwijzer.language.Lexicon;

/** Reads what the reader must know of itself, from {@code lexicon/reader.yaml}. */
final class ReaderFile {
  private final Terms<Concept> concepts;
  private final Map<String, List<String>> roles = new HashMap<>();
  private ConceptHabits habits = ConceptHabits.NONE;

  ReaderFile(Terms<Concept> concepts) {
    this.concepts = concepts;
  }

  /** Which groups of words play a part. */
  Map<String, List<String>> roles() {
    return roles;
  }

  /** What usually takes the force from a concept, and how long it stays current. */
  ConceptHabits habits() {
    return habits;
  }

  /** Reads the file. */
  void read(YamlValue top) {
    top.allowing("ground", "source", "roles", "touch", "months");
    top.required("roles")
        .ifPresent(
            parts -> {
              parts.allowing(Lexicon.ROLES);
              Lexicon.ROLES.forEach(
                  role ->
                      roles.put(
                          role,
                          parts.required(role).map(LexiconPatterns::words).orElse(List.of())));
            });
    Map<Family, Set<Dimension>> touchOfFamilies = new EnumMap<>(Family.class);
    Map<String, Set<Dimension>> touchOfConcepts = new HashMap<>();
    Map<Family, Integer> monthsOfFamilies = new EnumMap<>(Family.class);
    Optional<YamlValue> touch = top.required("touch");
    touch.ifPresent(value -> value.allowing("families", "concepts"));
    touch
        .flatMap(value -> value.member("families"))
        .ifPresent(
            families ->
                families
                    .members(Terms.of(Family.class))
                    .forEach((family, value) -> touchOfFamilies.put(family, dimensions(value))));
    touch
        .flatMap(value -> value.member("concepts"))
        .ifPresent(
            some ->
                some.members(concepts)
                    .forEach(
                        (concept, value) ->
                            touchOfConcepts.put(concept.code(), dimensions(value))));
    Optional<YamlValue> months = top.required("months");
    months.ifPresent(value -> value.allowing("other", "families"));
    months
        .flatMap(value -> value.member("families"))
        .ifPresent(
            families ->
                families
                    .members(Terms.of(Family.class))
                    .forEach(
                        (family, value) ->
                            value
                                .number()
                                .ifPresent(number -> monthsOfFamilies.put(family, number))));
    habits =
        new ConceptHabits(
            touchOfFamilies,
            touchOfConcepts,
            monthsOfFamilies,
            months.flatMap(value -> value.required("other")).flatMap(YamlValue::number).orElse(0));
  }

  private static Set<Dimension> dimensions(YamlValue value) {
    Set<Dimension> dimensions = EnumSet.noneOf(Dimension.class);
    Terms<Dimension> all = Terms.of(Dimension.class);
    for (String word : LexiconPatterns.words(value)) {
      all.find(word)
          .ifPresentOrElse(
              dimensions::add,
              () -> value.unknown("unknown-value", all.codes(), "bestaat niet", "does not exist"));
    }
    return dimensions;
  }
}
