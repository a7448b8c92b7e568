package nl.zinwijzer.consultation;

/** The professional's own findings on safety; unknown means not asked or not looked at. */
public record SafetyFindings(
    Suicidality suicidality,
    Answer meansAvailable,
    Answer recentAttempt,
    Answer psychosisSuspected,
    Answer dangerToOthers,
    Answer abuseSuspected,
    Answer neglectSuspected)
    implements Fact {
  @Override
  public String pointer() {
    return "/safety";
  }
}
