package nl.zinwijzer.rulebase.drl;

import java.util.function.Consumer;
import nl.zinwijzer.rulebase.files.FilePlace;
import nl.zinwijzer.rulebase.files.Finding;
import org.drools.drl.ast.descr.BaseDescr;

/** What is found wrong in one part of a DRL file, and whether anything was. */
final class DrlFindings {
  private final String path;
  private final Consumer<Finding> findings;
  private boolean any;

  /**
   * Nothing found yet.
   *
   * @param path path of the file within the rule base
   * @param findings receives everything that is wrong
   */
  DrlFindings(String path, Consumer<Finding> findings) {
    this.path = path;
    this.findings = findings;
  }

  /** Findings of a part of the same file. */
  DrlFindings ofPart() {
    return new DrlFindings(path, findings);
  }

  /** Whether anything was reported. */
  boolean any() {
    return any;
  }

  void report(int line, int column, String code, String dutch, String english) {
    any = true;
    findings.accept(
        new Finding(code, path, Math.max(1, line), Math.max(1, column), dutch, english));
  }

  /** Reports a piece of DRL that lies outside the shape that can be analysed. */
  void notAllowed(BaseDescr place, String dutch, String english) {
    notAllowed(new FilePlace(place.getLine(), place.getColumn() + 1), dutch, english);
  }

  /** Reports a piece of DRL that lies outside the shape that can be analysed. */
  void notAllowed(FilePlace place, String dutch, String english) {
    report(
        place.line(),
        place.column(),
        "outside-shape",
        dutch + " hoort niet in een regel van Zinwijzer; zie rules/README.md",
        english + " does not belong in a rule of Zinwijzer; see rules/README.md");
  }

  /** Reports a word of DRL that lies outside the shape that can be analysed. */
  void notAllowed(BaseDescr place, String word) {
    notAllowed(place, "`" + word + "`", "`" + word + "`");
  }
}
