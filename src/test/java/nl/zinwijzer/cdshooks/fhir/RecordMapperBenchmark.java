package nl.zinwijzer.cdshooks.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.zinwijzer.rulebase.ProjectWords;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Mapping a whole consultation of some 5 kB, from trees to the request. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 4, time = 3)
public class RecordMapperBenchmark {
  private final RecordMapper mapper = new RecordMapper();
  private final List<JsonNode> whole = List.of(Fixtures.read("r4/consultation.json"));

  /** Runs this benchmark. */
  public static void main(String[] arguments) throws RunnerException {
    new Runner(new OptionsBuilder().include(RecordMapperBenchmark.class.getSimpleName()).build())
        .run();
  }

  /** A record with coded resources and the form. */
  @Benchmark
  public Mapped mapping() {
    return mapper.map(ProjectWords.requests(), whole, Fixtures.PATIENT, Fixtures.TODAY);
  }
}
