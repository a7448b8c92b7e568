package nl.zinwijzer.language;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.zinwijzer.language.PhrasePattern.Word;

/**
 * Words that the reader itself must know, by the part that they play.
 *
 * @param first the first person: ik, mij, mijn
 * @param mine possessives of the first person
 * @param owner words that name the patient: the first person and words for patient
 * @param possessive words that say whose a relative is
 * @param kin relatives and acquaintances
 * @param told relatives who are the patient when another relative tells about them
 * @param person words that can be the subject: all these and the third person
 * @param and words that join
 * @param copula verbs over which a denial reaches back
 * @param cause words after which something is a circumstance
 * @param clause words that show that a clause of its own begins
 */
record ReaderWords(
    Word first,
    Word mine,
    Word owner,
    Word possessive,
    Word kin,
    Word told,
    Word person,
    Word and,
    Word copula,
    Word cause,
    Word clause) {
  /** The parts that groups of words can play. */
  static final List<String> ROLES =
      List.of(
          "first",
          "mine",
          "owner",
          "possessive",
          "kin",
          "told",
          "person",
          "and",
          "copula",
          "cause");

  static ReaderWords of(Lexicon lexicon) {
    return new ReaderWords(
        all(lexicon, "first"),
        all(lexicon, "mine"),
        all(lexicon, "owner"),
        all(lexicon, "possessive"),
        all(lexicon, "kin"),
        all(lexicon, "told"),
        all(lexicon, "person"),
        all(lexicon, "and"),
        all(lexicon, "copula"),
        all(lexicon, "cause"),
        lexicon.clause());
  }

  private static Word all(Lexicon lexicon, String role) {
    Set<Integer> numbers = new TreeSet<>();
    for (String name : lexicon.roles().getOrDefault(role, List.of())) {
      numbers.addAll(lexicon.vocabulary().members(name).orElse(Set.of()));
    }
    return new Word(LexiconWords.sorted(numbers));
  }
}
