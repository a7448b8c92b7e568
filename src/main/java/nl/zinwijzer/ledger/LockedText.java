package nl.zinwijzer.ledger;

/**
 * A text as it is stored.
 *
 * @param bytes the encrypted text
 * @param digest the salted digest of what it holds
 */
@SuppressWarnings("ArrayRecordComponent")
record LockedText(byte[] bytes, String digest) {}
