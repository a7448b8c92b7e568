package nl.zinwijzer.language;

import nl.zinwijzer.consultation.Code;

/** How the text asserts a mention. Only a present mention counts for the patient today. */
public enum Status implements Code {
  PRESENT,
  NEGATED,
  HISTORICAL,
  HYPOTHETICAL,
  OTHER_PERSON
}
