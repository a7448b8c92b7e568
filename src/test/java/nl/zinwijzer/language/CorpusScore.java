package nl.zinwijzer.language;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.zinwijzer.consultation.Family;
import nl.zinwijzer.rulebase.knowledge.ExampleCheck;

/** How well a reader reads a corpus. */
final class CorpusScore {
  /** Right, wrongly found and missed. */
  static final class Count {
    int right;
    int wrong;
    int missed;

    double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double recall() {
      return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
  }

  final Map<Status, Count> statuses = new EnumMap<>(Status.class);
  final Map<String, Count> concepts = new TreeMap<>();
  final Count safety = new Count();

  /** Texts with danger for the patient today in which any danger is read, whatever its name. */
  final Count danger = new Count();

  final List<String> falseAlarms = new ArrayList<>();

  /** Words of danger for the patient today that were seen, and then read as not for today. */
  final List<String> silenced = new ArrayList<>();

  final List<String> errors = new ArrayList<>();

  static CorpusScore of(List<CorpusNote> notes, LexiconReader reader) {
    CorpusScore score = new CorpusScore();
    for (Status status : Status.values()) {
      score.statuses.put(status, new Count());
    }
    notes.forEach(note -> score.add(note, reader.read(List.of(note.text()), note.date())));
    return score;
  }

  /** The count of a status. */
  Count of(Status status) {
    return count(status);
  }

  private void add(CorpusNote note, List<Mention> mentions) {
    add(
        note.expected().stream().anyMatch(CorpusScore::danger),
        mentions.stream().anyMatch(CorpusScore::danger));
    List<Mention> left = new ArrayList<>(mentions);
    for (CorpusNote.Expected expected : note.expected()) {
      Count status = count(expected.status());
      Count concept = concepts.computeIfAbsent(expected.concept().code(), code -> new Count());
      List<Mention> found =
          mentions.stream()
              .filter(mention -> mention.concept().equals(expected.concept()))
              .filter(
                  mention -> mention.start() < expected.end() && expected.start() < mention.end())
              .toList();
      boolean right =
          found.stream()
              .anyMatch(
                  mention ->
                      mention.status() == expected.status()
                          && (expected.reporter().isEmpty()
                              || expected.reporter().get() == mention.reporter()));
      boolean safe = danger(expected);
      left.removeAll(found);
      if (right) {
        status.right++;
        concept.right++;
        safety.right += safe ? 1 : 0;
      } else {
        status.missed++;
        concept.missed++;
        safety.missed += safe ? 1 : 0;
        found.stream().findFirst().ifPresent(mention -> count(mention.status()).wrong++);
        if (safe && !found.isEmpty() && !found.stream().anyMatch(CorpusScore::present)) {
          silenced.add(note.place() + " " + expected.concept().code() + ": " + note.text().text());
        }
        errors.add(
            "%s expected %s %s, read %s: %s"
                .formatted(
                    note.place(),
                    expected.concept().code(),
                    expected.status().code(),
                    ExampleCheck.told(mentions),
                    note.text().text()));
      }
    }
    for (Mention mention : left) {
      if (present(mention)) {
        count(Status.PRESENT).wrong++;
        concepts.computeIfAbsent(mention.concept().code(), code -> new Count()).wrong++;
        String told =
            "%s not expected %s %s: %s"
                .formatted(
                    note.place(),
                    mention.concept().code(),
                    ExampleCheck.told(List.of(mention)),
                    note.text().text());
        (note.ordinary() ? falseAlarms : errors).add(told);
      }
    }
  }

  private void add(boolean inDanger, boolean read) {
    danger.right += inDanger && read ? 1 : 0;
    danger.missed += inDanger && !read ? 1 : 0;
    danger.wrong += !inDanger && read ? 1 : 0;
  }

  private static boolean danger(CorpusNote.Expected expected) {
    return expected.concept().family() == Family.SAFETY && expected.status() == Status.PRESENT;
  }

  private static boolean danger(Mention mention) {
    return mention.concept().family() == Family.SAFETY && present(mention);
  }

  private static boolean present(Mention mention) {
    return mention.status() == Status.PRESENT;
  }

  private Count count(Status status) {
    return statuses.computeIfAbsent(status, unused -> new Count());
  }

  /** The figures of safety and of each status. */
  String summary() {
    StringBuilder summary = new StringBuilder();
    line(summary, "safety", safety);
    line(summary, "texts with any danger", danger);
    statuses.forEach((status, count) -> line(summary, status.code(), count));
    summary.append("false alarms on ordinary notes: ").append(falseAlarms.size()).append('\n');
    summary.append("safety words silenced: ").append(silenced.size()).append('\n');
    return summary.toString();
  }

  /** The figures as a table, and every error. */
  String report() {
    StringBuilder report = new StringBuilder(summary());
    concepts.forEach((concept, count) -> line(report, concept, count));
    silenced.forEach(error -> report.append("silenced ").append(error).append('\n'));
    falseAlarms.forEach(error -> report.append(error).append('\n'));
    errors.forEach(error -> report.append(error).append('\n'));
    return report.toString();
  }

  private static void line(StringBuilder report, String name, Count count) {
    report.append(
        String.format(
            Locale.ROOT,
            "%-36s right %4d wrong %3d missed %3d  P %.3f R %.3f F1 %.3f%n",
            name,
            count.right,
            count.wrong,
            count.missed,
            count.precision(),
            count.recall(),
            count.f1()));
  }
}
