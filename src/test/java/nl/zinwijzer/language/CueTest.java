package nl.zinwijzer.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.zinwijzer.rulebase.knowledge.ExampleCheck;
import org.junit.jupiter.api.Test;

class CueTest {
  @Test
  void everyCueLineIsNeededByItsExample() {
    Lexicon lexicon = LexiconOfRules.lexicon();
    List<String> idle = new ArrayList<>();
    for (CueLine cue : lexicon.cues()) {
      List<CueLine> others = new ArrayList<>(lexicon.cues());
      others.remove(cue);
      LexiconReader without =
          new LexiconReader(
              new Lexicon(
                  lexicon.vocabulary(),
                  lexicon.calendar(),
                  List.of(),
                  others,
                  lexicon.clause(),
                  lexicon.roles()));
      if (ExampleCheck.proven(cue, without)) {
        idle.add(cue.role() + " " + cue.dimension() + ": " + cue.example());
      }
    }
    assertThat(idle).isEmpty();
  }
}
