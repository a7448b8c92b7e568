package nl.zinwijzer.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zinwijzer.ledger.seal.LedgerKeys;
import nl.zinwijzer.ledger.seal.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a writer under load again and again. {@code -Dkills=20} for the long run. */
final class KilledWriterTest {
  private static final int KILLS = Integer.getInteger("kills", 3);
  private static final int ID_LENGTH = 26;

  @Test
  void everyAcknowledgedDecisionIsThereAfterAKill(
      @TempDir Path databaseFolder, @TempDir Path dataFolder) throws Exception {
    TestingDatabase database = new H2File(databaseFolder);
    Map<String, Object> key =
        Map.of("zinwijzer.key", Base64.getEncoder().encodeToString(new byte[LedgerKeys.LENGTH]));
    TestingLedger.open(database, dataFolder, key).close();

    Set<String> acknowledged = new HashSet<>();
    for (int kill = 1; kill <= KILLS; kill++) {
      int enough = acknowledged.size() + 150 + 61 * kill;
      acknowledged.addAll(writeUntilKilled(database, enough - acknowledged.size()));
      assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(enough);
      assertThat(recorded(database)).as("after kill %s", kill).containsAll(acknowledged);
    }
    try (TestingLedger ledger = TestingLedger.open(database, dataFolder, key)) {
      Verification verification = ledger.chain().verify();
      assertThat(verification.broken()).isEmpty();
      assertThat(verification.checked()).isGreaterThanOrEqualTo(acknowledged.size());
      System.out.printf(
          "%d kills, %d acknowledged, %d recorded, 0 lost%n",
          KILLS, acknowledged.size(), verification.checked());
    }
  }

  /** The id that is cut short by the kill was not acknowledged to anybody. */
  private static List<String> writeUntilKilled(TestingDatabase database, int enough)
      throws IOException, InterruptedException {
    Process writer =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                EndlessWriter.class.getName(),
                database.url(),
                database.username())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader output = writer.inputReader(StandardCharsets.UTF_8)) {
      List<String> ids = new ArrayList<>();
      String line = output.readLine();
      while (line != null) {
        if (line.length() == ID_LENGTH && line.startsWith("0")) {
          ids.add(line);
        }
        if (ids.size() == enough) {
          writer.toHandle().destroyForcibly();
        }
        line = output.readLine();
      }
      return ids;
    } finally {
      writer.destroyForcibly().waitFor();
    }
  }

  private static Set<String> recorded(TestingDatabase database) throws SQLException {
    Set<String> ids = new HashSet<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select decision_id from decision")) {
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
    }
    return ids;
  }
}
