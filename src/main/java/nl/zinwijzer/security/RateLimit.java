package nl.zinwijzer.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.security.authentication.Authentication;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import nl.zinwijzer.security.settings.SecuritySettings;

/**
 * Bounds how much one account may ask in a minute; every tenant of a CDS client is one. Each
 * process counts for itself. Those who are not known yet are not counted: that is for the proxy,
 * which knows their address.
 */
@Accounts
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class RateLimit implements Ordered {
  private static final int MOST_ACCOUNTS = 10_000;

  private final LoadingCache<String, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_ACCOUNTS)
          .executor(Runnable::run)
          .build(account -> bucket());
  private final int requests;
  private final TimeMeter time;
  private final ErrorResponseProcessor<?> processor;

  RateLimit(SecuritySettings settings, Clock clock, ErrorResponseProcessor<?> processor) {
    this.requests = settings.requestsPerMinute();
    this.time = new Time(clock);
    this.processor = processor;
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after();
  }

  @RequestFilter
  @Nullable
  HttpResponse<?> check(HttpRequest<?> request) {
    return request
        .getUserPrincipal(Authentication.class)
        .flatMap(Caller::of)
        // the service itself calls more often than anybody before it is ready
        .filter(caller -> !caller.equals(Caller.REHEARSAL))
        .map(caller -> buckets.get(caller.person()).tryConsumeAndReturnRemaining(1))
        .filter(probe -> !probe.isConsumed())
        .map(probe -> later(request, probe))
        .orElse(null);
  }

  private Bucket bucket() {
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, Duration.ofMinutes(1)))
        .build();
  }

  private HttpResponse<?> later(HttpRequest<?> request, ConsumptionProbe probe) {
    long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
    return processor.processResponse(
        ErrorContext.builder(request).build(),
        HttpResponse.status(HttpStatus.TOO_MANY_REQUESTS)
            .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
  }

  private record Time(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      Instant now = clock.instant();
      return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
