package nl.zinwijzer.workshop;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How easily a Dutch text reads: the formula of Douma (1960), 206.84 less 0.93 times the words a
 * sentence and 77 times the syllables a word. 60 is standard, 80 easy, 45 fairly hard.
 */
final class Readability {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}’'-]+");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?:])\\s+");

  /** Two vowels that sound as one; a vowel with a trema begins a syllable of its own. */
  private static final Pattern SYLLABLE =
      Pattern.compile(
          "aai|ooi|oei|eeuw|ieuw|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|[aeiouyáàâéèêíîóôúûëïöü]");

  private Readability() {}

  /** The score of a text. */
  static double of(String text) {
    List<String> words = words(text);
    long syllables = words.stream().mapToLong(Readability::syllables).sum();
    return 206.84 - 0.93 * words.size() / sentences(text).size() - 77.0 * syllables / words.size();
  }

  /** The sentences of a text. */
  static List<String> sentences(String text) {
    return SENTENCE_END.splitAsStream(text.strip()).filter(one -> !one.isBlank()).toList();
  }

  /** The words of a text. */
  static List<String> words(String text) {
    return WORD.matcher(text).results().map(found -> found.group()).toList();
  }

  private static long syllables(String word) {
    return Math.max(
        1,
        Stream.of(SYLLABLE.matcher(word.toLowerCase(Locale.ROOT)))
            .mapToLong(one -> one.results().count())
            .sum());
  }
}
