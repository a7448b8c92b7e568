package nl.zinwijzer.security.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration.NettyListenerConfiguration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackOnlyTest {
  private final NettyHttpServerConfiguration server = new NettyHttpServerConfiguration();

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.0.1.1", "::1", "localhost"})
  void servesItsOwnMachine(String host) {
    server.setHost(host);

    assertThat(new LoopbackOnly(server)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.168.1.10", "no-such-host.invalid"})
  void refusesToServeOthers(String host) {
    server.setHost(host);

    assertThatThrownBy(() -> new LoopbackOnly(server))
        .hasMessageContaining(host)
        .hasMessageContaining("micronaut.server.host");
  }

  @Test
  void anAddressLeftOutIsEveryAddress() {
    assertThatThrownBy(() -> new LoopbackOnly(server)).hasMessageContaining("every address");
  }

  @Test
  void everyListenerCounts() {
    server.setHost("127.0.0.1");
    server.setListeners(
        List.of(
            NettyListenerConfiguration.createTcp("127.0.0.1", 8080, false, null, null),
            NettyListenerConfiguration.createTcp("0.0.0.0", 8081, false, null, null)));

    assertThatThrownBy(() -> new LoopbackOnly(server)).hasMessageContaining("0.0.0.0");
  }

  @Test
  void underAPathNothingWouldBeFound() {
    server.setHost("127.0.0.1");
    server.setContextPath("/zinwijzer");

    assertThatThrownBy(() -> new LoopbackOnly(server))
        .hasMessageContaining("micronaut.server.context-path must be left out")
        .hasMessageContaining("/zinwijzer");
  }

  @Test
  void theRootIsNoPath() {
    server.setHost("127.0.0.1");
    server.setContextPath("/");

    assertThat(new LoopbackOnly(server)).isNotNull();
  }
}
