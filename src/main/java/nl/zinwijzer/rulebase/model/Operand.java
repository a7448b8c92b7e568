package nl.zinwijzer.rulebase.model;

/** What a rule compares with or concludes with: a value, or a variable bound by a pattern. */
public sealed interface Operand {
  /**
   * A value written in the rule.
   *
   * @param value a String, Integer, Boolean, or constant of an enum
   * @param written the author's own words
   */
  record Literal(Object value, String written) implements Operand {}

  /** A variable such as {@code $min}. */
  record Variable(String name) implements Operand {
    @Override
    public String written() {
      return name;
    }
  }

  /** The author's own words. */
  String written();
}
