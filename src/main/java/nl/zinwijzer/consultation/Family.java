package nl.zinwijzer.consultation;

/** A family of concepts; signals of one family support each other less than signals of two. */
public enum Family implements Code {
  /** What is said: direct words, images, questions without an answer (knowledge 1.2). */
  LANGUAGE(true),
  /** Complaints that do not respond as expected (knowledge 1.3). */
  RESPONSE(true),
  /** Emotions and grief (knowledge 1.4). */
  EMOTION(true),
  /** Overload and burn-out (knowledge 1.5). */
  OVERLOAD(true),
  /** Life events and transitions as signals (knowledge 1.6). */
  LIFE_EVENT(true),
  /** Loneliness and isolation (knowledge 1.7). */
  LONELINESS(true),
  /** Target groups (knowledge 1.8). */
  GROUP(true),
  /** What home care sees (knowledge 1.9). */
  HOME_CARE(true),
  /** Needs, sources and barriers (knowledge 1.10). */
  NEED(true),
  /** Complexity and crisis (knowledge 1.11). */
  CRISIS(true),
  /** Safety (knowledge 1.12, 2.2). */
  SAFETY(true),
  /** What stands in the way of advice (knowledge 1.12). */
  EXCLUSION(false),
  /** Life events by type (knowledge 1.6 and 2.10). */
  EVENT(false),
  /** What the words say about wanting to talk, guidance or referral (knowledge P24). */
  WISH(false),
  /** How the words say a treatment worked (knowledge 1.3). */
  TREATMENT(false),
  /** A condition that only the words name. */
  CONDITION(false);

  private final boolean signals;

  Family(boolean signals) {
    this.signals = signals;
  }

  /** Whether the concepts of this family are signals that a professional can report as seen. */
  public boolean signals() {
    return signals;
  }
}
