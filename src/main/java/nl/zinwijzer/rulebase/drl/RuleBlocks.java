package nl.zinwijzer.rulebase.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The rules of a DRL file as blocks of lines, so that one that is broken hides nothing in the
 * others. A line that is left out stays as an empty one: every place keeps its line.
 */
final class RuleBlocks {
  private final List<String> lines;
  private final List<Integer> starts = new ArrayList<>();

  RuleBlocks(String text) {
    lines = text.lines().toList();
    for (int at = 0; at < lines.size(); at++) {
      if (startsRule(lines.get(at))) {
        starts.add(at);
      }
    }
  }

  /** Whether a rule begins on this line. */
  static boolean startsRule(String line) {
    return line.strip().matches("rule\\b.*");
  }

  /** How many rules there are. */
  int count() {
    return starts.size();
  }

  /** What stands before the first rule. */
  String head() {
    return keeping(at -> false);
  }

  /** What stands before the first rule, and one rule. */
  String only(int block) {
    return keeping(at -> at == block);
  }

  /** The file without these rules. */
  String without(Set<Integer> blocks) {
    return keeping(at -> !blocks.contains(at));
  }

  private String keeping(IntPredicate kept) {
    StringBuilder text = new StringBuilder();
    int block = -1;
    for (int at = 0; at < lines.size(); at++) {
      if (block + 1 < starts.size() && starts.get(block + 1) == at) {
        block++;
      }
      text.append(block < 0 || kept.test(block) ? lines.get(at) : "").append('\n');
    }
    return text.toString();
  }
}
