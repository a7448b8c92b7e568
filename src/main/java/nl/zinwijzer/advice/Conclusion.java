package nl.zinwijzer.advice;

/**
 * Something that a rule concludes. Conclusions are facts to later rules and fall with their
 * grounds.
 */
public sealed interface Conclusion
    permits RequestKind,
        Wanted,
        Sign,
        Signal,
        CrisisMarker,
        Burden,
        Danger,
        Concern,
        Withheld,
        Indication,
        Hold,
        Standing,
        Outcome,
        LevelWords,
        Reserve,
        Involve,
        Advice,
        Referral {
  /** What is concluded, as answers and searches name it, such as {@code signal:fear_of_death}. */
  String code();
}
