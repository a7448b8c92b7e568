package nl.zinwijzer.advice;

import nl.zinwijzer.consultation.Code;

/** What endangers someone now (knowledge 2.2). */
public enum Hazard implements Code {
  /** Suicidal intent, plan, preparation or a recent attempt. */
  SELF_HARM,
  /** Psychosis, mania, delirium, severe intoxication or danger to others. */
  DISTURBANCE,
  /** Abuse, violence or neglect. */
  ABUSE,
  /** An acute somatic emergency. */
  SOMATIC
}
