package nl.zinwijzer.security.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"localhost", "LocalHost", "127.0.0.1", "127.0.1.1", "127.255.255.255", "[::1]"})
  void whatMeansThisMachineForEver(String host) {
    assertThat(Loopback.names(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost.example",
        "a.localhost",
        "127.0.0.1.example",
        "127.0.0.256",
        "127.0.0",
        "127.1",
        "128.0.0.1",
        "[::2]",
        "[::ffff:127.0.0.1]",
        "0.0.0.0"
      })
  void whatMayMeanAnother(String host) {
    assertThat(Loopback.names(host)).isFalse();
  }
}
