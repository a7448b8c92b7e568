package nl.zinwijzer.rulebase;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.zinwijzer.rulebase.files.Finding;
import nl.zinwijzer.rulebase.files.RuleBaseFiles;

/** Files that stand where nothing reads them: what an author writes there would do nothing. */
final class StrayFiles {
  private static final Set<String> ALONE =
      Set.of(
          "rulebase.yaml",
          "sources.yaml",
          "thresholds.yaml",
          "vocabulary.yaml",
          "choices.yaml",
          "catalogue.yaml",
          "region.yaml",
          "zin");

  private StrayFiles() {}

  static void check(RuleBaseFiles files, List<String> stages, Consumer<Finding> findings) {
    for (String path : files.byPath().keySet()) {
      String folder = path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
      boolean read =
          ALONE.contains(path)
              || path.endsWith(".md")
              || Set.of("texts/nl.yaml", "texts/en.yaml").contains(path)
              || path.endsWith(".drl") && stages.contains(folder)
              || path.endsWith(".yaml")
                  && (Set.of("lexicon", "scenarios", "directory").contains(folder)
                      || path.startsWith("codes/icpc-1")
                      || path.startsWith("codes/snomed"));
      if (!read && path.endsWith(".drl")) {
        findings.accept(
            new Finding(
                "outside-stages",
                path,
                1,
                1,
                "map `" + folder + "` staat niet bij `stages` in rulebase.yaml; kies uit " + stages,
                "folder `"
                    + folder
                    + "` is not among `stages` in rulebase.yaml; choose from "
                    + stages));
      } else if (!read) {
        findings.accept(
            new Finding(
                "stray-file",
                path,
                1,
                1,
                "dit bestand wordt nergens gelezen; kijk naar de map en of de naam op .yaml of .drl"
                    + " eindigt",
                "nothing reads this file; check its folder and whether its name ends in .yaml or"
                    + " .drl"));
      }
    }
  }
}
