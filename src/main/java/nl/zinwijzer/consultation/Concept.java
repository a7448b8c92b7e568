package nl.zinwijzer.consultation;

import static java.util.Objects.requireNonNull;

/**
 * Something that the clinical knowledge gives a name: a signal, a life event, a word of safety, a
 * wish. The rule base lists them; one list serves the lexicon, the code tables, the professional's
 * observations and the rules.
 */
public final class Concept extends Term {
  private final Family family;

  /**
   * A concept.
   *
   * @param code its code
   * @param family the family it belongs to
   * @param place its place in the list, from 0
   */
  public Concept(String code, Family family, int place) {
    super(code, place);
    this.family = requireNonNull(family, "family must not be null");
  }

  /** The family it belongs to; weak signals count once per family. */
  public Family family() {
    return family;
  }

  /** Whether a professional may report this concept as an observation. */
  public boolean observable() {
    return family.signals();
  }

  /** Whether this concept is a type of life event. */
  public boolean lifeEvent() {
    return family == Family.EVENT;
  }
}
