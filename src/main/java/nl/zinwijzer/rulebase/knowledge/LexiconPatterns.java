package nl.zinwijzer.rulebase.knowledge;

import java.util.List;
import java.util.Optional;
import nl.zinwijzer.language.LexiconWords;
import nl.zinwijzer.language.MalformedPattern;
import nl.zinwijzer.language.PatternParser;
import nl.zinwijzer.language.PhrasePattern;

/** Reads words and patterns of the lexicon, in the words that it knows. */
final class LexiconPatterns {
  private final LexiconWords vocabulary;

  LexiconPatterns(LexiconWords vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The words of a text, between spaces. */
  static List<String> words(YamlValue value) {
    return value.text().map(text -> List.of(text.trim().split("\\s+"))).orElse(List.of());
  }

  /** The words of a text that may be left out. */
  static List<String> words(Optional<YamlValue> value) {
    return value.map(LexiconPatterns::words).orElse(List.of());
  }

  /** Any of these words. */
  PhrasePattern.Word set(List<String> words) {
    return new PhrasePattern.Word(
        words.stream().mapToInt(vocabulary::number).sorted().distinct().toArray());
  }

  /** Any of these marks. */
  PhrasePattern symbols(YamlValue value) {
    List<PhrasePattern> options =
        words(value).stream().map(marks -> PatternParser.symbols(marks, vocabulary)).toList();
    return options.size() == 1 ? options.get(0) : new PhrasePattern.OneOf(options);
  }

  /** A pattern of words, or of a cue; what is wrong with it is reported. */
  Optional<PhrasePattern> parse(YamlValue value, boolean cue) {
    return value.text().flatMap(written -> parse(written, value, cue));
  }

  /** A pattern that stands as a name of a value. */
  Optional<PhrasePattern> parse(String written, YamlValue value, boolean cue) {
    try {
      return Optional.of(
          cue ? PatternParser.cue(written, vocabulary) : PatternParser.phrase(written, vocabulary));
    } catch (MalformedPattern malformed) {
      value.report("malformed-pattern", malformed.dutch(), malformed.english());
      return Optional.empty();
    }
  }

  /** One pattern or a list of them. */
  List<PhrasePattern> patterns(Optional<YamlValue> value) {
    return value
        .map(
            all ->
                (all.list() ? all.items() : List.of(all))
                    .stream().flatMap(text -> parse(text, false).stream()).toList())
        .orElse(List.of());
  }
}
