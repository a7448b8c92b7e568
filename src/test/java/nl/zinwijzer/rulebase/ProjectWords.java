package nl.zinwijzer.rulebase;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import nl.zinwijzer.advice.Topic;
import nl.zinwijzer.consultation.Concept;
import nl.zinwijzer.consultation.Partner;
import nl.zinwijzer.consultation.reading.ConsultationReader;
import nl.zinwijzer.consultation.reading.ProblemSum;
import nl.zinwijzer.rulebase.files.RuleBaseFiles;
import nl.zinwijzer.rulebase.knowledge.VocabularyFile;
import nl.zinwijzer.rulebase.model.RuleVocabulary;

/** The words of the project's own rule base, without its rules. */
public final class ProjectWords {
  private static final RuleVocabulary VOCABULARY =
      VocabularyFile.read(
          RuleBaseFiles.read(Path.of("rules")),
          finding -> {
            throw new AssertionError(finding);
          });

  private ProjectWords() {}

  /** All of them. */
  public static RuleVocabulary vocabulary() {
    return VOCABULARY;
  }

  /** A concept by its code. */
  public static Concept concept(String code) {
    return VOCABULARY.concepts().find(code).orElseThrow();
  }

  /** The concepts of which something holds, in order. */
  public static List<Concept> concepts(Predicate<Concept> holds) {
    return List.copyOf(VOCABULARY.concepts().where(holds).all());
  }

  /** A topic by its code. */
  public static Topic topic(String code) {
    return VOCABULARY.topics().find(code).orElseThrow();
  }

  /** A partner by its code. */
  public static Partner partner(String code) {
    return VOCABULARY.partners().find(code).orElseThrow();
  }

  /** Reads requests in these words. */
  public static ConsultationReader requests() {
    return new ConsultationReader(
        VOCABULARY.concepts(), VOCABULARY.partners(), ProblemSum.LONGEST, ProblemSum.SUM);
  }
}
