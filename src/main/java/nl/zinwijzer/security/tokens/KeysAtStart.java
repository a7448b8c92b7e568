package nl.zinwijzer.security.tokens;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import nl.zinwijzer.security.Accounts;

/**
 * Reads and tries the keys that tokens are checked with before the first door opens. A place that
 * does not answer is told in the log, and asked again when a token comes.
 */
@Accounts
@Singleton
final class KeysAtStart implements ApplicationEventListener<StartupEvent> {
  private final CdsTokens cdsTokens;
  private final AccessTokens accessTokens;

  KeysAtStart(CdsTokens cdsTokens, AccessTokens accessTokens) {
    this.cdsTokens = cdsTokens;
    this.accessTokens = accessTokens;
  }

  @Override
  public void onApplicationEvent(StartupEvent event) {
    cdsTokens.prepare();
    accessTokens.prepare();
  }
}
