package nl.zinwijzer.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.zinwijzer.consultation.Speaker;
import nl.zinwijzer.consultation.Text;
import nl.zinwijzer.consultation.TextKind;
import nl.zinwijzer.rulebase.knowledge.ExampleCheck;
import org.junit.jupiter.api.Test;

/** Texts that nobody would write: every span is right and nothing throws. */
class AnyTextTest {
  private static final LocalDate DATE = ExampleCheck.DATE;
  private static final int TEXTS = 10_000;
  private static final String[] ODD = {
    "",
    " ",
    "\n",
    "\r\n",
    ".",
    "...",
    "?",
    "'",
    "\"",
    "“",
    "-",
    "(-)",
    ",",
    ":",
    ";",
    "\t",
    "😀",
    "\uD83D",
    "\uDE00",
    "e\u0301",
    "\u0301",
    "\u00AD",
    "\u200B",
    "1",
    "2009",
    "12-3-2019",
    "99999999999",
    "31-02-2020",
    "'s",
    "S:",
    "i.v.m.",
    "ß",
    "İ",
    "𝒵",
    "\u0000",
    "3 jaar geleden",
    "٣",
    "ik",
    "zijn",
    "vader",
    "*"
  };

  private final Lexicon lexicon = LexiconOfRules.lexicon();
  private final LexiconReader reader = new LexiconReader(lexicon);

  @Test
  void everySpanIsTheQuote() {
    Random random = new Random(20261121);
    List<String> pieces = new ArrayList<>(List.of(ODD));
    for (LexiconEntry entry : lexicon.entries()) {
      entry.examples().forEach(example -> pieces.add(example.text()));
      entry.examples().forEach(example -> pieces.addAll(List.of(example.text().split(" "))));
    }
    for (int i = 0; i < TEXTS; i++) {
      StringBuilder written = new StringBuilder();
      int parts = random.nextInt(30);
      for (int part = 0; part < parts; part++) {
        written.append(
            random.nextInt(3) == 0
                ? ODD[random.nextInt(ODD.length)]
                : pieces.get(random.nextInt(pieces.size())));
        written.append(random.nextInt(4) == 0 ? "" : " ");
      }
      check(written.toString(), Speaker.values()[random.nextInt(3)]);
    }
  }

  private void check(String written, Speaker speaker) {
    Text text = new Text(7, TextKind.NOTE, speaker, Optional.empty(), Optional.empty(), written);
    List<Mention> mentions = reader.read(List.of(text), DATE);
    for (Mention mention : mentions) {
      assertThat(written.substring(mention.start(), mention.end())).isEqualTo(mention.quote());
      assertThat(mention.text()).isEqualTo(7);
      mention
          .cue()
          .ifPresent(
              cue -> assertThat(written.substring(cue.start(), cue.end())).isEqualTo(cue.quote()));
    }
    assertThat(reader.read(List.of(text), DATE)).isEqualTo(mentions);
  }
}
