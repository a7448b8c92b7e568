package nl.zinwijzer.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words that the lexicon knows, each with a number. A short form has the number of the word it
 * stands for. Also the word classes, the forms of words, and which unknown words are typing errors
 * of a known one.
 */
public final class LexiconWords {
  /** The number of words that the lexicon does not know. */
  static final int UNKNOWN = WordTable.ABSENT;

  /** The number of every numeral but the smallest. */
  static final int NUMERAL = 0;

  /** The number of a numeral of at most {@link #MOST_OF_FEW}. */
  static final int FEW = 1;

  /** Two or three tablets are no overdose, twenty are. */
  static final int MOST_OF_FEW = 3;

  private static final int SHORTEST_CORRECTED = 8;

  private final Map<String, Integer> numbers = new HashMap<>();
  private WordTable written = new WordTable(Map.of());
  private PhrasePattern.Word answers = new PhrasePattern.Word(new int[0]);
  private final int[] symbols = new int[128];
  private final Map<String, Integer> typos = new HashMap<>();
  private final Map<String, String> shortForms = new LinkedHashMap<>();
  private final Set<String> abbreviations = new HashSet<>();
  private final Set<String> titles = new HashSet<>();
  private final Map<String, Set<Integer>> classes = new LinkedHashMap<>();
  private final Map<String, Set<String>> forms = new LinkedHashMap<>();
  private final Map<String, Particle> separable = new LinkedHashMap<>();

  /**
   * A verb that splits.
   *
   * @param particle the part that splits off
   * @param verb the verb without it
   */
  record Particle(String particle, String verb) {}

  /** A vocabulary without words. */
  public LexiconWords() {
    numbers.put("\u0000", NUMERAL);
    numbers.put("\u0003", FEW);
  }

  /** The full stop of this short form ends no sentence; a title stands before a name. */
  public void abbreviate(String shortForm, boolean title) {
    (title ? titles : abbreviations).add(Folding.fold(shortForm));
  }

  /** A short form is read as another word. */
  public void abbreviate(String shortForm, String word) {
    shortForms.put(Folding.fold(shortForm), Folding.fold(word));
  }

  /** Gives a word class its words. */
  public void classOf(String name, Collection<String> words) {
    Set<Integer> members = classes.computeIfAbsent(name, unused -> new TreeSet<>());
    words.forEach(word -> members.add(number(word)));
  }

  /** Adds the members of one class to another. */
  public void classOf(String name, String other) {
    classes
        .computeIfAbsent(name, unused -> new TreeSet<>())
        .addAll(classes.getOrDefault(other, Set.of()));
  }

  /** Gives a word its forms. */
  public void form(String lemma, Collection<String> allForms) {
    forms.put(lemma, new TreeSet<>(allForms.stream().map(Folding::fold).toList()));
  }

  /** Makes a verb the split form of another. */
  public void separate(String lemma, String particle, String verb) {
    separable.put(lemma, new Particle(Folding.fold(particle), verb));
  }

  /** A word that is written as it should be, though it looks like another. */
  public void know(String word) {
    number(word);
  }

  /** The number of a word, a new one when it is new. */
  public int number(String word) {
    String folded = Folding.fold(word);
    String full = shortForms.getOrDefault(folded, folded);
    return numbers.computeIfAbsent(full, unused -> numbers.size());
  }

  /** The number of a folded word as it stands in a text. */
  int find(String folded) {
    return written.find(folded, 0, folded.length());
  }

  /** The number of a word in a text, in whatever way it is written. */
  int find(String text, int from, int to) {
    return Folding.plain(text, from, to)
        ? written.find(text, from, to)
        : find(Folding.fold(text.substring(from, to)));
  }

  /** The number of a mark. */
  int symbol(char c) {
    return c < symbols.length ? symbols[c] : find(Tokens.symbol(c));
  }

  /** How many words have a number. */
  int size() {
    return numbers.size();
  }

  Optional<Set<Integer>> members(String name) {
    return Optional.ofNullable(classes.get(name));
  }

  Optional<Set<String>> forms(String lemma) {
    return Optional.ofNullable(forms.get(lemma));
  }

  Optional<Particle> particle(String lemma) {
    return Optional.ofNullable(separable.get(lemma));
  }

  /** Names that may stand between angle brackets. */
  public Set<String> classNames() {
    return new TreeSet<>(classes.keySet());
  }

  /** Words that may stand before a tilde. */
  public Set<String> lemmas() {
    Set<String> lemmas = new TreeSet<>(forms.keySet());
    lemmas.addAll(separable.keySet());
    return lemmas;
  }

  boolean abbreviation(String folded) {
    return abbreviations.contains(folded) || shortForms.containsKey(folded);
  }

  boolean title(String folded) {
    return titles.contains(folded);
  }

  /** Whether a word answers a question with yes or no. */
  boolean answer(String word) {
    return answers.accepts(find(word, 0, word.length()));
  }

  /** Prepares the reading of words and of typing errors in them, once all words are known. */
  void close() {
    Map<String, Integer> all = new HashMap<>();
    shortForms.forEach(
        (shortForm, full) -> {
          if (numbers.containsKey(full)) {
            all.put(shortForm, number(full));
          }
        });
    all.putAll(numbers);
    written = new WordTable(all);
    answers = new PhrasePattern.Word(sorted(classes.getOrDefault("antwoord", Set.of())));
    for (char c = 0; c < symbols.length; c++) {
      symbols[c] = find(Tokens.symbol(c));
    }
    for (Map.Entry<String, Integer> word : List.copyOf(numbers.entrySet())) {
      if (word.getKey().length() >= SHORTEST_CORRECTED) {
        for (String variant : shortened(word.getKey())) {
          typos.merge(variant, word.getValue(), Math::min);
        }
      }
    }
  }

  /**
   * The number of the word that an unknown word is a typing error of: one letter more, fewer, other
   * or swapped.
   */
  int correct(String folded) {
    if (folded.length() < SHORTEST_CORRECTED || folded.length() > 40) {
      return UNKNOWN;
    }
    Integer missing = typos.get(folded);
    if (missing != null) {
      return missing;
    }
    for (String variant : shortened(folded)) {
      Integer extra = numbers.get(variant);
      if (extra != null && variant.length() >= SHORTEST_CORRECTED) {
        return extra;
      }
      Integer other = typos.get(variant);
      if (other != null) {
        return other;
      }
    }
    return UNKNOWN;
  }

  /** The word without one of its letters; the first letter stays, people seldom mistype it. */
  private static List<String> shortened(String word) {
    List<String> variants = new ArrayList<>(word.length());
    char[] letters = new char[word.length() - 1];
    for (int gone = 1; gone < word.length(); gone++) {
      word.getChars(0, gone, letters, 0);
      word.getChars(gone + 1, word.length(), letters, gone);
      variants.add(new String(letters));
    }
    return variants;
  }

  static int[] sorted(Collection<Integer> numbers) {
    int[] sorted = numbers.stream().mapToInt(Integer::intValue).distinct().toArray();
    Arrays.sort(sorted);
    return sorted;
  }
}
