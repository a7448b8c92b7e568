package nl.zinwijzer.language;

import java.util.Set;
import java.util.TreeSet;
import nl.zinwijzer.language.PhrasePattern.Word;

/**
 * Words that the reader itself must know, from the word classes of the lexicon.
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
  static ReaderWords of(Lexicon lexicon) {
    LexiconWords vocabulary = lexicon.vocabulary();
    return new ReaderWords(
        all(vocabulary, "ik", "mij", "mijn"),
        all(vocabulary, "mijn"),
        all(vocabulary, "ik", "mij", "mijn", "patient"),
        all(vocabulary, "bezit"),
        all(vocabulary, "naaste"),
        all(vocabulary, "verteld-over"),
        all(vocabulary, "ik", "patient", "naaste", "hij"),
        all(vocabulary, "voegwoord"),
        all(vocabulary, "koppelwerkwoord"),
        all(vocabulary, "aanleiding"),
        lexicon.clause());
  }

  private static Word all(LexiconWords vocabulary, String... classes) {
    Set<Integer> numbers = new TreeSet<>();
    for (String name : classes) {
      numbers.addAll(vocabulary.members(name).orElse(Set.of()));
    }
    return new Word(LexiconWords.sorted(numbers));
  }
}
