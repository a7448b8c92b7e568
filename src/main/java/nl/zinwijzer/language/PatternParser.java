package nl.zinwijzer.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.zinwijzer.consultation.reading.Nearest;
import nl.zinwijzer.language.PhrasePattern.AnyOrder;
import nl.zinwijzer.language.PhrasePattern.Begin;
import nl.zinwijzer.language.PhrasePattern.End;
import nl.zinwijzer.language.PhrasePattern.Gap;
import nl.zinwijzer.language.PhrasePattern.Maybe;
import nl.zinwijzer.language.PhrasePattern.OneOf;
import nl.zinwijzer.language.PhrasePattern.Sequence;
import nl.zinwijzer.language.PhrasePattern.Word;

/** Reads the pattern language of the lexicon's author guide. */
public final class PatternParser {
  private static final int LONGEST = 60;
  private static final int SPLIT_GAP = 6;
  private static final int ANY_ORDER_SLACK = 5;
  private static final int ANY_ORDER_MEMBERS = 4;
  private static final String MARKS = "()[]{}|&^$";

  private final LexiconWords vocabulary;
  private final List<String> marks;
  private int next;

  private PatternParser(LexiconWords vocabulary, List<String> marks) {
    this.vocabulary = vocabulary;
    this.marks = marks;
  }

  /**
   * Reads a pattern of the lexicon.
   *
   * @throws MalformedPattern when it cannot be read, can match nothing, or is too wide
   */
  public static PhrasePattern phrase(String written, LexiconWords vocabulary)
      throws MalformedPattern {
    PhrasePattern pattern = read(split(written), vocabulary);
    if (pattern.least() == 0) {
      throw new MalformedPattern(
          "het patroon moet minstens één woord hebben dat er altijd staat",
          "the pattern must hold at least one word that is always there");
    }
    if (pattern.most() > LONGEST) {
      throw new MalformedPattern(
          "het patroon is te lang: hoogstens " + LONGEST + " woorden, de ruimtes meegeteld",
          "the pattern is too long: at most " + LONGEST + " words, gaps included");
    }
    if (gapAtEdge(pattern, true) || gapAtEdge(pattern, false)) {
      throw new MalformedPattern(
          "een patroon begint en eindigt met een woord, niet met een ruimte",
          "a pattern begins and ends with a word, not with a gap");
    }
    return pattern;
  }

  /**
   * Reads a pattern of a cue, in which punctuation is a word of its own.
   *
   * @throws MalformedPattern when it cannot be read
   */
  public static PhrasePattern cue(String written, LexiconWords vocabulary) throws MalformedPattern {
    return read(split(written), vocabulary);
  }

