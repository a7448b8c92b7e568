package nl.zinwijzer.rulebase;

import java.util.List;
import java.util.stream.Collectors;
import nl.zinwijzer.rulebase.files.Finding;

/** A rule base that cannot be used, with everything that is wrong in it. */
public final class RefusedRuleBase extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<Finding> findings;

  RefusedRuleBase(List<Finding> findings) {
    super(
        findings.stream()
            .map(finding -> finding.place() + " " + finding.english())
            .collect(Collectors.joining("\n", "the rule base is refused:\n", "")));
    this.findings = List.copyOf(findings);
  }

  /** Everything that is wrong, in the order of files and lines. */
  public List<Finding> findings() {
    return findings;
  }
}
