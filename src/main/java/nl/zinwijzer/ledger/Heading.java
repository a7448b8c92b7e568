package nl.zinwijzer.ledger;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.zinwijzer.advice.Form;
import nl.zinwijzer.advice.Level;
import nl.zinwijzer.consultation.Role;
import nl.zinwijzer.ledger.seal.PatientKeys;

/**
 * What a decision is found by. It holds no patient text.
 *
 * @param id the decision, from {@link DecisionIds}
 * @param at when it was made, to the millisecond
 * @param client who asked; {@value Scope#LOCAL} when the service runs without accounts
 * @param patientKey the keyed pseudonym of the patient, from {@link PatientKeys}
 * @param ruleBaseVersion the version of the rule base, for people
 * @param ruleBaseDigest the identity of the rule base
 * @param language the language of the answer
 * @param role the professional who asked
 * @param level what the patient needs
 * @param form how much was shown
 * @param signals the signals that counted
 * @param rules the rules that stand in the trail
 * @param sources the sources with their sections, such as {@code synthese-2024 S3.4s}
 * @param safety the topics of safety advice
 * @param showing what became of its card
 * @param encounterKey the keyed consultation it was asked in, when the software told
 */
public record Heading(
    String id,
    Instant at,
    String client,
    Optional<String> patientKey,
    String ruleBaseVersion,
    String ruleBaseDigest,
    String language,
    Role role,
    Level level,
    Form form,
    Set<String> signals,
    Set<String> rules,
    Set<String> sources,
    Set<String> safety,
    Showing showing,
    Optional<String> encounterKey) {
  public Heading {
    requireNonNull(id, "id must not be null");
    requireNonNull(client, "client must not be null");
    requireNonNull(patientKey, "patientKey must not be null");
    requireNonNull(ruleBaseVersion, "ruleBaseVersion must not be null");
    requireNonNull(ruleBaseDigest, "ruleBaseDigest must not be null");
    requireNonNull(language, "language must not be null");
    requireNonNull(role, "role must not be null");
    requireNonNull(level, "level must not be null");
    requireNonNull(form, "form must not be null");
    requireNonNull(showing, "showing must not be null");
    requireNonNull(encounterKey, "encounterKey must not be null");
    at = at.truncatedTo(ChronoUnit.MILLIS);
    signals = sorted(signals);
    rules = sorted(rules);
    sources = sorted(sources);
    safety = sorted(safety);
  }

  /** The same decision with another fate of its card. */
  public Heading with(Showing fate) {
    return new Heading(
        id,
        at,
        client,
        patientKey,
        ruleBaseVersion,
        ruleBaseDigest,
        language,
        role,
        level,
        form,
        signals,
        rules,
        sources,
        safety,
        fate,
        encounterKey);
  }

  private static Set<String> sorted(Set<String> codes) {
    return Collections.unmodifiableSet(new TreeSet<>(codes));
  }
}
