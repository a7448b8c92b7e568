package nl.zinwijzer.load;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.consultation.Consultation;
import nl.zinwijzer.consultation.reading.RequestReading;
import nl.zinwijzer.explanation.AskNext;
import nl.zinwijzer.explanation.WhatWouldChange;
import nl.zinwijzer.explanation.Why;
import nl.zinwijzer.explanation.WhyNot;
import nl.zinwijzer.reasoning.Evaluator;
import nl.zinwijzer.reasoning.Reasoner;
import nl.zinwijzer.reasoning.TestingConsultations;
import nl.zinwijzer.reasoning.Verdict;
import nl.zinwijzer.rulebase.ProjectRules;
import nl.zinwijzer.rulebase.RuleBase;
import nl.zinwijzer.rulebase.RuleBaseLoader;
import nl.zinwijzer.rulebase.files.RuleBaseFiles;
import nl.zinwijzer.workshop.ScenarioTrial;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What it costs to explain a verdict, and to check the engine while deciding. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 4, time = 4)
public class ExplanationBenchmark {
  private static final int GENERATED = 100;

  /** The examples of the front page, or consultations by chance that tell far more. */
  @Param({"examples", "generated"})
  public String consultations;

  private RuleBase rules;
  private List<Verdict> verdicts;
  private int at;

  /** Runs this benchmark. */
  public static void main(String[] arguments) throws RunnerException {
    new Runner(new OptionsBuilder().include(ExplanationBenchmark.class.getSimpleName()).build())
        .run();
  }

  /** Loads the rule base and reasons about the consultations. */
  @Setup(Level.Trial)
  public void load() throws Exception {
    rules = RuleBaseLoader.load(RuleBaseFiles.read(Path.of("rules")));
    TestingConsultations chance = new TestingConsultations(81);
    List<Consultation> all =
        consultations.equals("examples")
            ? rules.examples().stream()
                .map(
                    one ->
                        ((RequestReading.Understood) ScenarioTrial.read(ProjectRules.get(), one))
                            .consultation())
                .toList()
            : IntStream.range(0, GENERATED).mapToObj(one -> chance.next()).toList();
    verdicts = all.stream().map(one -> Reasoner.reason(rules, one)).toList();
  }

  /** Gives the compiled rules back. */
  @TearDown(Level.Trial)
  public void close() {
    rules.close();
  }

  private Verdict next() {
    at = (at + 1) % verdicts.size();
    return verdicts.get(at);
  }

  /** The proof of everything that was concluded, with what decides. */
  @Benchmark
  public Object why() {
    return new Why(next(), AnswerLanguage.NL).tell();
  }

  /** The nearest miss of every rule that did not match. */
  @Benchmark
  public int whyNotOfEveryRule() {
    WhyNot whyNot = new WhyNot(next());
    return rules.rules().stream().mapToInt(rule -> whyNot.rule(rule).isPresent() ? 1 : 0).sum();
  }

  /** The smallest changes that lead to another level, each tried out. */
  @Benchmark
  public Object whatWouldChange() {
    return WhatWouldChange.of(next());
  }

  /** The unknowns that matter. */
  @Benchmark
  public Object askNext() {
    return AskNext.matter(next());
  }

  /** A decision with its guard. */
  @Benchmark
  public Object reasoning() {
    Verdict verdict = next();
    return Reasoner.reason(rules, verdict.consultation());
  }

  /** What of it the guard alone costs. */
  @Benchmark
  public Object guard() {
    Verdict verdict = next();
    return Evaluator.of(rules)
        .evaluate(Reasoner.facts(rules, verdict.consultation(), verdict.mentions()));
  }
}
