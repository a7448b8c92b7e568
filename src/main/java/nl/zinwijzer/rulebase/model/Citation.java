package nl.zinwijzer.rulebase.model;

/**
 * A passage of a source.
 *
 * @param source id of the source in {@code sources.yaml}
 * @param section key of the section within the source
 */
public record Citation(String source, String section) implements Comparable<Citation> {
  @Override
  public int compareTo(Citation other) {
    int bySource = source.compareTo(other.source);
    return bySource != 0 ? bySource : section.compareTo(other.section);
  }

  @Override
  public String toString() {
    return source + " " + section;
  }
}
