package nl.zinwijzer.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds of one sentence that claim the same words, of which the fullest reading wins. */
final class Rivals {
  private static final Comparator<LexiconPhrase> FULLEST_FIRST =
      Comparator.comparingInt(LexiconPhrase::weight)
          .reversed()
          .thenComparing(phrase -> phrase.entry().concept().isPresent())
          .thenComparing(phrase -> phrase.to() - phrase.from())
          .thenComparing(LexiconPhrase::from)
          .thenComparing(phrase -> phrase.entry().id());

  private final List<@Nullable List<LexiconPhrase>> kept;
  private final List<@Nullable List<LexiconPhrase>> vetoed;

  private Rivals(int words) {
    kept = places(words);
    vetoed = places(words);
  }

  /**
   * Of the readings of the same words, those that name the most of them.
   *
   * @param found every find of the sentence
   * @param vetoes finds of patterns of another meaning
   * @param words how many words the sentence has
   */
  static List<LexiconPhrase> fullest(
      List<LexiconPhrase> found, List<LexiconPhrase> vetoes, int words) {
    List<LexiconPhrase> fullest = new ArrayList<>();
    if (found.isEmpty()) {
      return fullest;
    }
    Rivals rivals = new Rivals(words);
    vetoes.forEach(veto -> spread(veto, rivals.vetoed));
    found.sort(FULLEST_FIRST);
    for (LexiconPhrase phrase : found) {
      if (!rivals.vetoed(phrase) && !rivals.outdone(phrase)) {
        fullest.add(phrase);
        spread(phrase, rivals.kept);
      }
    }
    return fullest;
  }

  private static List<@Nullable List<LexiconPhrase>> places(int words) {
    List<@Nullable List<LexiconPhrase>> places = new ArrayList<>(words);
    for (int i = 0; i < words; i++) {
      places.add(null);
    }
    return places;
  }

  private static void spread(LexiconPhrase phrase, List<@Nullable List<LexiconPhrase>> places) {
    for (int i = phrase.found().from(); i < phrase.found().to(); i++) {
      if (phrase.names(i)) {
        List<LexiconPhrase> place = places.get(i);
        if (place == null) {
          place = new ArrayList<>(2);
          places.set(i, place);
        }
        place.add(phrase);
      }
    }
  }

  private boolean vetoed(LexiconPhrase phrase) {
    for (int i = phrase.found().from(); i < phrase.found().to(); i++) {
      List<LexiconPhrase> place = vetoed.get(i);
      if (phrase.names(i)
          && place != null
          && place.stream().anyMatch(veto -> veto.entry() == phrase.entry())) {
        return true;
      }
    }
    return false;
  }

  private boolean outdone(LexiconPhrase phrase) {
    for (int i = phrase.found().from(); i < phrase.found().to(); i++) {
      List<LexiconPhrase> place = kept.get(i);
      if (phrase.names(i) && place != null) {
        for (LexiconPhrase other : place) {
          boolean same =
              other.entry().concept().isEmpty()
                  || other.entry().concept().equals(phrase.entry().concept());
          if (same || other.weight() > phrase.weight() && phrase.within(other)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
