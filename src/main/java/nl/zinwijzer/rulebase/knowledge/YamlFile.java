package nl.zinwijzer.rulebase.knowledge;

import java.io.StringReader;
import java.util.Optional;
import java.util.function.Consumer;
import nl.zinwijzer.rulebase.files.Finding;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.representer.Representer;

/**
 * A YAML file of the rule base, read member by member, so that everything wrong in it is found at
 * once, each with its line and column.
 */
public final class YamlFile {
  private YamlFile() {}

  /**
   * Opens a file.
   *
   * @param path path within the rule base, for findings
   * @param content the text of the file
   * @param findings receives what is wrong
   * @return the top of the file; empty when it cannot be read as YAML or holds nothing
   */
  public static Optional<YamlValue> read(String path, String content, Consumer<Finding> findings) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(0);
    options.setCodePointLimit(10_000_000);
    try {
      Node top =
          new Yaml(
                  new SafeConstructor(options),
                  new Representer(new DumperOptions()),
                  new DumperOptions(),
                  options)
              .compose(new StringReader(content));
      if (top == null) {
        findings.accept(
            new Finding("empty-file", path, 1, 1, "het bestand is leeg", "the file is empty"));
        return Optional.empty();
      }
      return Optional.of(new YamlValue(top, path, findings));
    } catch (MarkedYAMLException broken) {
      var mark = broken.getProblemMark();
      findings.accept(
          new Finding(
              "malformed-yaml",
              path,
              mark == null ? 1 : mark.getLine() + 1,
              mark == null ? 1 : mark.getColumn() + 1,
              "dit is geen goede YAML: let op inspringing, aanhalingstekens en dubbele namen",
              "this is not well-formed YAML: check indentation, quotes and names given twice"));
      return Optional.empty();
    } catch (YAMLException beyond) {
      findings.accept(
          new Finding(
              "malformed-yaml",
              path,
              1,
              1,
              "dit bestand is te diep, te lang of herhaalt zichzelf met `*naam`",
              "this file is too deep, too long or repeats itself with `*name`"));
      return Optional.empty();
    }
  }
}
