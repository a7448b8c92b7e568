package nl.zinwijzer.consultation;

/** The kind of contact in which advice is asked. */
public enum RequestType implements Code {
  ACUTE_CONCRETE,
  CHRONIC_CONTROL,
  UNEXPLAINED_PHYSICAL,
  PSYCHOSOCIAL,
  PALLIATIVE_CONTACT,
  HOME_CARE_VISIT,
  ACP_ENDOFLIFE,
  ADMINISTRATIVE,
  UNKNOWN
}
