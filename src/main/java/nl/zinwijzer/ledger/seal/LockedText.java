package nl.zinwijzer.ledger.seal;

/**
 * A text as it is stored.
 *
 * @param bytes the encrypted text
 * @param digest the salted digest of what it holds
 */
@SuppressWarnings("ArrayRecordComponent")
public record LockedText(byte[] bytes, String digest) {}
