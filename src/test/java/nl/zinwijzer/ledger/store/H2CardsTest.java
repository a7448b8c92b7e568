package nl.zinwijzer.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.annotation.Query;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** Cards on an H2 file. */
final class H2CardsTest extends CardsContract {
  @Override
  TestingDatabase start(Path databaseFolder) {
    return new H2File(databaseFolder);
  }

  @Test
  void theCardsOfAPatientAreNotSearchedAmongAllOfThePractice() throws Exception {
    String query =
        ShownCards.class
            .getDeclaredMethod("latest", String.class, String.class)
            .getAnnotation(Query.class)
            .value()
            .replace(":patientKey", "'p'")
            .replace(":client", "'c'");
    try (Connection connection = database().connect();
        Statement statement = connection.createStatement();
        ResultSet plan = statement.executeQuery("explain " + query)) {
      assertThat(plan.next()).isTrue();
      assertThat(plan.getString(1)).contains("decision_by_patient");
    }
  }
}
