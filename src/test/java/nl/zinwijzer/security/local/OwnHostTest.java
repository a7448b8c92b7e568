package nl.zinwijzer.security.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import nl.zinwijzer.WithoutRules;
import nl.zinwijzer.security.TestingDoor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of another site whose name was made to mean this machine. */
class OwnHostTest {
  @TempDir private static Path data;

  private static TestingDoor door;

  @BeforeAll
  static void open() {
    door =
        TestingDoor.open(
            Map.of(
                "micronaut.server.port",
                -1,
                "zinwijzer.data",
                data.toString(),
                WithoutRules.PROPERTY,
                true));
  }

  @AfterAll
  static void close() {
    door.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: rebound.example",
        "Host: rebound.example:8080",
        "Host: localhost.rebound.example",
        "Host: 127.0.0.1.rebound.example",
        "Host: rebound.example\r\nX-Forwarded-Host: localhost",
        "Host: ",
      })
  void readsNothing(String host) throws IOException {
    for (String type : new String[] {"application/json", "text/html"}) {
      String answer = answer(host, type);

      assertThat(answer).startsWith("HTTP/1.1 400 ").contains("X-Frame-Options: DENY");
      assertThat(answer).doesNotContain("decisions\":", "rebound");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: localhost",
        "Host: LOCALHOST:8080",
        "Host: 127.0.0.1:8080",
        "Host: 127.0.1.1",
        "Host: [::1]:8080",
      })
  void thisMachineIsServed(String host) throws IOException {
    assertThat(answer(host, "application/json")).startsWith("HTTP/1.1 200 ");
  }

  private static String answer(String host, String type) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", door.address().getPort())) {
      String request =
          "GET /decisions HTTP/1.1\r\nConnection: close\r\nAccept: "
              + type
              + "\r\n"
              + host
              + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
