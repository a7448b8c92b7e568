package nl.zinwijzer.security.local;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration.NettyListenerConfiguration;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import nl.zinwijzer.security.Accounts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a service without accounts to its own machine: bound to any other address it does not
 * start.
 */
@Context
@Requires(property = Accounts.ENABLED, notEquals = "true")
final class LoopbackOnly {
  private static final Logger LOG = LoggerFactory.getLogger(LoopbackOnly.class);

  LoopbackOnly(NettyHttpServerConfiguration server) {
    List<NettyListenerConfiguration> listeners =
        server.getListeners() == null ? List.of() : server.getListeners();
    if (listeners.isEmpty()) {
      require(server.getHost().orElse(null));
    }
    listeners.stream()
        .filter(listener -> listener.getFamily() == NettyListenerConfiguration.Family.TCP)
        .forEach(listener -> require(listener.getHost()));
    ContextPath.problem(server)
        .ifPresent(
            problem -> {
              throw new ConfigurationException(problem);
            });
    LOG.info(
        "Zinwijzer runs locally, without accounts: everyone on this machine can ask for advice"
            + " and read decisions");
  }

  private static void require(@Nullable String host) {
    if (host == null || !loopback(host)) {
      throw new ConfigurationException(
          "Zinwijzer has no accounts configured and therefore serves only its own machine: set"
              + " micronaut.server.host to 127.0.0.1 instead of "
              + (host == null ? "every address" : host));
    }
  }

  private static boolean loopback(String host) {
    try {
      return Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}
