package nl.zinwijzer.cdshooks.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.StreamSupport;

/**
 * Reads parts of a record from the client's FHIR server with the right that came with the call.
 * Follows no redirect, reads only allowed servers, and stops when its time is over: what has come
 * by then counts, and what has not is not received.
 */
@Singleton
final class FhirReader {
  private static final int OK = 200;

  private final FhirServers servers;
  private final HttpClient http;

  @Inject
  FhirReader(FhirServers servers) {
    this(
        servers,
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(servers.time())
            .build());
  }

  FhirReader(FhirServers servers, HttpClient http) {
    this.servers = servers;
    this.http = http;
  }

  /**
   * Reads parts of the record of a patient. Blocks, for the configured time at most.
   *
   * @return the pages of every part that was received; a page that keeps its link to the next is
   *     not the last
   */
  Map<Prefetch, List<JsonNode>> read(
      CdsCall.Server server, String patientId, Collection<Prefetch> parts) {
    if (!servers.allows(server.base())) {
      return Map.of();
    }
    ServerVisit visit = new ServerVisit(server);
    Map<Prefetch, Pages> asked = new EnumMap<>(Prefetch.class);
    List<CompletableFuture<Void>> answers = new ArrayList<>();
    for (Prefetch part : parts) {
      URI address = address(server.base(), part.query(patientId));
      if (FhirServers.within(server.base(), address)) {
        Pages pages = new Pages(part);
        asked.put(part, pages);
        answers.add(visit.read(address, pages));
      }
    }
    visit.await(answers);
    Map<Prefetch, List<JsonNode>> received = new EnumMap<>(Prefetch.class);
    asked.forEach(
        (part, pages) -> {
          if (!pages.come.isEmpty()) {
            received.put(part, List.copyOf(pages.come));
          }
        });
    return received;
  }

  private static URI address(URI base, String query) {
    String start = base.toString();
    return URI.create((start.endsWith("/") ? start : start + "/") + query);
  }

  /** The pages of one part that have come so far. */
  private static final class Pages {
    private final Prefetch part;
    private final List<JsonNode> come = new ArrayList<>();

    Pages(Prefetch part) {
      this.part = part;
    }

    boolean fits(JsonNode page) {
      String type = page.path("resourceType").asText();
      return type.equals("Bundle") || come.isEmpty() && type.equals(part.type());
    }

    /** Takes the next page in; the link to it has then been followed. */
    void add(JsonNode page) {
      if (!come.isEmpty() && come.get(come.size() - 1).path("link") instanceof ArrayNode links) {
        for (int i = links.size() - 1; i >= 0; i--) {
          if (links.get(i).path("relation").asText().equals("next")) {
            links.remove(i);
          }
        }
      }
      come.add(page);
    }
  }

  /**
   * The reading for one call. Answers come on threads of their own, so pages are taken in one at a
   * time, and none when the visit is over: a decision may already be made on those that came.
   */
  private final class ServerVisit {
    private final CdsCall.Server server;
    private final long end = System.nanoTime() + servers.time().toNanos();
    private final List<CompletableFuture<?>> exchanges = new ArrayList<>();
    private boolean over;

    ServerVisit(CdsCall.Server server) {
      this.server = server;
    }

    synchronized CompletableFuture<Void> read(URI address, Pages pages) {
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .timeout(servers.time())
              .header("Accept", "application/fhir+json, application/json")
              .header("Authorization", "Bearer " + server.token())
              .build();
      CompletableFuture<HttpResponse<byte[]>> exchange =
          http.sendAsync(request, head -> new BoundedBody(servers.bytes()));
      exchanges.add(exchange);
      return exchange.thenCompose(answer -> taken(answer, pages));
    }

    private CompletableFuture<Void> taken(HttpResponse<byte[]> answer, Pages pages) {
      return Optional.of(answer)
          .filter(found -> found.statusCode() == OK)
          .flatMap(found -> CallMembers.tree(found.body()))
          .flatMap(page -> readAfter(page, pages))
          .orElse(CompletableFuture.completedFuture(null));
    }

    private synchronized Optional<CompletableFuture<Void>> readAfter(JsonNode page, Pages pages) {
      if (over || !pages.fits(page)) {
        return Optional.empty();
      }
      Optional<URI> next = next(page);
      pages.add(page);
      return next.filter(address -> pages.come.size() < servers.pages())
          .map(address -> read(address, pages));
    }

    /** The next page, if it is on the same server. */
    private Optional<URI> next(JsonNode page) {
      return StreamSupport.stream(page.path("link").spliterator(), false)
          .filter(link -> link.path("relation").asText().equals("next"))
          .map(link -> link.path("url").asText())
          .findFirst()
          .flatMap(this::within);
    }

    private Optional<URI> within(String url) {
      try {
        URI address = server.base().resolve(url);
        return Optional.of(address).filter(uri -> FhirServers.within(server.base(), uri));
      } catch (IllegalArgumentException malformed) {
        return Optional.empty();
      }
    }

    void await(List<CompletableFuture<Void>> answers) {
      CompletableFuture<Void> all =
          CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new));
      try {
        all.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      } catch (TimeoutException | ExecutionException incomplete) {
        answers.forEach(answer -> answer.cancel(true));
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      } finally {
        end();
        exchanges.forEach(exchange -> exchange.cancel(true));
      }
    }

    private synchronized void end() {
      over = true;
    }
  }
}
