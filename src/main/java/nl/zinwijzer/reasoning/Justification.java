package nl.zinwijzer.reasoning;

import nl.zinwijzer.advice.Conclusion;

/** A rule that holds up a conclusion. */
record Justification(String rule, Conclusion conclusion) {}
