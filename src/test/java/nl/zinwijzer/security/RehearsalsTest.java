package nl.zinwijzer.security;

import static java.time.Instant.EPOCH;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpRequestWrapper;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import nl.zinwijzer.ledger.Scope;
import nl.zinwijzer.ledger.store.Supervision;
import org.junit.jupiter.api.Test;

class RehearsalsTest {
  private static final String DOOR = "/cds-services/zinwijzer";

  @Test
  void aTokenIsWorthNothingOnceItsRehearsalIsOver() {
    Rehearsals rehearsals = new Rehearsals();
    String authorization = rehearsals.begin();
    assertThat(rehearsals.caller(request(DOOR, authorization))).contains(Caller.REHEARSAL);
    assertThat(rehearsals.caller(request("/advice", authorization))).isEmpty();
    assertThat(rehearsals.caller(request(DOOR, authorization + "A"))).isEmpty();
    assertThat(rehearsals.caller(request(DOOR, ""))).isEmpty();
    assertThat(rehearsals.caller(from("10.1.1.2", DOOR, authorization))).isEmpty();
    rehearsals.end();
    assertThat(rehearsals.caller(request(DOOR, authorization))).isEmpty();
    assertThat(rehearsals.begin()).isNotEqualTo(authorization);
    assertThat(rehearsals.caller(request(DOOR, authorization))).isEmpty();
  }

  private static HttpRequest<?> request(String path, String authorization) {
    return from("127.0.0.1", path, authorization);
  }

  private static HttpRequest<?> from(String address, String path, String authorization) {
    return new HttpRequestWrapper<>(
        HttpRequest.POST(path, "{}").header("Authorization", authorization)) {
      @Override
      public InetSocketAddress getRemoteAddress() {
        return new InetSocketAddress(address, 4711);
      }

      @Override
      public InetSocketAddress getServerAddress() {
        return new InetSocketAddress("127.0.0.1", 8080);
      }
    };
  }

  /** Starting rehearses; then one more rehearsal, whose token is tried everywhere else too. */
  @Test
  void whatIsRehearsedIsNotRecordedAndOpensNoOtherDoor() throws Exception {
    try (TestingIssuer issuer = TestingIssuer.start();
        TestingDoor door = TestingDoor.open(TestingDoor.trusting(issuer))) {
      assertThat(door.send(door.request("/health/readiness")).statusCode()).isEqualTo(200);
      Rehearsals rehearsals = door.beans().getBean(Rehearsals.class);
      String token = rehearsals.begin();

      HttpResponse<String> rehearsed = call(door, DOOR, "cds-note-draft", token);
      assertThat(rehearsed.statusCode()).isEqualTo(200);
      assertThat(rehearsed.body()).contains("\"summary\"");
      assertThat(call(door, "/advice", "attention", token).statusCode()).isEqualTo(401);
      assertThat(door.send(door.request("/decisions").header("Authorization", token)).statusCode())
          .isEqualTo(401);

      rehearsals.end();
      assertThat(call(door, DOOR, "cds-note-draft", token).statusCode()).isEqualTo(401);
      assertThat(
              door.beans()
                  .getBean(Supervision.class)
                  .figures(Scope.all(), EPOCH, Instant.now().plusSeconds(60))
                  .levels())
          .isEmpty();
    }
  }

  private static HttpResponse<String> call(
      TestingDoor door, String path, String example, String token) throws IOException {
    return door.send(
        door.post(path, Files.readString(Path.of("api-spec/examples/" + example + ".json")))
            .header("Authorization", token));
  }
}
