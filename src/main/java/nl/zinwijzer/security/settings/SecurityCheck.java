package nl.zinwijzer.security.settings;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.http.server.HttpServerConfiguration.CorsConfiguration;
import io.micronaut.http.server.cors.CorsOriginConfiguration;
import io.micronaut.security.filters.SecurityFilter;
import io.micronaut.security.oauth2.client.OauthClient;
import io.micronaut.security.oauth2.configuration.OpenIdClientConfiguration;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zinwijzer.security.Accounts;
import nl.zinwijzer.security.Caller;
import nl.zinwijzer.security.local.ContextPath;
import nl.zinwijzer.security.local.Loopback;
import nl.zinwijzer.security.tokens.Accounted;
import nl.zinwijzer.security.tokens.CdsClient;
import nl.zinwijzer.security.tokens.CdsTokens;
import nl.zinwijzer.security.tokens.Practices;
import nl.zinwijzer.security.tokens.SeenTokens;

/** Refuses to start a service with accounts whose settings leave a door open or let nobody in. */
@Accounts
@Context
final class SecurityCheck {
  /** What the used tokens of one CDS client can be remembered for: see {@link SeenTokens}. */
  private static final int MOST_REQUESTS_PER_MINUTE = 60_000;

  private final List<String> problems = new ArrayList<>();

  SecurityCheck(
      SecuritySettings settings,
      List<CdsClient> clients,
      Optional<SecurityFilter> filter,
      List<OauthClient> logins,
      List<OpenIdClientConfiguration> providers,
      HttpServerConfiguration server,
      CorsConfiguration cors,
      Environment environment) {
    require(filter.isPresent(), "micronaut.security.enabled must not be set to false");
    ContextPath.problem(server).ifPresent(problems::add);
    baseUrl(settings.baseUrl());
    require(settings.requestsPerMinute() > 0, "requests-per-minute must be 1 or more");
    require(
        settings.requestsPerMinute() <= MOST_REQUESTS_PER_MINUTE,
        "requests-per-minute must be "
            + MOST_REQUESTS_PER_MINUTE
            + " or less: the tokens that a CDS client uses are remembered for minutes");
    if (settings.issuer() == null) {
      require(
          settings.keySet() == null && settings.audience() == null,
          "key-set and audience say nothing without issuer");
      require(
          !clients.isEmpty() || !logins.isEmpty(),
          "nobody could come in: set issuer, cds-clients or a login");
    } else {
      require(
          settings.audience() != null && !settings.audience().isBlank(),
          "audience must be set: what the access tokens of issuer are meant for");
      keySet("key-set", settings.keySet());
      providers(settings.issuer(), providers);
    }
    clients(clients, environment);
    cors.getConfigurations().forEach(this::origins);
    if (!problems.isEmpty()) {
      throw new ConfigurationException(
          "zinwijzer.security cannot be used as it is set:\n- " + String.join("\n- ", problems));
    }
  }

  private void require(boolean holds, String problem) {
    if (!holds) {
      problems.add(problem);
    }
  }

  private void baseUrl(@Nullable URI url) {
    if (url == null || url.getHost() == null) {
      problems.add("base-url must be set: where the service is reached, such as https://a.example");
      return;
    }
    require(
        safe(url),
        "base-url must begin with https; with http only on localhost, 127.0.0.1 or [::1]: " + url);
    require(
        url.toString().equals(url.getScheme() + "://" + url.getRawAuthority())
            && url.getUserInfo() == null,
        "base-url must end after host and port: " + url.getScheme() + "://" + url.getHost());
  }

  /** One name of two issuers can be two people, and their decisions would be shared. */
  private void providers(String issuer, List<OpenIdClientConfiguration> providers) {
    for (OpenIdClientConfiguration provider : providers) {
      String told = provider.getIssuer().map(URL::toString).orElse("none");
      require(
          told.equals(issuer),
          "micronaut.security.oauth2.clients."
              + provider.getName()
              + ".openid.issuer must be that of zinwijzer.security.issuer, "
              + issuer
              + ", and not "
              + told
              + ": the same name at another issuer can be somebody else");
    }
  }

  private void clients(List<CdsClient> clients, Environment environment) {
    Set<String> issuers = new HashSet<>();
    for (CdsClient client : clients) {
      String place = "cds-clients." + client.name() + ".";
      String issuer = client.issuer();
      if (issuer == null || issuer.isBlank()) {
        problems.add(place + "issuer must be set: the iss of its tokens");
      } else {
        require(issuers.add(issuer), place + "issuer is that of another client too: " + issuer);
        practices(place, issuer, Practices.of(client, environment));
      }
      keySet(place + "key-set", client.keySet());
    }
  }

  private void practices(String place, String issuer, Practices practices) {
    practices.own().ifPresent(practice -> practice(place + "practice", practice));
    int longest = Caller.LONGEST - CdsTokens.account(issuer, Optional.of("")).length();
    practices
        .tenants()
        .forEach(
            (tenant, practice) -> {
              practice(place + "practices." + tenant, practice);
              require(
                  !tenant.isBlank() && tenant.length() <= longest,
                  place
                      + "practices."
                      + tenant
                      + " must name a tenant of 1 to "
                      + longest
                      + " characters: tokens of any other are refused");
            });
  }

  private void practice(String place, String practice) {
    require(
        Accounted.fits(practice),
        place
            + " must have 1 to "
            + Accounted.LONGEST
            + " characters: the practice as the practice-claim of its people names it");
  }

  private void keySet(String place, @Nullable URI keySet) {
    if (keySet == null) {
      problems.add(place + " must be set: where the keys of the issuer are");
    } else {
      require(
          "file".equals(keySet.getScheme()) || safe(keySet),
          place
              + " must begin with https or file; with http only on localhost, 127.0.0.1 or [::1]");
    }
  }

  private void origins(String name, CorsOriginConfiguration origins) {
    require(
        !origins.getAllowedOrigins().equals(CorsOriginConfiguration.ANY)
            && origins.getAllowedOrigins().stream().noneMatch(origin -> origin.contains("*"))
            && origins.getAllowedOriginsRegex().isEmpty(),
        "micronaut.server.cors.configurations."
            + name
            + ".allowed-origins must name each origin: no *, no pattern");
    require(
        !origins.isAllowCredentials(),
        "micronaut.server.cors.configurations." + name + ".allow-credentials must be false");
  }

  private static boolean safe(URI url) {
    return "https".equals(url.getScheme())
        || ("http".equals(url.getScheme())
            && url.getHost() != null
            && Loopback.names(url.getHost()));
  }
}
