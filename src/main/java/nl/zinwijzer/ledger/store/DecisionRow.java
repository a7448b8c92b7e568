package nl.zinwijzer.ledger.store;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import nl.zinwijzer.advice.Form;
import nl.zinwijzer.advice.Level;
import nl.zinwijzer.consultation.Role;
import nl.zinwijzer.ledger.Heading;
import nl.zinwijzer.ledger.Showing;

/** A row of the table {@code decision}. */
@MappedEntity("decision")
record DecisionRow(
    @Id long number,
    String decisionId,
    Instant decidedAt,
    String client,
    @Nullable String patientKey,
    String ruleBaseVersion,
    String ruleBaseDigest,
    String language,
    String role,
    String level,
    String form,
    String signals,
    String rules,
    String sources,
    String safety,
    String showing,
    @Nullable String encounterKey,
    String requestDigest,
    String answerDigest,
    @Nullable String originDigest,
    String seal) {

  Heading heading() {
    return new Heading(
        decisionId,
        decidedAt,
        client,
        Optional.ofNullable(patientKey),
        ruleBaseVersion,
        ruleBaseDigest,
        language,
        StoredCodes.read(Role.class, role),
        StoredCodes.read(Level.class, level),
        StoredCodes.read(Form.class, form),
        StoredCodes.read(signals),
        StoredCodes.read(rules),
        StoredCodes.read(sources),
        StoredCodes.read(safety),
        StoredCodes.read(Showing.class, showing),
        Optional.ofNullable(encounterKey));
  }
}
