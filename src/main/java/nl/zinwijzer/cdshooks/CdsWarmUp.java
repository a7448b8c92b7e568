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
import java.time.Instant;
import java.util.List;
import nl.zinwijzer.advice.Language;
import nl.zinwijzer.advice.Reply;
import nl.zinwijzer.explanation.Teller;
import nl.zinwijzer.ledger.DecisionIds;
import nl.zinwijzer.reasoning.Reasoner;
import nl.zinwijzer.rulebase.ActiveRuleBase;

/**
 * Takes an invented call through this door before it opens, so that the first real one does not
 * wait. Nothing of it is recorded.
 */
@Singleton
final class CdsWarmUp implements ApplicationEventListener<StartupEvent>, Ordered {
  /** Enough for the compiler of the JVM to have seen the whole path. */
  private static final int CALLS = 200;

  private final Provider<Consult> consults;
  private final CardWriter cards;
  private final ActiveRuleBase rules;
  private final DecisionIds ids;
  private final JsonMapper json;

  CdsWarmUp(
      Provider<Consult> consults,
      CardWriter cards,
      ActiveRuleBase rules,
      DecisionIds ids,
      JsonMapper json) {
    this.consults = consults;
    this.cards = cards;
    this.rules = rules;
    this.ids = ids;
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
      for (int call = 0; call < CALLS; call++) {
        call(consult, body);
      }
    }
  }

  private void call(Consult consult, byte[] body) {
    Call call = Call.read(body);
    Consult.Prepared prepared = consult.prepare(call, Language.NL);
    prepared.account().json();
    Reply reply =
        rules.use(
            active ->
                Teller.tell(
                    Reasoner.reason(active, prepared.understood().consultation()),
                    Language.NL,
                    ids.next(Instant.EPOCH),
                    Instant.EPOCH));
    try {
      json.writeValueAsBytes(
          new Cards(List.of(cards.card("http://localhost", call, prepared.gathered(), reply))));
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
