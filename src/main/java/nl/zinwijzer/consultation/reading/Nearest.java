package nl.zinwijzer.consultation.reading;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The allowed word that is nearest to a mistyped one. */
public final class Nearest {
  private Nearest() {}

  /**
   * The nearest, when it is near enough that the word may be a mistyped form of it.
   *
   * @param word what was written
   * @param allowed what may be written
   */
  public static Optional<String> near(String word, Collection<String> allowed) {
    if (allowed.isEmpty()) {
      return Optional.empty();
    }
    String nearest = to(word, allowed);
    int distance = LevenshteinDistance.getDefaultInstance().apply(word, nearest);
    return Optional.of(nearest)
        .filter(candidate -> distance * 3 <= Math.max(word.length(), candidate.length()) * 2);
  }

  /**
   * The nearest by edit distance, the first in alphabetical order when several are as near.
   *
   * @param word what was written
   * @param allowed what may be written, at least one
   */
  public static String to(String word, Collection<String> allowed) {
    String shortened = word.length() > 100 ? word.substring(0, 100) : word;
    return allowed.stream()
        .min(
            Comparator.<String>comparingInt(
                    candidate ->
                        LevenshteinDistance.getDefaultInstance().apply(shortened, candidate))
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }
}
