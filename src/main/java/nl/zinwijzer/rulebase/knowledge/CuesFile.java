package nl.zinwijzer.rulebase.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zinwijzer.language.CueLine;
import nl.zinwijzer.language.CueLine.CueRole;
import nl.zinwijzer.language.Dimension;
import nl.zinwijzer.language.PhrasePattern;

/** Reads the cues that take the force from a find, from {@code lexicon/cues.yaml}. */
final class CuesFile {
  private final LexiconPatterns patterns;
  private final Map<CueLine, YamlValue> places = new LinkedHashMap<>();
  private PhrasePattern.Word clause = new PhrasePattern.Word(new int[0]);

  CuesFile(LexiconPatterns patterns) {
    this.patterns = patterns;
  }

  /** The cues, in the order of the file, with the places where they stand. */
  Map<CueLine, YamlValue> cues() {
    return places;
  }

  /** Words that show that a clause of its own begins. */
  PhrasePattern.Word clause() {
    return clause;
  }

  /** Reads the file. */
  void read(YamlValue top) {
    top.allowing(
        "negated",
        "historical",
        "hypothetical",
        "uncertain",
        "other_person",
        "report",
        "all",
        "clause");
    for (Dimension dimension : Dimension.values()) {
      top.required(dimension.code())
          .ifPresent(
              lists -> {
                lists.allowing("before", "after", "not", "until");
                cues(lists, "before", CueRole.BEFORE, Optional.of(dimension));
                cues(lists, "after", CueRole.AFTER, Optional.of(dimension));
                cues(lists, "not", CueRole.NOT, Optional.of(dimension));
                cues(lists, "until", CueRole.UNTIL, Optional.of(dimension));
              });
    }
    cues(top, "report", CueRole.REPORT, Optional.empty());
    top.member("all")
        .ifPresent(all -> cues(all.allowing("until"), "until", CueRole.UNTIL, Optional.empty()));
    List<String> openings = new ArrayList<>();
    top.required("clause")
        .ifPresent(
            lines -> lines.items().forEach(line -> openings.addAll(LexiconPatterns.words(line))));
    clause = patterns.set(openings);
  }

  private void cues(YamlValue lists, String member, CueRole role, Optional<Dimension> dimension) {
    lists
        .member(member)
        .ifPresent(list -> list.items().forEach(line -> cue(line, role, dimension)));
  }

  private void cue(YamlValue line, CueRole role, Optional<Dimension> dimension) {
    line.allowing("cue", "symbols", "reach", "example");
    Optional<PhrasePattern> pattern =
        line.member("symbols")
            .map(patterns::symbols)
            .or(() -> line.required("cue").flatMap(cue -> patterns.parse(cue, true)));
    Optional<String> example = line.required("example").flatMap(YamlValue::text);
    int reach = line.member("reach").flatMap(YamlValue::number).orElse(CueLine.usualReach(role));
    if (pattern.isPresent() && example.isPresent()) {
      CueLine cue = new CueLine(pattern.get(), role, dimension, reach, example.get());
      places.put(cue, line);
    }
  }
}
