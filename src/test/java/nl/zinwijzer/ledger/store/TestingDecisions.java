package nl.zinwijzer.ledger.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import nl.zinwijzer.advice.Form;
import nl.zinwijzer.advice.Level;
import nl.zinwijzer.consultation.Role;
import nl.zinwijzer.ledger.Decision;
import nl.zinwijzer.ledger.DecisionIds;
import nl.zinwijzer.ledger.Heading;
import nl.zinwijzer.ledger.Scope;
import nl.zinwijzer.ledger.Showing;

/** Decisions for tests, each a second after the one before. */
final class TestingDecisions {
  static final Instant START = Instant.parse("2026-11-21T08:00:00Z");
  static final String MARKER = "De bodem is onder mij weggeslagen";

  private final DecisionIds ids = new DecisionIds();
  private final AtomicLong made = new AtomicLong();
  private final String client;

  TestingDecisions(String client) {
    this.client = client;
  }

  Decision next() {
    return next(Level.ATTENTION, Role.HUISARTS, Optional.empty(), Set.of("metaphor_imagery"));
  }

  Decision next(Level level, Role role, Optional<String> patientKey, Set<String> signals) {
    Instant at = START.plusSeconds(made.getAndIncrement());
    String id = ids.next(at);
    return new Decision(
        new Heading(
            id,
            at,
            client,
            patientKey,
            "2026.11.1",
            "sha256:" + "ab".repeat(32),
            "nl",
            role,
            level,
            Form.FULL,
            signals,
            Set.of("R-LVL-A", "R-SIG-1"),
            Set.of("synthese-2024 S3.4s", "nhg-angst"),
            Set.of("ask_suicidality"),
            Showing.TOLD,
            Optional.empty()),
        ("{\"texts\":[{\"text\":\"" + MARKER + "\"}]}").getBytes(StandardCharsets.UTF_8),
        ("{\"id\":\"" + id + "\",\"quote\":\"" + MARKER + "\"}").getBytes(StandardCharsets.UTF_8),
        Optional.empty());
  }

  /** A decision of the size that a consultation gives: 1.4 kB asked, 6.4 kB answered. */
  static Decision ofRealSize(DecisionIds ids, Instant at) {
    Random random = new Random(at.toEpochMilli());
    byte[] request = new byte[1_400];
    byte[] answer = new byte[6_400];
    random.nextBytes(request);
    random.nextBytes(answer);
    return new Decision(
        new Heading(
            ids.next(at),
            at,
            Scope.LOCAL,
            Optional.empty(),
            "2026.11.1",
            "sha256:" + "ab".repeat(32),
            "nl",
            Role.HUISARTS,
            Level.COUNSELLING,
            Form.FULL,
            some(random, "signal", 5, 60),
            some(random, "rule", 12, 200),
            some(random, "source S", 6, 80),
            Set.of(),
            Showing.TOLD,
            Optional.empty()),
        request,
        answer,
        Optional.empty());
  }

  private static Set<String> some(Random random, String prefix, int size, int of) {
    return random
        .ints(0, of)
        .distinct()
        .limit(size)
        .mapToObj(number -> prefix + number)
        .collect(Collectors.toSet());
  }
}
