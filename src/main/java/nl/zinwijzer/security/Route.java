package nl.zinwijzer.security;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteInfo;
import io.micronaut.web.router.UriRouteMatch;
import java.util.Optional;

/** The name of a route: its method and its path, without what the router alone needs. */
final class Route {
  private static final String CDS = "/cds-services";

  private Route() {}

  /** The route of a request; empty when there is none. */
  static Optional<String> of(HttpRequest<?> request) {
    return RouteAttributes.getRouteMatch(request)
        .filter(UriRouteMatch.class::isInstance)
        .map(match -> name(((UriRouteMatch<?, ?>) match).getRouteInfo()));
  }

  /** A HEAD is a GET without its body. */
  static String name(UriRouteInfo<?, ?> route) {
    HttpMethod method =
        route.getHttpMethod() == HttpMethod.HEAD ? HttpMethod.GET : route.getHttpMethod();
    String path =
        route.getUriMatchTemplate().toPathString().replaceAll("\\{/?(\\w+)[^}]*}", "{$1}");
    return method + " " + path;
  }

  /** Whether a request is for the door of CDS Hooks. */
  static boolean cds(HttpRequest<?> request) {
    String path = of(request).map(name -> name.replaceFirst("\\S+ ", "")).orElse(request.getPath());
    return path.equals(CDS) || path.startsWith(CDS + "/");
  }
}
