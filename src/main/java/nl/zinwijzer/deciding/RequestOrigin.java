package nl.zinwijzer.deciding;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Where a request came from that was translated from a record, to be answered with a card. The
 * account is handed over, not copied: nobody changes it afterwards.
 *
 * @param encounter what the software calls the consultation, when it tells; kept keyed
 * @param account JSON that tells what was taken from where and what could not be taken; kept
 *     encrypted
 */
@SuppressWarnings("ArrayRecordComponent")
public record RequestOrigin(Optional<String> encounter, byte[] account) {
  public RequestOrigin {
    requireNonNull(encounter, "encounter must not be null");
    requireNonNull(account, "account must not be null");
  }
}
