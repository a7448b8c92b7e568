package nl.zinwijzer.consultation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The code system of a complaint. */
public enum CodeSystem implements Code {
  ICPC_1("icpc-1", "P03") {
    @Override
    public Optional<String> wellFormed(String sent) {
      return Optional.of(sent.strip().toUpperCase(Locale.ROOT)).filter(ICPC.asMatchPredicate());
    }
  },
  SNOMED("snomed", "84229001") {
    @Override
    public Optional<String> wellFormed(String sent) {
      return Optional.of(sent.strip()).filter(SnomedCode::matches);
    }
  };

  private static final Pattern ICPC = Pattern.compile("[ABDFHKLNPRSTUWXYZ][0-9]{2}(\\.[0-9]{2})?");

  private final String code;
  private final String example;

  CodeSystem(String code, String example) {
    this.code = code;
    this.example = example;
  }

  /** What a code of this system looks like. */
  public String example() {
    return example;
  }

  /** A code as this system writes it; empty when it has not the form of this system. */
  public abstract Optional<String> wellFormed(String sent);

  @Override
  public String code() {
    return code;
  }
}