  /**
   * Punctuation of a cue, every character a word of its own.
   *
   * @param written characters such as {@code (-)}
   */
  public static PhrasePattern symbols(String written, LexiconWords vocabulary) {
    List<PhrasePattern> parts = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= written.length(); i++) {
      char c = i < written.length() ? written.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else {
        if (!word.isEmpty()) {
          parts.add(new Word(new int[] {vocabulary.number(word.toString())}));
          word.setLength(0);
        }
        if (c != ' ') {
          parts.add(new Word(new int[] {vocabulary.number(Tokens.symbol(c))}));
        }
      }
    }
    return parts.size() == 1 ? parts.get(0) : new Sequence(parts);
  }

  private static PhrasePattern read(List<String> marks, LexiconWords vocabulary)
      throws MalformedPattern {
    PatternParser parser = new PatternParser(vocabulary, marks);
    PhrasePattern pattern = parser.choice();
    if (parser.next < parser.marks.size()) {
      String mark = parser.marks.get(parser.next);
      throw new MalformedPattern(
          "`" + mark + "` staat hier los: er ontbreekt een haakje",
          "`" + mark + "` stands alone here: a bracket is missing");
    }
    return pattern;
  }

  private static List<String> split(String written) {
    List<String> marks = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= written.length(); i++) {
      boolean space = i == written.length() || Character.isWhitespace(written.charAt(i));
      if (space || MARKS.indexOf(written.charAt(i)) >= 0) {
        if (i > from) {
          marks.add(written.substring(from, i));
        }
        if (!space) {
          marks.add(written.substring(i, i + 1));
        }
        from = i + 1;
      }
    }
    return marks;
  }

  private PhrasePattern choice() throws MalformedPattern {
    List<PhrasePattern> options = new ArrayList<>();
    options.add(sequence());
    while (taken("|")) {
      options.add(sequence());
    }
    return oneOf(options);
  }

  /** Single words become one set of words: that is faster to match. */
  private static PhrasePattern oneOf(List<PhrasePattern> options) {
    Set<Integer> numbers = new TreeSet<>();
    List<PhrasePattern> others = new ArrayList<>();
    for (PhrasePattern option : options) {
      if (option instanceof Word word) {
        for (int number : word.numbers()) {
          numbers.add(number);
        }
      } else {
        others.add(option);
      }
    }
    if (!numbers.isEmpty()) {
      others.add(0, new Word(LexiconWords.sorted(numbers)));
    }
    return others.size() == 1 ? others.get(0) : new OneOf(List.copyOf(others));
  }

  private PhrasePattern sequence() throws MalformedPattern {
    List<PhrasePattern> parts = new ArrayList<>();
    while (next < marks.size() && "|)]}&".indexOf(marks.get(next).charAt(0)) < 0) {
      parts.add(part());
    }
    if (parts.isEmpty()) {
      throw new MalformedPattern("hier ontbreken woorden", "words are missing here");
    }
    return parts.size() == 1 ? parts.get(0) : new Sequence(List.copyOf(parts));
  }

  private PhrasePattern part() throws MalformedPattern {
    String mark = marks.get(next++);
    switch (mark) {
      case "(":
        PhrasePattern group = choice();
        close(")");
        return group;
      case "[":
        PhrasePattern maybe = choice();
        close("]");
        return new Maybe(maybe);
      case "{":
        return anyOrder();
      case "^":
        return new Begin();
      case "$":
        return new End();
      case "..":
        return new Gap(2);
      case "...", "…":
        return new Gap(5);
      default:
        return word(mark);
    }
  }

  private PhrasePattern anyOrder() throws MalformedPattern {
    List<PhrasePattern> members = new ArrayList<>();
    members.add(choice());
    while (taken("&")) {
      members.add(choice());
    }
    close("}");
    if (members.size() < 2 || members.size() > ANY_ORDER_MEMBERS) {
      throw new MalformedPattern(
          "tussen accolades staan twee tot vier delen met & ertussen",
          "two to four parts with & between stand inside braces");
    }
    AnyOrder whole = new AnyOrder(List.copyOf(members), ANY_ORDER_SLACK);
    List<PhrasePattern> apart = new ArrayList<>();
    members.forEach(member -> apart.addAll(separated(member)));
    return apart.equals(members)
        ? whole
        : new OneOf(List.of(whole, new AnyOrder(List.copyOf(apart), ANY_ORDER_SLACK)));
  }

  /** A verb that splits may have the other members between its parts: sloeg de bodem weg. */
  private static List<PhrasePattern> separated(PhrasePattern member) {
    if (member instanceof OneOf choice
        && choice.options().get(choice.options().size() - 1) instanceof Sequence split
        && split.parts().size() == 3
        && split.parts().get(1) instanceof Gap) {
      return List.of(split.parts().get(0), split.parts().get(2));
    }
    return List.of(member);
  }

  private PhrasePattern word(String mark) throws MalformedPattern {
    if (mark.startsWith("<") && mark.endsWith(">")) {
      return wordClass(mark.substring(1, mark.length() - 1));
    }
    if (mark.endsWith("~")) {
      return lemma(mark.substring(0, mark.length() - 1));
    }
    for (int i = 0; i < mark.length(); i++) {
      char c = mark.charAt(i);
      if (!Character.isLetterOrDigit(c) && !Folding.apostrophe(c) && !Folding.hyphen(c)) {
        return symbols(mark, vocabulary);
      }
    }
    return new Word(new int[] {vocabulary.number(mark)});
  }

  private PhrasePattern wordClass(String name) throws MalformedPattern {
    if (name.equals("getal")) {
      return new Word(new int[] {LexiconWords.NUMERAL, LexiconWords.FEW});
    }
    if (name.equals("klein-getal")) {
      return new Word(new int[] {LexiconWords.FEW});
    }
    Set<Integer> members = vocabulary.members(name).orElse(Set.of());
    if (members.isEmpty()) {
      throw unknown(name, vocabulary.classNames(), "woordklasse", "word class", "classes.yaml");
    }
    return new Word(LexiconWords.sorted(members));
  }

  private PhrasePattern lemma(String lemma) throws MalformedPattern {
    var particle = vocabulary.particle(lemma);
    if (particle.isPresent()) {
      String split = particle.get().particle();
      Set<String> verb = forms(particle.get().verb());
      Word head = words(verb);
      Word tail = words(Set.of(split));
      Set<String> joined = new TreeSet<>();
      verb.forEach(form -> joined.add(split + form));
      return new OneOf(
          List.of(
              words(joined),
              new Sequence(List.of(tail, words(Set.of("te")), head)),
              new Sequence(List.of(tail, head)),
              new Sequence(List.of(head, new Gap(SPLIT_GAP), tail))));
    }
    return words(forms(lemma));
  }

  private Set<String> forms(String lemma) throws MalformedPattern {
    Set<String> forms = vocabulary.forms(lemma).orElse(Set.of());
    if (forms.isEmpty()) {
      throw unknown(
          lemma, vocabulary.lemmas(), "woord met vormen", "word with forms", "forms.yaml");
    }
    return forms;
  }

  private Word words(Set<String> forms) {
    return new Word(LexiconWords.sorted(forms.stream().map(vocabulary::number).toList()));
  }

  private static MalformedPattern unknown(
      String name, Set<String> known, String dutch, String english, String file) {
    String nearest = known.isEmpty() ? "" : Nearest.to(name, known);
    return new MalformedPattern(
        "`" + name + "` is geen " + dutch + " van " + file + "; bedoelt u `" + nearest + "`?",
        "`" + name + "` is no " + english + " of " + file + "; did you mean `" + nearest + "`?");
  }

  private boolean taken(String mark) {
    if (next < marks.size() && marks.get(next).equals(mark)) {
      next++;
      return true;
    }
    return false;
  }

  private void close(String bracket) throws MalformedPattern {
    if (!taken(bracket)) {
      throw new MalformedPattern(
          "er ontbreekt een `" + bracket + "`", "a `" + bracket + "` is missing");
    }
  }

  private static boolean gapAtEdge(PhrasePattern pattern, boolean front) {
    if (pattern instanceof Sequence sequence) {
      List<PhrasePattern> parts = sequence.parts();
      return gapAtEdge(parts.get(front ? 0 : parts.size() - 1), front);
    }
    return pattern instanceof Gap
        || pattern instanceof OneOf choice
            && choice.options().stream().anyMatch(option -> gapAtEdge(option, front));
  }
}
