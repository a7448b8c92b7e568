package nl.zinwijzer.consultation;

import static java.util.Objects.requireNonNull;

/**
 * Something that the clinical knowledge gives a name: a signal, a life event, a word of safety, a
 * wish. The rule base lists them; one list serves the lexicon, the code tables, the professional's
 * observations and the rules.
 *
 * @param code its lower_snake_case code, which is its identity
 * @param family the family it belongs to; weak signals count once per family
 * @param place its place in the list, from 0
 */
public record Concept(String code, Family family, int place) implements Term<Concept> {
  public Concept {
    requireNonNull(code, "code must not be null");
    requireNonNull(family, "family must not be null");
  }

  /** Whether a professional may report this concept as an observation. */
  public boolean observable() {
    return family.signals();
  }

  /** Whether this concept is a type of life event. */
  public boolean lifeEvent() {
    return family == Family.EVENT;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Concept concept && code.equals(concept.code);
  }

  @Override
  public int hashCode() {
    return code.hashCode();
  }

  @Override
  public String toString() {
    return name();
  }
}
