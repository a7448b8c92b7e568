package nl.zinwijzer.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zinwijzer.advice.Level;
import nl.zinwijzer.advice.Reserve;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.answer.AnswerQuestion;
import nl.zinwijzer.consultation.Fact;
import nl.zinwijzer.reasoning.Verdict;
import nl.zinwijzer.rulebase.knowledge.Texts;

/** What to ask next: the unknown facts whose answer could change the level. */
public final class AskNext {
  private static final int MOST_SHOWN = 3;
  private static final String WISHES = "/wishes/";

  private AskNext() {}

  /**
   * An unknown that matters, with the level for every answer.
   *
   * @param what the unknown
   * @param levels the level by the code of the answer
   */
  public record Unknown(Changeable what, Map<String, Level> levels) {
    public Unknown {
      levels = Map.copyOf(levels);
    }
  }

  /**
   * The questions to show, at most three, the most deciding first. Where the rules conclude
   * reserve, none of them is about a wish.
   */
  public static List<AnswerQuestion> of(Verdict verdict, AnswerLanguage language) {
    Texts texts = verdict.ruleBase().texts(language);
    boolean reserved = verdict.all(Reserve.class).findAny().isPresent();
    return matter(verdict).stream()
        .filter(unknown -> !reserved || !unknown.what().pointer().startsWith(WISHES))
        .flatMap(unknown -> question(unknown, texts).stream())
        .limit(MOST_SHOWN)
        .toList();
  }

  private static Optional<AnswerQuestion> question(Unknown unknown, Texts texts) {
    String pointer = unknown.what().pointer();
    Map<String, String> levels = new LinkedHashMap<>();
    unknown.levels().forEach((answer, level) -> levels.put(answer, level.code()));
    return Optional.ofNullable(texts.questions().get(Fact.general(pointer)))
        .map(question -> new AnswerQuestion(pointer, question, levels));
  }

  /** Every unknown whose answer alone could change the level, the most deciding first. */
  public static List<Unknown> matter(Verdict verdict) {
    Level now = verdict.outcome().level();
    List<Changeable> unknown = Changeable.unknown(verdict);
    Possibilities possibilities = Possibilities.of(verdict, unknown);
    int[] values = new int[unknown.size()];
    Trial asItIs = possibilities.trial(values);
    asItIs.level();
    List<Unknown> matter = new ArrayList<>();
    for (int at = 0; at < unknown.size(); at++) {
      if (asItIs.read(at)) {
        Map<String, Level> levels = new LinkedHashMap<>();
        for (values[at] = 1; values[at] < unknown.get(at).values().size(); values[at]++) {
          levels.put(unknown.get(at).code(values[at]), possibilities.trial(values.clone()).level());
        }
        values[at] = 0;
        if (levels.values().stream().anyMatch(level -> level != now)) {
          matter.add(new Unknown(unknown.get(at), levels));
        }
      }
    }
    matter.sort(
        Comparator.<Unknown>comparingInt(asked -> -reach(asked, now))
            .thenComparing(asked -> -changing(asked, now))
            .thenComparing(asked -> asked.what().pointer()));
    return matter;
  }

  /** How far the level can move. */
  private static int reach(Unknown unknown, Level now) {
    return unknown.levels().values().stream()
        .mapToInt(level -> Math.abs(level.ordinal() - now.ordinal()))
        .max()
        .orElse(0);
  }

  private static long changing(Unknown unknown, Level now) {
    return unknown.levels().values().stream().filter(level -> level != now).count();
  }
}
