package nl.zinwijzer.cdshooks.call;

import io.micronaut.http.HttpStatus;
import java.util.List;
import java.util.Optional;

/** Refuses a call and tells everything that is wrong with it. It repeats nothing of the call. */
public final class RefusedCall extends RuntimeException {
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
  public record Issue(CallProblem problem, String place, Optional<String> words) {
    public Issue(CallProblem problem, String place) {
      this(problem, place, Optional.empty());
    }
  }

  public RefusedCall(HttpStatus status, List<Issue> issues) {
    super("refused with " + status.getCode(), null, false, false);
    this.status = status;
    this.issues = List.copyOf(issues);
  }

  public RefusedCall(HttpStatus status, CallProblem problem, String place) {
    this(status, List.of(new Issue(problem, place)));
  }

  public HttpStatus status() {
    return status;
  }

  public List<Issue> issues() {
    return issues;
  }
}
