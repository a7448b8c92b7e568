package nl.zinwijzer.consultation;

/** The treatment or guidance the patient already has. */
public enum CareInProgress implements Code {
  NONE,
  GB_GGZ,
  S_GGZ,
  GEESTELIJK_VERZORGER,
  OTHER,
  UNKNOWN
}
