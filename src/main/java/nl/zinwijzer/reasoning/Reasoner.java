package nl.zinwijzer.reasoning;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.zinwijzer.consultation.Complaint;
import nl.zinwijzer.consultation.Consultation;
import nl.zinwijzer.language.Mention;
import nl.zinwijzer.rulebase.RuleBase;
import nl.zinwijzer.rulebase.knowledge.ThresholdEntry;

/** Concludes what a rule base says about a consultation. */
public final class Reasoner {
  private Reasoner() {}

  /**
   * Reads the texts, runs the rules, and checks the engine's answer against the evaluator's.
   *
   * @throws Disagreement when the two differ
   */
  public static Verdict reason(RuleBase ruleBase, Consultation consultation) {
    List<Mention> mentions = ruleBase.reader().read(consultation.texts(), consultation.date());
    Evaluation evaluation = conclude(ruleBase, facts(ruleBase, consultation, mentions));
    return new Verdict(
        ruleBase, consultation, mentions, evaluation, Trail.of(ruleBase, evaluation));
  }

  /**
   * Runs the rules on facts, and checks the engine's answer against the evaluator's.
   *
   * @throws Disagreement when the two differ
   */
  public static Evaluation conclude(RuleBase ruleBase, List<Object> facts) {
    Evaluation evaluation = Evaluator.of(ruleBase).evaluate(facts);
    agree(Engine.run(ruleBase.compiled(), facts), evaluation);
    return evaluation;
  }

  /** Everything that the rules can match on before they conclude anything, each fact once. */
  public static List<Object> facts(
      RuleBase ruleBase, Consultation consultation, List<Mention> mentions) {
    Set<Object> facts = new LinkedHashSet<>(consultation.facts());
    facts.addAll(mentions);
    for (Complaint complaint : consultation.complaints()) {
      facts.addAll(ruleBase.coded(complaint));
    }
    ruleBase.thresholds().values().stream().map(ThresholdEntry::fact).forEach(facts::add);
    return List.copyOf(facts);
  }

  static void agree(Set<Justification> fired, Evaluation evaluation) {
    Set<Justification> derived = new HashSet<>();
    for (Derivation derivation : evaluation.derivations()) {
      derivation
          .conclusions()
          .forEach(
              conclusion -> derived.add(new Justification(derivation.rule().id(), conclusion)));
    }
    if (!fired.equals(derived)) {
      Set<String> rules = new TreeSet<>();
      fired.stream()
          .filter(justification -> !derived.contains(justification))
          .map(Justification::rule)
          .forEach(rules::add);
      derived.stream()
          .filter(justification -> !fired.contains(justification))
          .map(Justification::rule)
          .forEach(rules::add);
      throw new Disagreement(rules);
    }
  }
}
