package nl.zinwijzer.explanation;

import java.util.ArrayList;
import java.util.List;
import nl.zinwijzer.advice.Conclusion;
import nl.zinwijzer.rulebase.model.Operator;
import org.jspecify.annotations.Nullable;

/** Something that holds for some choices: one of several ways to it, or enough of them. */
final class Node {
  final int number;
  final @Nullable Conclusion conclusion;
  final List<LiteralPath> ways = new ArrayList<>();
  @Nullable Operator counting;
  @Nullable Object bound;
  int always;

  Node(int number, @Nullable Conclusion conclusion) {
    this.number = number;
    this.conclusion = conclusion;
  }

  /** Adds a way to it; once it always holds, no other matters. */
  void add(LiteralPath way) {
    if (way == LiteralPath.ALWAYS) {
      ways.clear();
    }
    if (ways.isEmpty() || ways.get(0) != LiteralPath.ALWAYS) {
      ways.add(way);
    }
  }

  /** Whether it holds for every choice. */
  boolean certain() {
    return counting == null && !ways.isEmpty() && ways.get(0) == LiteralPath.ALWAYS;
  }
}
