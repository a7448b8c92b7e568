package nl.zinwijzer.language;

import java.util.EnumSet;
import java.util.Set;
import nl.zinwijzer.consultation.Code;
import nl.zinwijzer.consultation.Concept;

/** The ways in which words around a find can take its force away. */
public enum Dimension implements Code {
  OTHER_PERSON(Status.OTHER_PERSON),
  NEGATED(Status.NEGATED),
  HYPOTHETICAL(Status.HYPOTHETICAL),
  UNCERTAIN(Status.HYPOTHETICAL),
  HISTORICAL(Status.HISTORICAL);

  private final Status status;

  Dimension(Status status) {
    this.status = status;
  }

  /** The status of a find that this dimension decides. */
  public Status status() {
    return status;
  }

  /** What may touch a concept unless its entry says otherwise. */
  public static Set<Dimension> usual(Concept concept) {
    return switch (concept) {
      case EMOTION_DESPAIR, BURNOUT_DEMORALISATION, MEANING_OF_WORK_LOST, EXISTENTIAL_LONELINESS ->
          EnumSet.of(OTHER_PERSON, NEGATED, HISTORICAL);
      default ->
          switch (concept.family()) {
            case LANGUAGE, CRISIS, SAFETY -> EnumSet.of(OTHER_PERSON, NEGATED, HISTORICAL);
            case EVENT -> EnumSet.of(OTHER_PERSON, NEGATED, HYPOTHETICAL, UNCERTAIN);
            case WISH -> EnumSet.of(OTHER_PERSON, NEGATED, HYPOTHETICAL, HISTORICAL);
            default -> EnumSet.allOf(Dimension.class);
          };
    };
  }
}
