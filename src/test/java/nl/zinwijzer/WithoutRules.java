package nl.zinwijzer;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;

/** Starts no rule base: for tests of rooms that need none. */
@Singleton
@Replaces(Start.class)
@Requires(property = WithoutRules.PROPERTY)
public final class WithoutRules implements ApplicationEventListener<StartupEvent> {
  public static final String PROPERTY = "testing.without-rules";

  @Override
  public void onApplicationEvent(StartupEvent event) {}
}
