package nl.zinwijzer.explanation;

import java.util.List;
import nl.zinwijzer.answer.Cited;
import org.jspecify.annotations.Nullable;

/** The parts of an explanation as they are told, in one language. */
public final class ExplanationAnswer {
  private ExplanationAnswer() {}

  /**
   * Why the answer is what it is.
   *
   * @param level the level of the answer
   * @param deciding the one to three grounds that decide
   * @param proofs the whole: of the level, and of every signal, hold and advice
   */
  public record WhyAnswer(String level, List<GroundAnswer> deciding, List<ProofAnswer> proofs) {
    public WhyAnswer {
      deciding = List.copyOf(deciding);
      proofs = List.copyOf(proofs);
    }
  }

  /** A rule with what it concludes, where it stands, and what it stands on. */
  public record RuleLine(
      String id, String title, String file, int line, String ground, List<Cited> sources) {
    public RuleLine {
      sources = List.copyOf(sources);
    }
  }

  /**
   * A conclusion, the rule that concludes it, and what meets each of the rule's conditions.
   *
   * @param step the step of the trail that this is
   * @param concludes the code of the conclusion
   * @param rule the rule
   * @param text the sentence of the rule
   * @param premises one for each condition
   */
  public record ProofAnswer(
      String step, String concludes, RuleLine rule, String text, List<PremiseAnswer> premises) {
    public ProofAnswer {
      premises = List.copyOf(premises);
    }
  }

  /**
   * One condition with what meets it.
   *
   * @param condition the condition as its author wrote it
   * @param line line in the file of the rule
   * @param column column in the line
   * @param grounds facts of the request, thresholds, or what was not there
   * @param proofs the proofs of conclusions
   */
  public record PremiseAnswer(
      String condition,
      int line,
      int column,
      List<GroundAnswer> grounds,
      List<ProofAnswer> proofs) {
    public PremiseAnswer {
      grounds = List.copyOf(grounds);
      proofs = List.copyOf(proofs);
    }
  }

  /**
   * Where an explanation ends.
   *
   * @param kind {@code fact}, {@code unknown}, {@code absent} or {@code threshold}
   * @param pointers where the request tells it, or could have told it
   * @param start for words of a text: first UTF-16 code unit
   * @param end for words of a text: after the last UTF-16 code unit
   * @param quote the words themselves
   * @param values what was looked at
   */
  public record GroundAnswer(
      String kind,
      List<String> pointers,
      @Nullable Integer start,
      @Nullable Integer end,
      @Nullable String quote,
      List<ValueAnswer> values) {
    public GroundAnswer {
      pointers = List.copyOf(pointers);
      values = List.copyOf(values);
    }
  }

  /** A property with its actual value and what a rule demands of it. */
  public record ValueAnswer(String property, @Nullable String actual, @Nullable String needed) {}

  /**
   * Changes that together lead to another level; none of them can be left out.
   *
   * @param level the level they lead to
   * @param changes the changes
   */
  public record AlternativeAnswer(String level, List<DifferenceAnswer> changes) {
    public AlternativeAnswer {
      changes = List.copyOf(changes);
    }
  }

  /**
   * One thing made different.
   *
   * @param pointer where the request tells it
   * @param from the code it has now
   * @param to the code it would have; {@code rejected} for words that turn out to be misread
   */
  public record DifferenceAnswer(String pointer, String from, String to) {}

  /**
   * Why the level is not another one.
   *
   * @param level that other level
   * @param nearest the rule that came nearest to it
   */
  public record OtherLevel(String level, MissAnswer nearest) {}

  /**
   * How near a rule came.
   *
   * @param rule the rule
   * @param unmet how many of its conditions are not met
   * @param conditions those conditions
   */
  public record MissAnswer(RuleLine rule, int unmet, List<UnmetAnswer> conditions) {
    public MissAnswer {
      conditions = List.copyOf(conditions);
    }
  }

  /**
   * A condition that is not met.
   *
   * @param kind {@code not_true}, {@code not_known}, {@code held_back} or {@code outranked}
   * @param condition the condition as its author wrote it
   * @param line line in the file of the rule
   * @param column column in the line
   * @param ground what came nearest, with actual and needed values
   * @param by ids of the rules that hold back or outrank
   * @param nearest the nearest rule that could have concluded what is missing
   * @param others ids of the other rules that could have
   */
  public record UnmetAnswer(
      String kind,
      String condition,
      int line,
      int column,
      List<GroundAnswer> ground,
      List<String> by,
      @Nullable MissAnswer nearest,
      List<String> others) {
    public UnmetAnswer {
      ground = List.copyOf(ground);
      by = List.copyOf(by);
      others = List.copyOf(others);
    }
  }
}
