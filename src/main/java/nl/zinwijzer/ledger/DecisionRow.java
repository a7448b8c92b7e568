package nl.zinwijzer.ledger;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import nl.zinwijzer.advice.Form;
import nl.zinwijzer.advice.Level;
import nl.zinwijzer.consultation.Role;

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
        Codes.read(Role.class, role),
        Codes.read(Level.class, level),
        Codes.read(Form.class, form),
        Codes.read(signals),
        Codes.read(rules),
        Codes.read(sources),
        Codes.read(safety),
        Codes.read(Showing.class, showing),
        Optional.ofNullable(encounterKey));
  }
}
