package nl.zinwijzer.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zinwijzer.advice.Topic;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.consultation.Code;
import nl.zinwijzer.consultation.Concept;
import nl.zinwijzer.consultation.Partner;
import nl.zinwijzer.rulebase.RuleBase;
import nl.zinwijzer.rulebase.files.Finding;
import nl.zinwijzer.rulebase.files.RuleBaseFiles;
import nl.zinwijzer.rulebase.model.Comparison;
import nl.zinwijzer.rulebase.model.Operand;
import nl.zinwijzer.rulebase.model.Rule;

/**
 * The table that shows, for each row of the clinical knowledge, which rules, which text and which
 * scenario carry it, or why none does.
 */
public final class Coverage {
  /** More rules than this are counted, not named. */
  private static final int NAMED = 4;

  private static final String HEAD =
      """
      # Wat draagt welke kennis

      Dit bestand maakt `rules/zin coverage`. Schrijf er niets met de hand in.
      Elke rij van `catalogue.yaml` staat hier met de regels die haar dragen, waar haar woorden staan, en een scenario waarin een van die regels geldt. Staat er geen regel, dan staat er waarom.
      """;

  private static final String COLUMNS =
      "| rij | wat | regels | tekst | scenario | toelichting |\n|---|---|---|---|---|---|\n";

  /**
   * One row of the table.
   *
   * @param carriers the rules that carry it and conclude in a scenario
   * @param text where its words stand
   * @param scenario the scenario that shows it best
   */
  private record Covered(
      CatalogueRow row, List<String> carriers, Optional<String> text, Optional<String> scenario) {
    /** Neither carried in full nor explained, or named a rule that never concludes. */
    boolean open() {
      boolean carried = !carriers.isEmpty() && text.isPresent() && scenario.isPresent();
      return !carriers.containsAll(row.rules()) || !carried && row.why().isEmpty();
    }

    String line() {
      String named = String.join(", ", carriers.stream().limit(NAMED).toList());
      int more = carriers.size() - NAMED;
      return "| "
          + String.join(
              " | ",
              row.id(),
              row.what(),
              named.isEmpty() ? "–" : more > 0 ? named + " en nog " + more : named,
              text.orElse("–"),
              scenario.orElse("–"),
              row.why().orElse(""))
          + " |";
    }
  }

  private final List<Finding> findings = new ArrayList<>();
  private final List<Covered> rows;

  private Coverage(RuleBaseFiles files, RuleBase rules) {
    Firings firings = Firings.of(rules);
    this.rows =
        CatalogueRow.read(files, rules.vocabulary(), findings::add).stream()
            .map(row -> covered(row, rules, firings))
            .toList();
  }

  /**
   * Plays all scenarios and lays them beside {@code catalogue.yaml}.
   *
   * @param files the files of the rule base
   * @param rules the same rule base, loaded
   */
  public static Coverage of(RuleBaseFiles files, RuleBase rules) {
    return new Coverage(files, rules);
  }

  /** What is wrong in the catalogue, and rows that nothing carries or explains. */
  public List<Finding> findings() {
    return Stream.concat(
            findings.stream(), rows.stream().filter(Covered::open).map(Coverage::finding))
        .toList();
  }

  private static Finding finding(Covered open) {
    String id = open.row().id();
    return new Finding(
        "open-row",
        "catalogue.yaml",
        1,
        1,
        "rij `"
            + id
            + "` mist een regel, tekst of scenario; schrijf die, of zet bij `why` de reden",
        "row `" + id + "` lacks a rule, text or scenario; write it, or give the reason as `why`");
  }

  /** The table as Markdown, for {@code coverage.md}. */
  public String markdown() {
    StringBuilder text = new StringBuilder(HEAD);
    String part = "";
    for (Covered row : rows) {
      if (!row.row().part().equals(part)) {
        part = row.row().part();
        text.append("\n## Deel ").append(part).append("\n\n").append(COLUMNS);
      }
      text.append(row.line()).append('\n');
    }
    return text.toString();
  }

  private static Covered covered(CatalogueRow row, RuleBase rules, Firings firings) {
    if (row.words().isEmpty()) {
      List<String> carriers =
          carriers(row, rules).filter(rule -> firings.of(rule).isPresent()).toList();
      return new Covered(
          row,
          carriers,
          carriers.isEmpty() ? Optional.empty() : Optional.of("uitleg van de regel"),
          carriers.stream().findFirst().flatMap(firings::of));
    }
    List<String> carriers =
        rules.rules().stream()
            .filter(rule -> row.words().stream().anyMatch(word -> names(rule, word)))
            .map(Rule::id)
            .filter(
                rule -> row.words().stream().anyMatch(word -> firings.of(rule, word).isPresent()))
            .toList();
    Optional<String> scenario =
        carriers.stream()
            .flatMap(rule -> row.words().stream().flatMap(word -> firings.of(rule, word).stream()))
            .findFirst();
    return new Covered(row, carriers, text(row, rules), scenario);
  }

  /** The rules that a row names; else those named after it and those that cite it. */
  private static Stream<String> carriers(CatalogueRow row, RuleBase rules) {
    if (!row.rules().isEmpty()) {
      return row.rules().stream();
    }
    return rules.rules().stream()
        .filter(
            rule ->
                rule.id().equals(row.id())
                    || rule.id().startsWith(row.id() + "-")
                    || rule.citations().stream()
                        .anyMatch(citation -> citation.section().equals(row.id())))
        .map(Rule::id);
  }

  /** Whether a rule is written for a word: it names it, or everything of its kind but others. */
  private static boolean names(Rule rule, Code word) {
    return rule.conditions().stream()
            .flatMap(condition -> condition.pattern().comparisons().stream())
            .anyMatch(comparison -> tests(comparison, word))
        || rule.conclusions().stream()
            .flatMap(conclusion -> conclusion.operands().stream())
            .anyMatch(operand -> is(operand, word));
  }

  private static boolean tests(Comparison comparison, Code word) {
    boolean named = comparison.operands().stream().anyMatch(operand -> is(operand, word));
    return comparison.operator().excluding()
        ? !named && comparison.operands().stream().anyMatch(operand -> alike(operand, word))
        : named;
  }

  private static boolean is(Operand operand, Code word) {
    return operand instanceof Operand.Literal literal && literal.value().equals(word);
  }

  private static boolean alike(Operand operand, Code word) {
    return operand instanceof Operand.Literal literal
        && word.getClass().isInstance(literal.value());
  }

  private static Optional<String> text(CatalogueRow row, RuleBase rules) {
    boolean all =
        row.words().stream()
            .allMatch(
                word ->
                    Stream.of(AnswerLanguage.values())
                        .allMatch(language -> worded(word, rules, language)));
    return all ? Optional.of(place(row.words().get(0))) : Optional.empty();
  }

  private static boolean worded(Code word, RuleBase rules, AnswerLanguage language) {
    if (word instanceof Concept concept) {
      return rules.texts(language).labels().containsKey(concept);
    }
    if (word instanceof Topic topic) {
      return rules.texts(language).card(topic).isPresent();
    }
    return rules.directory().containsKey(word);
  }

  private static String place(Code word) {
    return word instanceof Partner ? "sociale kaart" : word instanceof Topic ? "kaart" : "naam";
  }
}
