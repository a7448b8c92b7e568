package nl.zinwijzer.rulebase.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zinwijzer.consultation.Speaker;
import nl.zinwijzer.consultation.Text;
import nl.zinwijzer.consultation.TextKind;
import nl.zinwijzer.language.CueLine;
import nl.zinwijzer.language.Dimension;
import nl.zinwijzer.language.Example;
import nl.zinwijzer.language.LexiconEntry;
import nl.zinwijzer.language.LexiconReader;
import nl.zinwijzer.language.Mention;
import nl.zinwijzer.language.Status;

/** Whether the examples in a lexicon are read as their authors say. */
public final class ExampleCheck {
  /** The date on which examples are read. */
  public static final LocalDate DATE = LocalDate.of(2026, 11, 21);

  private final LexiconReader reader;

  ExampleCheck(LexiconReader reader) {
    this.reader = reader;
  }

  /**
   * Reports what the examples of an entry should show and do not.
   *
   * @param place where the entry is written
   */
  void check(LexiconEntry entry, YamlValue place) {
    List<YamlValue> written = place.member("examples").map(YamlValue::items).orElse(List.of());
    for (int i = 0; i < entry.examples().size(); i++) {
      Example example = entry.examples().get(i);
      List<Mention> mentions = read(example.text());
      boolean right =
          entry.concept().isEmpty()
              ? reader.finds(entry, example.text())
              : mentions.stream().anyMatch(mention -> shows(entry, example, mention))
                  && reader.finds(entry, example.text());
      if (!right) {
        written
            .get(Math.min(i, written.size() - 1))
            .report(
                "failing-example",
                "voorbeeld van `"
                    + entry.id()
                    + "`: verwacht "
                    + example.status().code()
                    + ", gelezen "
                    + told(mentions)
                    + ": "
                    + example.text(),
                "example of `"
                    + entry.id()
                    + "`: expected "
                    + example.status().code()
                    + ", read "
                    + told(mentions)
                    + ": "
                    + example.text());
      }
    }
    List<YamlValue> counters =
        place
            .member("counter")
            .map(counter -> counter.list() ? counter.items() : List.of(counter))
            .orElse(List.of());
    for (int i = 0; i < entry.counters().size() && i < counters.size(); i++) {
      List<Mention> mentions = read(entry.counters().get(i));
      boolean wrong =
          entry.concept().isEmpty()
              ? reader.finds(entry, entry.counters().get(i))
              : mentions.stream()
                  .anyMatch(
                      mention ->
                          mention.entry().equals(entry.id()) && mention.status() == Status.PRESENT);
      if (wrong) {
        counters
            .get(i)
            .report(
                "failing-counter",
                "tegenvoorbeeld van `"
                    + entry.id()
                    + "` telt toch mee: "
                    + told(mentions)
                    + ": "
                    + entry.counters().get(i),
                "counter-example of `"
                    + entry.id()
                    + "` counts all the same: "
                    + told(mentions)
                    + ": "
                    + entry.counters().get(i));
      }
    }
  }

  /** A fuller reading by another entry of the same concept is as good. */
  private static boolean shows(LexiconEntry entry, Example example, Mention mention) {
    return entry.concept().filter(mention.concept()::equals).isPresent()
        && mention.status() == example.status();
  }

  private List<Mention> read(String text) {
    return reader.read(
        List.of(
            new Text(
                0, TextKind.NOTE, Speaker.PROFESSIONAL, Optional.empty(), Optional.empty(), text)),
        DATE);
  }

  /** What was read, for people. */
  public static String told(List<Mention> mentions) {
    if (mentions.isEmpty()) {
      return "[]";
    }
    List<String> told = new ArrayList<>();
    for (Mention mention : mentions) {
      told.add(
          mention.entry()
              + " "
              + mention.status().code()
              + " \""
              + mention.quote()
              + "\""
              + mention.cue().map(cue -> " (" + cue.quote() + ")").orElse(""));
    }
    return told.toString();
  }

  /**
   * Reports a cue whose example does not show what it does.
   *
   * @param place where the cue is written
   */
  void check(CueLine cue, YamlValue place) {
    if (!proven(cue, reader)) {
      place.report(
          "failing-cue",
          "het voorbeeld laat niet zien wat deze woorden doen: "
              + told(reader.readMarked(cue.example(), DATE))
              + ": "
              + cue.example(),
          "the example does not show what these words do: "
              + told(reader.readMarked(cue.example(), DATE))
              + ": "
              + cue.example());
    }
  }

  /** Whether a reader reads the example of a cue as the cue says. */
  public static boolean proven(CueLine cue, LexiconReader reader) {
    List<Mention> mentions = reader.readMarked(cue.example(), DATE);
    return !mentions.isEmpty() && mentions.stream().allMatch(mention -> shows(cue, mention));
  }

  private static boolean shows(CueLine cue, Mention mention) {
    Optional<Status> status = cue.dimension().map(Dimension::status);
    return switch (cue.role()) {
      case BEFORE, AFTER -> status.filter(mention.status()::equals).isPresent();
      case NOT, UNTIL -> status.filter(mention.status()::equals).isEmpty();
      case REPORT -> mention.status() == Status.PRESENT && mention.reporter() == Speaker.RELATIVE;
    };
  }
}
