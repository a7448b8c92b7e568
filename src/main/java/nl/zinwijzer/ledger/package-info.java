/**
 * Decisions kept for good: recorded before they are answered, encrypted, sealed in one chain, found
 * again by those who may.
 */
@NullMarked
package nl.zinwijzer.ledger;

import org.jspecify.annotations.NullMarked;
