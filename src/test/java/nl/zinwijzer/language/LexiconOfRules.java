package nl.zinwijzer.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.zinwijzer.consultation.Concept;
import nl.zinwijzer.consultation.Terms;
import nl.zinwijzer.rulebase.files.RuleBaseFiles;
import nl.zinwijzer.rulebase.knowledge.LexiconFiles;
import nl.zinwijzer.rulebase.knowledge.VocabularyFile;

/** The lexicon files of the project's own rule base. */
public final class LexiconOfRules {
  private LexiconOfRules() {}

  /** The files by their path within the rule base. */
  public static SortedMap<String, String> files() {
    SortedMap<String, String> files = new TreeMap<>();
    Path rules = Path.of("rules");
    try (Stream<Path> paths = Files.walk(rules.resolve("lexicon"))) {
      for (Path path : (List<Path>) paths.filter(p -> p.toString().endsWith(".yaml")).toList()) {
        files.put(rules.relativize(path).toString().replace('\\', '/'), Files.readString(path));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return files;
  }

  /** What its entries can show. */
  public static Terms<Concept> concepts() {
    return VocabularyFile.read(RuleBaseFiles.read(Path.of("rules")), finding -> {}).concepts();
  }

  /** The lexicon, of which nothing is proved. */
  public static Lexicon lexicon() {
    return LexiconFiles.lexicon(files(), concepts(), finding -> {});
  }
}
