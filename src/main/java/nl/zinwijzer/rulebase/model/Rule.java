package nl.zinwijzer.rulebase.model;

import java.util.List;
import nl.zinwijzer.advice.Ground;

/**
 * One rule of the rule base, as its author wrote it.
 *
 * @param id its stable id
 * @param stage the folder it stands in
 * @param file path of its file within the rule base
 * @param line line of the word {@code rule}
 * @param title its title in Dutch and in English
 * @param says the sentence of the trail, with placeholders such as {@code {$min}}
 * @param citations the passages it stands on
 * @param ground what kind of footing that is
 * @param author who wrote it
 * @param reviewer who reviewed it
 * @param since the version of the rule base it came with
 * @param conditions all of them must hold
 * @param conclusions what follows
 */
public record Rule(
    String id,
    String stage,
    String file,
    int line,
    BilingualText title,
    BilingualText says,
    List<Citation> citations,
    Ground ground,
    String author,
    String reviewer,
    String since,
    List<Condition> conditions,
    List<Template> conclusions) {
  public Rule {
    citations = List.copyOf(citations);
    conditions = List.copyOf(conditions);
    conclusions = List.copyOf(conclusions);
  }

  /** This rule with other conditions. */
  public Rule with(List<Condition> others) {
    return new Rule(
        id,
        stage,
        file,
        line,
        title,
        says,
        citations,
        ground,
        author,
        reviewer,
        since,
        others,
        conclusions);
  }
}
