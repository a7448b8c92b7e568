package nl.zinwijzer.consultation;

import java.util.Locale;

/** A constant of a closed vocabulary, known outside by its lower_snake_case code. */
public interface Code {
  /** The constant's name; given by every enum. */
  String name();

  /** The code that the contract, the rule base and the audience of the service use. */
  default String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
