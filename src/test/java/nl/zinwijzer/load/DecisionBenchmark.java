package nl.zinwijzer.load;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.answer.ReplyJson;
import nl.zinwijzer.consultation.Consultation;
import nl.zinwijzer.consultation.reading.ConsultationReader;
import nl.zinwijzer.consultation.reading.RequestReading;
import nl.zinwijzer.explanation.Teller;
import nl.zinwijzer.reasoning.Reasoner;
import nl.zinwijzer.rulebase.ProjectWords;
import nl.zinwijzer.rulebase.RuleBase;
import nl.zinwijzer.rulebase.RuleBaseLoader;
import nl.zinwijzer.rulebase.files.RuleBaseFiles;
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

/** One decision without HTTP and without the store, by its parts. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 4, time = 3)
public class DecisionBenchmark {
  @Param({"0", "1", "2", "3", "4", "5"})
  public int example;

  private RuleBase rules;
  private byte[] body;
  private Consultation consultation;
  private final ConsultationReader reader = ProjectWords.requests();

  /** Runs this benchmark. */
  public static void main(String[] arguments) throws RunnerException {
    new Runner(new OptionsBuilder().include(DecisionBenchmark.class.getSimpleName()).build()).run();
  }

  /** Loads the rule base and one of its examples. */
  @Setup(Level.Trial)
  public void load() throws Exception {
    rules = RuleBaseLoader.load(RuleBaseFiles.read(Path.of("rules")));
    body = rules.examples().get(example).request().toString().getBytes(StandardCharsets.UTF_8);
    consultation = read();
  }

  /** Gives the compiled rules back. */
  @TearDown(Level.Trial)
  public void close() {
    rules.close();
  }

  private Consultation read() {
    return ((RequestReading.Understood) reader.read(body, LocalDate.of(2026, 11, 21)))
        .consultation();
  }

  /** Reading and checking the request. */
  @Benchmark
  public Consultation reading() {
    return read();
  }

  /** Reading the words in the texts. */
  @Benchmark
  public Object words() {
    return rules.reader().read(consultation.texts(), consultation.date());
  }

  /** Words, rules and the guard. */
  @Benchmark
  public Object reasoning() {
    return Reasoner.reason(rules, consultation);
  }

  /** Everything from the body of the request to the body of the answer. */
  @Benchmark
  public byte[] decision() {
    return ReplyJson.write(
        Teller.tell(Reasoner.reason(rules, read()), AnswerLanguage.NL, "01", Instant.EPOCH));
  }
}
