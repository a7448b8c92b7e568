package nl.zinwijzer.deciding;

/**
 * Something that is done once before the service is ready, so that the first real work is quick.
 */
public interface WarmUpStep {
  /** Does it. When it fails the first work may be slow, and nothing else is wrong. */
  void warmUp();
}
