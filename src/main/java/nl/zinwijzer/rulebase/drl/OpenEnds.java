package nl.zinwijzer.rulebase.drl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import nl.zinwijzer.rulebase.files.FilePlace;

/**
 * Brackets, quotes and rules that are opened and never closed. Drools' parser tells where it gave
 * up, which is lines below; the author wants to know where it began.
 */
final class OpenEnds {
  /** Words that stand alone on a line, with every bracket before them closed. */
  private static final Set<String> BOUNDARIES = Set.of("when", "then", "end");

  private OpenEnds() {}

  /**
   * Reports the first bracket, quote or rule left open.
   *
   * @return whether there is one
   */
  static boolean report(String text, DrlFindings findings) {
    Deque<FilePlace> open = new ArrayDeque<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (BOUNDARIES.contains(line.strip()) && !open.isEmpty()) {
        findings.report(
            open.peek().line(),
            open.peek().column(),
            "open-bracket",
            "dit haakje gaat niet dicht",
            "this bracket is never closed");
        return true;
      }
      int quote = -1;
      for (int at = 0; at < line.length(); at++) {
        char letter = line.charAt(at);
        if (letter == '"') {
          quote = quote < 0 ? at : -1;
        } else if (quote < 0 && line.startsWith("//", at)) {
          break;
        } else if (quote < 0 && letter == '(') {
          open.push(new FilePlace(number, at + 1));
        } else if (quote < 0 && letter == ')') {
          open.poll();
        }
      }
      if (quote >= 0) {
        findings.report(
            number,
            quote + 1,
            "open-quote",
            "dit aanhalingsteken gaat op deze regel niet dicht",
            "this quote is not closed on this line");
        return true;
      }
    }
    return reportMissingEnd(text, findings);
  }

  private static boolean reportMissingEnd(String text, DrlFindings findings) {
    List<String> lines = text.lines().toList();
    for (int at = 0; at < lines.size(); at++) {
      if (RuleBlocks.startsRule(lines.get(at))
          && lines.stream().skip(at).noneMatch(line -> line.matches("(.*[;)])?\\s*end\\s*"))) {
        findings.report(
            at + 1,
            1,
            "missing-end",
            "deze regel eindigt niet; sluit hem af met `end`",
            "this rule does not end; close it with `end`");
        return true;
      }
    }
    return false;
  }
}
