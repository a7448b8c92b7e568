package nl.zinwijzer.security;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.management.endpoint.health.DetailsVisibility;
import io.micronaut.management.endpoint.health.HealthEndpoint;
import jakarta.inject.Singleton;

/** Tells those without an account whether the service is up, and no more. */
@Accounts
@Singleton
final class HealthDetails implements BeanCreatedEventListener<HealthEndpoint> {
  @Override
  public HealthEndpoint onCreated(BeanCreatedEvent<HealthEndpoint> event) {
    HealthEndpoint health = event.getBean();
    health.setDetailsVisible(DetailsVisibility.AUTHENTICATED);
    return health;
  }
}
