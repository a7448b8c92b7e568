package nl.zinwijzer.security;

import io.micronaut.context.annotation.Property;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.SecurityFilter;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives the doors the {@link Caller} of a request as an argument. */
@Singleton
final class Callers implements TypedRequestArgumentBinder<Caller> {
  private final boolean accounts;
  private final Rehearsals rehearsals;

  Callers(
      @Property(name = Accounts.ENABLED, defaultValue = "false") boolean accounts,
      Rehearsals rehearsals) {
    this.accounts = accounts;
    this.rehearsals = rehearsals;
  }

  @Override
  public Argument<Caller> argumentType() {
    return Argument.of(Caller.class);
  }

  @Override
  public BindingResult<Caller> bind(
      ArgumentConversionContext<Caller> context, HttpRequest<?> request) {
    if (!accounts) {
      Caller caller = rehearsals.caller(request).orElse(Caller.LOCAL);
      return () -> Optional.of(caller);
    }
    if (!request.getAttributes().contains(SecurityFilter.KEY)) {
      return BindingResult.unsatisfied();
    }
    Optional<Caller> caller = request.getUserPrincipal(Authentication.class).flatMap(Caller::of);
    return () -> caller;
  }
}
