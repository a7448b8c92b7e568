package nl.zinwijzer.rulebase.drl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zinwijzer.advice.Ground;
import nl.zinwijzer.consultation.reading.Nearest;
import nl.zinwijzer.rulebase.files.FilePlace;
import nl.zinwijzer.rulebase.model.BilingualText;
import nl.zinwijzer.rulebase.model.Citation;
import nl.zinwijzer.rulebase.model.Condition;
import nl.zinwijzer.rulebase.model.FactPattern;
import nl.zinwijzer.rulebase.model.Operand;
import nl.zinwijzer.rulebase.model.Operator;
import nl.zinwijzer.rulebase.model.Rule;
import nl.zinwijzer.rulebase.model.RuleVocabulary;
import nl.zinwijzer.rulebase.model.Template;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** One rule of a DRL file while it is read. */
final class DrlRule {
  private static final List<String> METADATA =
      List.of(
          "id",
          "title",
          "titleEn",
          "says",
          "saysEn",
          "source",
          "ground",
          "author",
          "reviewer",
          "since");

  private final String text;
  private final RuleDescr rule;
  private final DrlFindings findings;
  private final DrlOperands operands;
  private final DrlPatterns patterns;

  private DrlRule(String text, RuleDescr rule, RuleVocabulary vocabulary, DrlFindings findings) {
    this.text = text;
    this.rule = rule;
    this.findings = findings;
    this.operands = new DrlOperands(vocabulary, findings);
    this.patterns = new DrlPatterns(operands, findings);
  }

  /**
   * Reads a rule.
   *
   * @param path path of its file within the rule base; its first folder is the stage
   * @param text the text of the file
   * @param rule what Drools' parser made of it
   * @param vocabulary the words that it may use
   * @param findings receives what is wrong in this rule
   * @return the rule, when nothing in it is wrong
   */
  static Optional<Rule> read(
      String path, String text, RuleDescr rule, RuleVocabulary vocabulary, DrlFindings findings) {
    return new DrlRule(text, rule, vocabulary, findings).read(path);
  }

  private Optional<Rule> read(String path) {
    if (rule.isQuery()) {
      findings.notAllowed(rule, "query");
      return Optional.empty();
    }
    rule.getAttributes().values().forEach(this::refuse);
    rule.getNamedConsequences()
        .keySet()
        .forEach(name -> findings.notAllowed(rule, "then[" + name + "]"));
    if (rule.getParentName() != null) {
      findings.notAllowed(rule, "extends");
    }
    Map<String, String> metadata = metadata();
    Ground ground = ground(metadata.getOrDefault("ground", ""));
    List<Condition> conditions = conditions(rule.getLhs());
    if (rule.getLhs().getDescrs().isEmpty()) {
      findings.report(
          rule.getLine(),
          1,
          "no-condition",
          "deze regel heeft geen voorwaarde en zou altijd gelden",
          "this rule has no condition and would always hold");
    }
    List<Template> conclusions = conclusions();
    if (findings.any()) {
      return Optional.empty();
    }
    return Optional.of(
        new Rule(
            rule.getName(),
            path.contains("/") ? path.substring(0, path.indexOf('/')) : "",
            path,
            rule.getLine(),
            new BilingualText(
                metadata.getOrDefault("title", ""), metadata.getOrDefault("titleEn", "")),
            new BilingualText(
                metadata.getOrDefault("says", ""), metadata.getOrDefault("saysEn", "")),
            citations(metadata.getOrDefault("source", "")),
            ground,
            metadata.getOrDefault("author", ""),
            metadata.getOrDefault("reviewer", ""),
            metadata.getOrDefault("since", ""),
            conditions,
            conclusions));
  }

  private void refuse(AttributeDescr attribute) {
    String word = attribute.getName();
    FilePlace place = FilePlace.of(text, attribute.getLine(), word);
    findings.notAllowed(place, "`" + word + "`", "`" + word + "`");
  }

  private Map<String, String> metadata() {
    Map<String, String> metadata = new HashMap<>();
    for (String name : rule.getAnnotationNames()) {
      if (!METADATA.contains(name)) {
        String nearest = Nearest.to(name, METADATA);
        report(
            "@" + name,
            "unknown-metadata",
            "`@" + name + "` bestaat niet; bedoelt u `@" + nearest + "`?",
            "`@" + name + "` does not exist; did you mean `@" + nearest + "`?");
        continue;
      }
      Object value = rule.getAnnotation(name).getSingleValue();
      metadata.put(name, value == null ? "" : DrlOperands.unquote(value.toString()));
    }
    for (String name : METADATA) {
      if (metadata.getOrDefault(name, "").isBlank()) {
        findings.report(
            rule.getLine(),
            1,
            "missing-metadata",
            "regel `" + rule.getName() + "` mist `@" + name + "( … )`",
            "rule `" + rule.getName() + "` lacks `@" + name + "( … )`");
      }
    }
    String id = metadata.getOrDefault("id", "");
    if (!id.isBlank() && !id.equals(rule.getName())) {
      report(
          "@id",
          "id-differs",
          "`@id( " + id + " )` moet gelijk zijn aan de naam van de regel, `" + rule.getName() + "`",
          "`@id( " + id + " )` must equal the name of the rule, `" + rule.getName() + "`");
    }
    return metadata;
  }

