package nl.zinwijzer.rulebase;

import java.util.List;
import java.util.function.Consumer;
import nl.zinwijzer.rulebase.files.Finding;
import nl.zinwijzer.rulebase.files.RuleBaseFiles;
import nl.zinwijzer.rulebase.knowledge.YamlFile;

/**
 * {@code rulebase.yaml}: what the rule base is called and the order of its stages.
 *
 * @param name its name
 * @param version for people; the digest is the identity
 * @param language the language its texts are written in first
 * @param vocabulary version of the fact vocabulary that its rules use
 * @param stages the folders with rules, in the order in which they conclude
 */
public record Manifest(
    String name, String version, String language, int vocabulary, List<String> stages) {
  private static final String PATH = "rulebase.yaml";

  public Manifest {
    stages = List.copyOf(stages);
  }

  static Manifest read(RuleBaseFiles files, Consumer<Finding> findings) {
    String content = files.texts(PATH, "").get(PATH);
    if (content == null) {
      findings.accept(
          new Finding(
              "missing-file",
              PATH,
              1,
              1,
              "`rulebase.yaml` ontbreekt",
              "`rulebase.yaml` is missing"));
      return new Manifest("", "", "", 0, List.of());
    }
    return YamlFile.read(PATH, content, findings)
        .map(
            top -> {
              top.allowing("name", "version", "language", "vocabulary", "stages");
              return new Manifest(
                  top.required("name").flatMap(YamlFile.YamlValue::text).orElse(""),
                  top.required("version").flatMap(YamlFile.YamlValue::text).orElse(""),
                  top.required("language").flatMap(YamlFile.YamlValue::text).orElse(""),
                  top.required("vocabulary").flatMap(YamlFile.YamlValue::number).orElse(0),
                  top.required("stages").map(YamlFile.YamlValue::texts).orElse(List.of()));
            })
        .orElse(new Manifest("", "", "", 0, List.of()));
  }
}
