package nl.zinwijzer.ledger.seal;

import java.util.Optional;
import nl.zinwijzer.ledger.Heading;
import nl.zinwijzer.ledger.Showing;

/**
 * What holds one decision to the one before: a SHA-256 over the seal before it and everything that
 * is kept of the decision. The texts are in it by their digests.
 */
public final class Seal {
  /** The seal before the first decision. */
  public static final String FIRST = "0".repeat(64);

  private Seal() {}

  public static String of(
      String previous,
      long number,
      Heading heading,
      String requestDigest,
      String answerDigest,
      Optional<String> originDigest) {
    Digest digest =
        new Digest()
            .add("zinwijzer decision 1")
            .add(previous)
            .add(number)
            .add(heading.id())
            .add(heading.at().toEpochMilli())
            .add(heading.client())
            .add(heading.patientKey().orElse(""))
            .add(heading.ruleBaseVersion())
            .add(heading.ruleBaseDigest())
            .add(heading.language())
            .add(heading.role().code())
            .add(heading.level().code())
            .add(heading.form().code())
            .addAll(heading.signals())
            .addAll(heading.rules())
            .addAll(heading.sources())
            .addAll(heading.safety())
            .add(requestDigest)
            .add(answerDigest);
    // decisions without a card keep the seal that they had before there were cards
    if (heading.showing() != Showing.TOLD
        || heading.encounterKey().isPresent()
        || originDigest.isPresent()) {
      digest
          .add(heading.showing().code())
          .add(heading.encounterKey().orElse(""))
          .add(originDigest.orElse(""));
    }
    return digest.hex();
  }
}
