package nl.zinwijzer.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import nl.zinwijzer.WithoutRules;
import nl.zinwijzer.ledger.DecisionQuery;
import nl.zinwijzer.ledger.Scope;
import nl.zinwijzer.ledger.store.DecisionStore;
import nl.zinwijzer.rulebase.ActiveRuleBase;
import nl.zinwijzer.rulebase.RuleBase;
import nl.zinwijzer.rulebase.TestingRuleBase;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** An engine that runs something else than the author wrote gives no advice, and rings the bell. */
@MicronautTest(transactional = false)
@Property(
    name = "datasources.default.url",
    value =
        "jdbc:h2:mem:withheld;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH")
@Property(name = "zinwijzer.data", value = "target/withheld")
@Property(name = WithoutRules.PROPERTY, value = "true")
class WithheldAdviceTest {
  private static final String REQUEST =
      "{\"professional\":{\"role\":\"huisarts\"},\"texts\":[{\"text\":\"Ik ben zo alleen.\"}]}";

  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @Inject EmbeddedServer server;
  @Inject ActiveRuleBase active;
  @Inject DecisionStore store;

  @Test
  void adviceIsWithheldLoggedAndCounted() throws Exception {
    active.replace(
        TestingRuleBase.miscompiled(
            small("livesAlone == Answer.YES"), small("livesAlone != Answer.NO")));
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    log.start();
    root.addAppender(log);
    HttpResponse<String> answer = send(REQUEST);
    root.detachAppender(log);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(json.readTree(answer.body()).get("type").asText())
        .isEqualTo("urn:zinwijzer:problem:withheld");
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .anySatisfy(line -> assertThat(line).contains("ALARM", "alone"))
        .noneSatisfy(line -> assertThat(line).contains("Ik ben zo alleen"));
    assertThat(
            json.readTree(get("/metrics/" + Failures.WITHHELD)).at("/measurements/0/value").asInt())
        .isEqualTo(1);
    assertThat(store.search(DecisionQuery.newest(Scope.all(), 10)).decisions()).isEmpty();
  }

  private static RuleBase small(String demand) {
    return new TestingRuleBase("signals", "outcome")
        .rule(
            "signals",
            "alone",
            "Patient( " + demand + " )",
            "Standing( Level.ATTENTION, Form.FULL, false )")
        .rule("outcome", "silence", "not Standing()", "Outcome( Level.NONE, Form.FULL, false )")
        .rule(
            "outcome",
            "attention",
            "Standing( $l : level, $f : form, $c : conditional )",
            "Outcome( $l, $f, $c )")
        .load();
  }

  private HttpResponse<String> send(String body) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(server.getURI() + "/advice"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private String get(String path) throws IOException, InterruptedException {
    return client
        .send(
            HttpRequest.newBuilder(URI.create(server.getURI() + path)).build(),
            BodyHandlers.ofString())
        .body();
  }
}
