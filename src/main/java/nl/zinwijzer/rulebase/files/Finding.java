package nl.zinwijzer.rulebase.files;

import java.util.Comparator;

/**
 * Something in a file of the rule base that its author should know: what is wrong, where, and what
 * to write instead.
 *
 * @param code stable name of the kind of finding, in kebab-case
 * @param file path within the rule base
 * @param line line of the file, from 1
 * @param column column of the line, from 1
 * @param dutch what is wrong and what to do, in plain Dutch
 * @param english the same in English
 */
public record Finding(String code, String file, int line, int column, String dutch, String english)
    implements Comparable<Finding> {
  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparing(Finding::file)
          .thenComparing(Finding::line)
          .thenComparing(Finding::column)
          .thenComparing(Finding::code)
          .thenComparing(Finding::dutch);

  @Override
  public int compareTo(Finding other) {
    return BY_PLACE.compare(this, other);
  }

  /** The place, as editors understand it. */
  public String place() {
    return file + ":" + line + ":" + column;
  }
}
