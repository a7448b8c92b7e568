package nl.zinwijzer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is meant for the author's command line never starts the service. */
class ZinTest {
  @Test
  void commandsAndHelpAreForTheCommandLine() {
    assertThat(Zin.asked("check")).isTrue();
    assertThat(Zin.asked("chek")).isTrue();
    assertThat(Zin.asked("--help")).isTrue();
    assertThat(Zin.asked("-V")).isTrue();
  }

  @Test
  void aLanguageThatIsNotThereIsRefused() {
    assertThat(Zin.run("check", "--lang", "fr")).isEqualTo(2);
  }

  @Test
  void settingsAreForTheService() {
    assertThat(Zin.asked()).isFalse();
    assertThat(Zin.asked("-micronaut.server.port=8081")).isFalse();
    assertThat(Zin.asked("--micronaut.server.port=8081")).isFalse();
  }
}
