package nl.zinwijzer.rulebase;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.zinwijzer.rulebase.files.Finding;
import nl.zinwijzer.rulebase.files.RuleBaseFiles;
import nl.zinwijzer.rulebase.knowledge.YamlFile;
import nl.zinwijzer.rulebase.knowledge.YamlValue;

/**
 * {@code rulebase.yaml}: what the rule base is called and the order of its stages.
 *
 * @param name its name
 * @param version for people; the digest is the identity
 * @param language the language its texts are written in first
 * @param vocabulary version of the fact vocabulary that its rules use
 * @param stages the folders with rules, in the order in which they conclude
 * @param safety the stages that keep somebody safe
 * @param holds the stages that hold a level back
 */
public record Manifest(
    String name,
    String version,
    String language,
    int vocabulary,
    List<String> stages,
    List<String> safety,
    List<String> holds) {
  private static final String PATH = "rulebase.yaml";

  public Manifest {
    stages = List.copyOf(stages);
    safety = List.copyOf(safety);
    holds = List.copyOf(holds);
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
      return new Manifest("", "", "", 0, List.of(), List.of(), List.of());
    }
    return YamlFile.read(PATH, content, findings)
        .map(
            top -> {
              top.allowing(
                  "name", "version", "language", "vocabulary", "stages", "safety", "holds");
              return new Manifest(
                  top.required("name").flatMap(YamlValue::text).orElse(""),
                  top.required("version").flatMap(YamlValue::text).orElse(""),
                  top.required("language").flatMap(YamlValue::text).orElse(""),
                  top.required("vocabulary").flatMap(YamlValue::number).orElse(0),
                  top.required("stages").map(YamlValue::texts).orElse(List.of()),
                  stages(top, "safety"),
                  stages(top, "holds"));
            })
        .orElse(new Manifest("", "", "", 0, List.of(), List.of(), List.of()));
  }

  private static List<String> stages(YamlValue top, String part) {
    List<String> stages = top.member("stages").map(YamlValue::texts).orElse(List.of());
    Optional<YamlValue> named = top.member(part);
    named.ifPresent(list -> list.items().forEach(stage -> stage.oneOf(stages)));
    return named.map(YamlValue::texts).orElse(List.of());
  }

  /** Whether rules of a stage protect: they keep somebody safe, or hold a level back. */
  public boolean protects(String stage) {
    return safety.contains(stage) || holds.contains(stage);
  }
}
