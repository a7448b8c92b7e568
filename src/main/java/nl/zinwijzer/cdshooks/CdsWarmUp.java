package nl.zinwijzer.cdshooks;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.order.Ordered;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import nl.zinwijzer.advice.Language;
import nl.zinwijzer.ledger.StoreUnavailable;
import nl.zinwijzer.rulebase.ActiveRuleBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes an invented call through this door before it opens, so that the first real one does not
 * wait. Nothing of it is recorded.
 */
@Singleton
final class CdsWarmUp implements ApplicationEventListener<StartupEvent>, Ordered {
  private static final Logger LOG = LoggerFactory.getLogger(CdsWarmUp.class);

  /** Enough for the compiler of the JVM to have seen the whole path. */
  private static final int CALLS = 200;

  private final Provider<Consult> consults;
  private final CardWriter cards;
  private final ActiveRuleBase rules;
  private final JsonMapper json;

  CdsWarmUp(Provider<Consult> consults, CardWriter cards, ActiveRuleBase rules, JsonMapper json) {
    this.consults = consults;
    this.cards = cards;
    this.rules = rules;
    this.json = json;
  }

  /** After the rule base has been loaded. */
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  @Override
  public void onApplicationEvent(StartupEvent event) {
    if (rules.ready()) {
      Consult consult = consults.get();
      consult.warm();
      byte[] body = body();
      try {
        for (int call = 0; call < CALLS; call++) {
          call(consult, body);
        }
      } catch (StoreUnavailable e) {
        LOG.warn("the first calls will be slow: {}", e.getMessage());
      }
    }
  }

  private void call(Consult consult, byte[] body) {
    Call call = Call.read(body);
    Consult.Outcome outcome = consult.rehearse(call, Language.NL);
    try {
      json.writeValueAsBytes(
          new Cards(
              List.of(
                  cards.card(
                      "http://localhost", call, outcome.gathered(), outcome.decided().reply()))));
    } catch (IOException impossible) {
      throw new UncheckedIOException("a card cannot be written", impossible);
    }
  }

  private static byte[] body() {
    try (InputStream example = CdsWarmUp.class.getResourceAsStream("warm-up.json")) {
      if (example == null) {
        throw new IllegalStateException("warm-up.json is missing");
      }
      return example.readAllBytes();
    } catch (IOException impossible) {
      throw new UncheckedIOException("warm-up.json cannot be read", impossible);
    }
  }
}
