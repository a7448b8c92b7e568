package nl.zinwijzer.consultation.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The problems of one request: the first of every place, and no more than a person can use. */
final class Problems {
  private static final int MOST = 200;

  private final Map<String, RequestProblem> byPointer = new LinkedHashMap<>();
  private boolean more;

  /** Adds a problem, unless its place has one already. */
  void add(RequestProblem problem) {
    if (full() && !byPointer.containsKey(problem.pointer())) {
      more = true;
    } else {
      byPointer.putIfAbsent(problem.pointer(), problem);
    }
  }

  /** Adds a problem without a value or a limit. */
  void add(String pointer, ProblemKind kind) {
    add(new RequestProblem(pointer, kind, Optional.empty(), Optional.empty(), Optional.empty()));
  }

  /** Whether only the fact that there are more problems will still be kept. */
  boolean full() {
    return byPointer.size() >= MOST;
  }

  List<RequestProblem> all() {
    List<RequestProblem> all = new ArrayList<>(byPointer.values());
    if (more) {
      all.add(
          new RequestProblem(
              "",
              ProblemKind.MORE_PROBLEMS,
              Optional.empty(),
              Optional.empty(),
              Optional.of(Integer.toString(MOST))));
    }
    return List.copyOf(all);
  }
}
