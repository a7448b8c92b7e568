package nl.zinwijzer.ledger.store;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import nl.zinwijzer.ledger.Decision;
import nl.zinwijzer.ledger.DecisionIds;

/**
 * Decides nothing, and records a decision of real size before it answers: the part of a load run
 * that the store and the disk take.
 */
@Requires(property = "load.no-op")
@Controller("/record-only")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RecordOnlyController {
  private final DecisionStore store;
  private final DecisionIds ids;
  private final Clock clock;

  RecordOnlyController(DecisionStore store, DecisionIds ids, Clock clock) {
    this.store = store;
    this.ids = ids;
    this.clock = clock;
  }

  @Post(consumes = MediaType.APPLICATION_JSON, produces = MediaType.APPLICATION_JSON)
  HttpResponse<byte[]> answer(@Body byte[] unread) {
    Decision decision = TestingDecisions.ofRealSize(ids, clock.instant());
    store.record(decision);
    return HttpResponse.ok(decision.answer());
  }
}
