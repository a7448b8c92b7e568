package nl.zinwijzer.cdshooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A FHIR server that answers what a test tells it to, and remembers what it was asked. */
public final class FakeFhirServer implements AutoCloseable {
  /** What is answered to one address. */
  @FunctionalInterface
  public interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private static final String BASE = "/fhir";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> tokens = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);

  public FakeFhirServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  public String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + BASE;
  }

  /** Answers a path, with its query, below the base. */
  public FakeFhirServer on(String path, Answer answer) {
    answers.put(BASE + "/" + path, answer);
    return this;
  }

  public FakeFhirServer on(String path, String body) {
    return on(path, exchange -> respond(exchange, 200, body));
  }

  /** Answers whatever begins so. */
  FakeFhirServer onType(String type, String body) {
    answers.put(type, exchange -> respond(exchange, 200, body));
    return this;
  }

  /** Paths with queries, in the order in which they were asked. */
  public List<String> asked() {
    return asked;
  }

  public List<String> tokens() {
    return tokens;
  }

  public static void respond(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/fhir+json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  /** Begins to answer and then says nothing more until the server closes. */
  public void hang(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 1_000);
    exchange.getResponseBody().write('{');
    exchange.getResponseBody().flush();
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String uri = exchange.getRequestURI().toString();
    asked.add(uri.startsWith(BASE + "/") ? uri.substring(BASE.length() + 1) : uri);
    tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    Answer exact = answers.get(uri);
    String type = exchange.getRequestURI().getPath().substring(BASE.length() + 1).split("/")[0];
    Answer answer = exact == null ? answers.get(type) : exact;
    if (answer == null) {
      respond(exchange, 404, "{\"resourceType\":\"OperationOutcome\"}");
    } else {
      answer.to(exchange);
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
