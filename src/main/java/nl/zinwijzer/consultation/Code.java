package nl.zinwijzer.consultation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A constant of a closed vocabulary, known outside by its lower_snake_case code. */
public interface Code {
  /** The constant's name; given by every enum. */
  String name();

  /** The code that the contract, the rule base and the audience of the service use. */
  default String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a value is not known: it is left out, or its code says so. */
  static boolean unknown(@Nullable Object value) {
    return value == null || value instanceof Code code && code.name().equals("UNKNOWN");
  }
}
