package nl.zinwijzer.rulebase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.consultation.CodeSystem;
import nl.zinwijzer.consultation.Coded;
import nl.zinwijzer.consultation.Complaint;
import nl.zinwijzer.consultation.Partner;
import nl.zinwijzer.consultation.reading.ConsultationReader;
import nl.zinwijzer.language.Reader;
import nl.zinwijzer.rulebase.drl.CompiledRules;
import nl.zinwijzer.rulebase.knowledge.Choices;
import nl.zinwijzer.rulebase.knowledge.CodeEntry;
import nl.zinwijzer.rulebase.knowledge.PartnerEntry;
import nl.zinwijzer.rulebase.knowledge.Scenario;
import nl.zinwijzer.rulebase.knowledge.Source;
import nl.zinwijzer.rulebase.knowledge.Texts;
import nl.zinwijzer.rulebase.knowledge.ThresholdEntry;
import nl.zinwijzer.rulebase.model.Rule;
import nl.zinwijzer.rulebase.model.RuleVocabulary;
import nl.zinwijzer.rulebase.model.Threshold;

/**
 * A rule base: everything that decides about an answer besides the request. It never changes; a new
 * one replaces it.
 *
 * @param manifest what it is called
 * @param digest its identity
 * @param vocabulary the words that its rules, lexicon and texts use
 * @param requests reads requests in those words
 * @param choices what its makers chose that is neither a number nor a rule
 * @param sources the sources by id
 * @param thresholds numbers and dates by id
 * @param reader reads texts with the lexicon
 * @param codes the code tables
 * @param directory the referral partners
 * @param texts the sentences of the advice
 * @param scenarios the examples by which its authors say what it should do
 * @param rules the model of every rule, by stage and id
 * @param compiled the same rules as the engine runs them
 */
public record RuleBase(
    Manifest manifest,
    String digest,
    RuleVocabulary vocabulary,
    ConsultationReader requests,
    Choices choices,
    SortedMap<String, Source> sources,
    SortedMap<String, ThresholdEntry> thresholds,
    Reader reader,
    Map<CodeSystem, Map<String, CodeEntry>> codes,
    Map<Partner, PartnerEntry> directory,
    Map<AnswerLanguage, Texts> texts,
    List<Scenario> scenarios,
    List<Rule> rules,
    CompiledRules compiled)
    implements AutoCloseable {
  public RuleBase {
    codes = Map.copyOf(codes);
    directory = Map.copyOf(directory);
    texts = Map.copyOf(texts);
    scenarios = List.copyOf(scenarios);
    rules = List.copyOf(rules);
  }

  /** What the code of a complaint may show; a subcode without an entry counts as its main code. */
  public List<Coded> coded(Complaint complaint) {
    Map<String, CodeEntry> table = codes.getOrDefault(complaint.system(), Map.of());
    return Optional.ofNullable(table.get(complaint.subcode()))
        .or(() -> Optional.ofNullable(table.get(complaint.code())))
        .map(CodeEntry::shows)
        .orElse(List.of())
        .stream()
        .map(concept -> new Coded(concept, complaint.role(), complaint.index()))
        .toList();
  }

  /** Whether a partner is known to be absent where the service runs. */
  public boolean absent(Partner partner) {
    return Optional.ofNullable(directory.get(partner))
        .filter(entry -> !entry.available())
        .isPresent();
  }

  /** The value of a number among the thresholds; none when it is not there. */
  public OptionalInt number(String threshold) {
    return Optional.ofNullable(thresholds.get(threshold)).map(ThresholdEntry::fact).stream()
        .filter(Threshold.class::isInstance)
        .mapToInt(fact -> ((Threshold) fact).value())
        .findFirst();
  }

  /** A rule by its id. */
  public Optional<Rule> rule(String id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /** The consultations that show a newcomer what the rule base does, in the order of their file. */
  public List<Scenario> examples() {
    return scenarios.stream().filter(scenario -> scenario.title().isPresent()).toList();
  }

  /** The sentences of one language. */
  public Texts texts(AnswerLanguage language) {
    return Optional.ofNullable(texts.get(language)).orElseThrow();
  }

  @Override
  public void close() {
    compiled.close();
  }
}
