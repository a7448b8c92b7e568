package nl.zinwijzer.ledger.seal;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Makes pseudonyms of patients from what the caller calls them. The same reference of two clients
 * gives two pseudonyms, and without the key of the ledger none can be traced back.
 */
@Singleton
public final class PatientKeys {
  private final LedgerKeys keys;

  PatientKeys(LedgerKeys keys) {
    this.keys = keys;
  }

  /** The pseudonym under which a client's patient is kept. */
  public String of(String client, String reference) {
    String message = client.length() + ":" + client + reference;
    return HexFormat.of()
        .formatHex(LedgerKeys.hmac(keys.patients(), message.getBytes(StandardCharsets.UTF_8)));
  }
}
