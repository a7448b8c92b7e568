package nl.zinwijzer.cdshooks;

import io.micronaut.http.HttpStatus;
import java.util.List;
import java.util.Optional;

/** Refuses a call and tells everything that is wrong with it. It repeats nothing of the call. */
final class RefusedCall extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final transient List<Issue> issues;

  /**
   * One thing wrong.
   *
   * @param problem what
   * @param place where: the path of a member of the call, or empty for the call as a whole
   * @param words a sentence of its own, when the problem has more to say than its kind
   */
  record Issue(Problem problem, String place, Optional<String> words) {
    Issue(Problem problem, String place) {
      this(problem, place, Optional.empty());
    }
  }

  RefusedCall(HttpStatus status, List<Issue> issues) {
    super("refused with " + status.getCode(), null, false, false);
    this.status = status;
    this.issues = List.copyOf(issues);
  }

  RefusedCall(HttpStatus status, Problem problem, String place) {
    this(status, List.of(new Issue(problem, place)));
  }

  HttpStatus status() {
    return status;
  }

  List<Issue> issues() {
    return issues;
  }
}
