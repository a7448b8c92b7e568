package nl.zinwijzer.pages;

import java.util.Optional;
import nl.zinwijzer.answer.Cited;
import nl.zinwijzer.rulebase.knowledge.Source;

/**
 * A cited passage, as people read it.
 *
 * @param source id of the source
 * @param title title of the source
 * @param section where in the source
 * @param heading title of that section, where the rule base knows it
 */
public record Passage(String source, String title, String section, Optional<String> heading) {
  static Passage of(Cited cited, Glossary glossary) {
    Optional<Source> source = glossary.source(cited.id());
    return new Passage(
        cited.id(),
        source.map(known -> known.title().in(glossary.language())).orElse(cited.id()),
        cited.section(),
        source
            .map(known -> known.sections().get(cited.section()))
            .filter(heading -> !heading.isBlank()));
  }
}
