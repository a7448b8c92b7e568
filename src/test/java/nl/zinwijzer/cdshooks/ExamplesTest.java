package nl.zinwijzer.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples and the smoke test that developers begin with work as they stand. */
class ExamplesTest {
  private static final Path FOLDER = Path.of("api-spec", "examples").toAbsolutePath();

  private final TestingCds service = TestingCds.shared();

  private String run(Path folder, String... command) throws IOException, InterruptedException {
    assumeThat(installed(command[0])).as(command[0]).isTrue();
    Process process =
        new ProcessBuilder(
                Stream.concat(Arrays.stream(command), Stream.of(service.address(""))).toList())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  /** A machine without Node or curl skips what needs it. */
  private static boolean installed(String command) {
    List<String> needed = command.endsWith(".sh") ? List.of("bash", "curl") : List.of(command);
    return needed.stream()
        .allMatch(
            one ->
                Arrays.stream(System.getenv("PATH").split(":"))
                    .anyMatch(folder -> Path.of(folder, one).toFile().canExecute()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"./ask.sh", "node ask.mjs", "java Ask.java"})
  void askWithTheNativeApi(String command) throws Exception {
    assertThat(run(FOLDER, command.split(" "))).contains("attention", "weggeslagen");
  }

  @ParameterizedTest
  @ValueSource(strings = {"./call.sh", "node call.mjs", "java Call.java"})
  void callWithCdsHooks(String command) throws Exception {
    assertThat(run(FOLDER, command.split(" "))).contains("weggeslagen", "feedback given");
  }

  @ParameterizedTest
  @ValueSource(strings = "./smoke.sh")
  void theSmokeTestIsContent(String command) throws Exception {
    assertThat(run(FOLDER.getParent(), command)).contains("ok ").doesNotContain("FAILED");
  }
}