  private static List<Citation> citations(String sources) {
    List<Citation> citations = new ArrayList<>();
    for (String source : sources.split(";", -1)) {
      String[] words = source.strip().split("\\s+", 2);
      citations.add(new Citation(words[0], words.length > 1 ? words[1] : ""));
    }
    return citations;
  }

  private Ground ground(String code) {
    for (Ground ground : Ground.values()) {
      if (ground.code().equals(code)) {
        return ground;
      }
    }
    if (!code.isBlank()) {
      report(
          "@ground",
          "unknown-value",
          "`" + code + "` is geen grond; kies guideline, synthesis of project_choice",
          "`" + code + "` is no ground; choose guideline, synthesis or project_choice");
    }
    return Ground.PROJECT_CHOICE;
  }

  /** Reports at the first place in the rule where the author wrote this word. */
  private void report(String word, String code, String dutch, String english) {
    FilePlace place = FilePlace.of(text, rule.getLine(), word);
    findings.report(place.line(), place.column(), code, dutch, english);
  }

  private List<Condition> conditions(AndDescr all) {
    List<Condition> conditions = new ArrayList<>();
    for (BaseDescr part : all.getDescrs()) {
      condition(part).ifPresent(conditions::add);
    }
    return conditions;
  }

  private Optional<Condition> condition(BaseDescr found) {
    if (found instanceof PatternDescr pattern && pattern.getSource() == null) {
      return patterns.read(pattern).map(Condition.Match::new);
    }
    if (found instanceof NotDescr none) {
      return only(none, none.getDescrs()).flatMap(patterns::readApart).map(Condition.None::new);
    }
    if (found instanceof ExistsDescr some) {
      return only(some, some.getDescrs()).flatMap(patterns::readApart).map(Condition.Some::new);
    }
    if (found instanceof PatternDescr pattern
        && pattern.getSource() instanceof AccumulateDescr count) {
      return count(pattern, count);
    }
    findings.notAllowed(found, "dit soort voorwaarde", "this kind of condition");
    return Optional.empty();
  }

  private Optional<PatternDescr> only(BaseDescr place, List<?> parts) {
    if (parts.size() == 1
        && parts.get(0) instanceof PatternDescr pattern
        && pattern.getSource() == null) {
      return Optional.of(pattern);
    }
    findings.report(
        place.getLine(),
        place.getColumn() + 1,
        "one-pattern",
        "achter `not` en `exists` staat precies één patroon",
        "`not` and `exists` take exactly one pattern");
    return Optional.empty();
  }

  private Optional<Condition> count(PatternDescr outer, AccumulateDescr count) {
    boolean shaped =
        count.getFunctions().size() == 1
            && count.getFunctions().get(0).getFunction().equals("count")
            && count.getFunctions().get(0).getBind() != null
            && outer.getConstraint().getDescrs().size() == 1
            && outer.getConstraint().getDescrs().get(0) instanceof ExprConstraintDescr;
    Optional<PatternDescr> input =
        count.getInput() instanceof AndDescr and
            ? only(count, and.getDescrs())
            : count.getInput() instanceof PatternDescr pattern
                ? Optional.of(pattern)
                : Optional.empty();
    if (!shaped || input.isEmpty()) {
      findings.report(
          outer.getLine(),
          outer.getColumn() + 1,
          "count-shape",
          "schrijf een telling als `accumulate( Type( …, $x : veld ); $n : count( $x ); $n >= 2 )`",
          "write a count as `accumulate( Type( …, $x : property ); $n : count( $x ); $n >= 2 )`");
      return Optional.empty();
    }
    Optional<FactPattern> pattern = patterns.readApart(input.get());
    if (pattern.isPresent() && !counted(count, pattern.get())) {
      findings.report(
          outer.getLine(),
          outer.getColumn() + 1,
          "count-shape",
          "tel één variabele die in het patroon is gebonden, zoals `count( $x )`",
          "count one variable that the pattern binds, such as `count( $x )`");
      return Optional.empty();
    }
    String variable = count.getFunctions().get(0).getBind();
    ExprConstraintDescr demand = (ExprConstraintDescr) outer.getConstraint().getDescrs().get(0);
    DrlWords words = DrlWords.of(demand.getExpression());
    String name = words.take();
    Optional<Operator> operator = DrlPatterns.operator(words);
    String number = words.take();
    if (!name.equals(variable) || operator.isEmpty() || operator.get().listing() || !words.done()) {
      findings.report(
          demand.getLine(),
          demand.getColumn() + 1,
          "count-shape",
          "de telling moet `" + variable + "` met een getal vergelijken, en meer niet",
          "the count must compare `" + variable + "` with a number, and no more");
      return Optional.empty();
    }
    Optional<Operand> operand =
        operands.read(number, int.class, demand.getLine(), demand.getColumn() + 1);
    if (pattern.isEmpty() || operand.isEmpty()) {
      return Optional.empty();
    }
    operands.bind(variable, int.class, demand.getLine(), demand.getColumn() + 1);
    return Optional.of(
        new Condition.CountOf(pattern.get(), variable, operator.get(), operand.get()));
  }

  /** Whether a variable is counted: anything else would be run as code. */
  private static boolean counted(AccumulateDescr count, FactPattern pattern) {
    List<String> counted = List.of(count.getFunctions().get(0).getParams());
    return counted.size() == 1 && pattern.bindings().containsKey(counted.get(0));
  }

  private List<Template> conclusions() {
    return new DrlConclusions(text, rule, operands, findings).read();
  }
}
