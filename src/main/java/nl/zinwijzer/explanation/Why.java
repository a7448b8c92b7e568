package nl.zinwijzer.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.zinwijzer.advice.Advice;
import nl.zinwijzer.advice.Conclusion;
import nl.zinwijzer.advice.Hold;
import nl.zinwijzer.advice.Level;
import nl.zinwijzer.advice.Outcome;
import nl.zinwijzer.advice.Signal;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.consultation.Code;
import nl.zinwijzer.consultation.Fact;
import nl.zinwijzer.language.Mention;
import nl.zinwijzer.reasoning.Derivation;
import nl.zinwijzer.reasoning.Evaluator;
import nl.zinwijzer.reasoning.Reasoner;
import nl.zinwijzer.reasoning.Verdict;
import nl.zinwijzer.rulebase.model.Condition;
import nl.zinwijzer.rulebase.model.FactPattern;
import nl.zinwijzer.rulebase.model.FactType;
import nl.zinwijzer.rulebase.model.FactTypes;

/** Why something follows: its lowest proof, and first of all the grounds that decide. */
public final class Why {
  private static final int MOST_DECIDING = 3;

  private final Verdict verdict;
  private final Grounds grounds;
  private final Proving proving;
  private final Map<Derivation, String> steps = new IdentityHashMap<>();

  /** Why things follow in a verdict. */
  public Why(Verdict verdict, AnswerLanguage language) {
    this.verdict = verdict;
    this.grounds = new Grounds(verdict, language);
    this.proving = new Proving(verdict);
    verdict.trail().forEach(step -> steps.put(step.derivation(), step.id()));
  }

  /** Why the answer is what it is: what decides, then the whole. */
  public ExplanationAnswer.WhyAnswer tell() {
    Outcome outcome = verdict.outcome();
    List<ExplanationAnswer.ProofAnswer> proofs = new ArrayList<>();
    Stream.of(Outcome.class, Hold.class, Signal.class, Advice.class)
        .flatMap(kind -> verdict.all(kind))
        .forEach(conclusion -> proofs.add(tell(conclusion)));
    return new ExplanationAnswer.WhyAnswer(outcome.level().code(), deciding(), proofs);
  }

  /** Why this follows, by the code of the conclusion; empty when nothing of that code follows. */
  public Optional<ExplanationAnswer.ProofAnswer> tell(String code) {
    return verdict
        .all(Conclusion.class)
        .filter(conclusion -> conclusion.code().equals(code))
        .findFirst()
        .map(this::tell);
  }

  /** Why a conclusion follows. */
  public ExplanationAnswer.ProofAnswer tell(Conclusion conclusion) {
    return tell(proving.of(conclusion));
  }

  /** The lowest proof of a conclusion. */
  public Proof proof(Conclusion conclusion) {
    return proving.of(conclusion);
  }

  private ExplanationAnswer.ProofAnswer tell(Proof proof) {
    return new ExplanationAnswer.ProofAnswer(
        steps.getOrDefault(proof.derivation(), ""),
        proof.conclusion().code(),
        grounds.rule(proof.derivation().rule()),
        grounds.sentence(proof.derivation().rule(), proof.derivation().bindings()),
        proof.premises().stream().map(premise -> tell(proof, premise)).toList());
  }

  private ExplanationAnswer.PremiseAnswer tell(Proof proof, Proof.Premise premise) {
    Condition condition = premise.condition();
    FactPattern pattern = condition.pattern();
    List<ExplanationAnswer.GroundAnswer> told = new ArrayList<>();
    premise
        .facts()
        .forEach(fact -> told.add(grounds.fact(fact, pattern, proof.derivation().bindings())));
    if (premise.facts().isEmpty() && premise.proofs().isEmpty()) {
      told.add(grounds.absent(pattern));
    }
    return new ExplanationAnswer.PremiseAnswer(
        Grounds.written(condition),
        pattern.line(),
        pattern.column(),
        told,
        premise.proofs().stream().map(this::tell).toList());
  }

  /**
   * The one to three grounds that decide about the level: without one of them it would be lower.
   * When no single ground decides, the first grounds of the proof.
   */
  private List<ExplanationAnswer.GroundAnswer> deciding() {
    Outcome outcome = verdict.outcome();
    Map<Object, ExplanationAnswer.GroundAnswer> leaves = new LinkedHashMap<>();
    proving
        .of(outcome)
        .all()
        .forEach(
            proof ->
                proof
                    .premises()
                    .forEach(
                        premise ->
                            premise.facts().stream()
                                .filter(Fact.class::isInstance)
                                .forEach(
                                    fact ->
                                        leaves.putIfAbsent(
                                            fact,
                                            grounds.fact(
                                                fact,
                                                premise.condition().pattern(),
                                                proof.derivation().bindings())))));
    List<Object> ordered = new ArrayList<>(leaves.keySet());
    List<Set<Object>> reasons =
        verdict.reasons().map(signal -> proving.of(signal).facts()).toList();
    ordered.sort(
        Comparator.comparingInt((Object fact) -> rank(fact, reasons))
            .thenComparing(fact -> !(fact instanceof Mention))
            .thenComparing(fact -> ((Fact) fact).pointer()));
    List<Object> decisive =
        ordered.stream().filter(fact -> without(fact) != outcome.level()).toList();
    return (decisive.isEmpty() ? ordered : decisive)
        .stream().limit(MOST_DECIDING).map(leaves::get).toList();
  }

  /** The place of the first reason that rests on a fact, in the ranking of the verdict. */
  private static int rank(Object fact, List<Set<Object>> reasons) {
    return IntStream.range(0, reasons.size())
        .filter(at -> reasons.get(at).contains(fact))
        .findFirst()
        .orElse(reasons.size());
  }

  /** The level when this fact were not known. */
  private Level without(Object fact) {
    Set<Object> facts =
        new LinkedHashSet<>(
            Reasoner.facts(verdict.ruleBase(), verdict.consultation(), verdict.mentions()));
    facts.remove(fact);
    if (single(fact)) {
      facts.add(unknown(fact));
    }
    return Evaluator.of(verdict.ruleBase()).evaluate(facts).conclusions().stream()
        .filter(Outcome.class::isInstance)
        .map(Outcome.class::cast)
        .min(Comparator.comparing(Outcome::toString))
        .map(Outcome::level)
        .orElse(Level.NONE);
  }

  /** Whether a request has one fact like this and no more: a fact of a list can be left out. */
  private static boolean single(Object fact) {
    return fact instanceof Fact given
        && given.pointer().chars().noneMatch(letter -> letter >= '0' && letter <= '9');
  }

  /** The fact with everything unknown that can be. */
  private static Object unknown(Object fact) {
    FactType type = FactTypes.get().typeOf(fact);
    Object unknown = fact;
    for (FactType.Component component : type.components()) {
      if (component.type().isEnum()) {
        for (Object constant : component.type().getEnumConstants()) {
          if (Code.unknown(constant)) {
            unknown = type.with(unknown, component.name(), constant);
          }
        }
      } else if (type.properties().contains(component.name()) && type.nullable(component.name())) {
        unknown = type.with(unknown, component.name(), null);
      }
    }
    return unknown;
  }
}
