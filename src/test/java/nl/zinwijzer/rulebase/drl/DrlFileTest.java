package nl.zinwijzer.rulebase.drl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.zinwijzer.rulebase.ProjectWords;
import nl.zinwijzer.rulebase.TestingRuleBase;
import nl.zinwijzer.rulebase.files.Finding;
import nl.zinwijzer.rulebase.model.Citation;
import nl.zinwijzer.rulebase.model.Comparison;
import nl.zinwijzer.rulebase.model.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrlFileTest {
  private static final String METADATA =
      """
        @id( proef )
        @title( "t" )
        @titleEn( "t" )
        @says( "s" )
        @saysEn( "s" )
        @source( "synthese-2024 S3.4s" )
        @ground( synthesis )
        @author( "a" )
        @reviewer( "r" )
        @since( "1" )
      """;
  private static final String THEN =
      "  insertLogical( new Indication( Level.ATTENTION, Form.FULL, false ) );\n";
  private static final String PATIENT = "  Patient( livesAlone == Answer.YES )\n";

  /** Line of the first condition: two lines of head, the rule, its metadata, {@code when}. */
  private static final int FIRST = 15;

  private final List<Finding> findings = new ArrayList<>();

  private static String rule(String metadata, String when, String then) {
    return TestingRuleBase.header()
        + "rule \"proef\"\n"
        + metadata
        + "when\n"
        + when
        + "then\n"
        + then
        + "end\n";
  }

  private List<Rule> read(String drl) {
    findings.clear();
    return DrlFile.read("levels/proef.drl", drl, ProjectWords.vocabulary(), findings::add);
  }

  private Finding only(String drl) {
    assertThat(read(drl)).isEmpty();
    assertThat(findings).hasSize(1);
    Finding finding = findings.get(0);
    assertThat(finding.dutch()).isNotBlank().isNotEqualTo(finding.english());
    assertThat(finding.english()).isNotBlank();
    return finding;
  }

  @Test
  void aRuleIsReadWithItsPlaces() {
    List<Rule> rules =
        read(
            rule(
                METADATA,
                "  Threshold( id == \"weeks.long\", $min : value )\n"
                    + "  Complaint( $p : problem, weeks >= $min )\n"
                    + "  not Wishes( talk == Wish.NO )\n"
                    + "  exists Observation( concept in ( Concept.YOUTH, Concept.ELDERLY ) )\n"
                    + "  accumulate( Treatment( problem == $p, $x : name ); $n : count( $x ); $n >= 2 )\n",
                THEN));
    assertThat(findings).isEmpty();
    Rule rule = rules.get(0);
    assertThat(rule.stage()).isEqualTo("levels");
    assertThat(rule.line()).isEqualTo(3);
    assertThat(rule.citations()).containsExactly(new Citation("synthese-2024", "S3.4s"));
    assertThat(rule.conditions())
        .extracting(condition -> condition.getClass().getSimpleName())
        .containsExactly("Match", "Match", "None", "Some", "CountOf");
    assertThat(rule.conditions())
        .extracting(condition -> condition.pattern().line())
        .containsExactly(FIRST, FIRST + 1, FIRST + 2, FIRST + 3, FIRST + 4);
    assertThat(rule.conditions().get(1).pattern().column()).isEqualTo(3);
    assertThat(rule.conditions().get(2).pattern().column()).isEqualTo(7);
    Comparison demand = rule.conditions().get(1).pattern().comparisons().get(0);
    assertThat(demand.written()).isEqualTo("weeks >= $min");
    assertThat(demand.column()).isEqualTo(28);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "unknown-type | Patiënt( livesAlone == Answer.YES ) | 3",
        "unknown-property | Patient( leeftijd == 3 ) | 12",
        "unknown-operator | Patient( age matches 3 ) | 12",
        "no-order | Patient( livesAlone > Answer.NO ) | 12",
        "wrong-type | Complaint( weeks > \"six\" ) | 14",
        "wrong-type | Patient( livesAlone == Answer.YESS ) | 12",
        "wrong-type | Patient( livesAlone == \"yes\" ) | 12",
        "unbound-variable | Complaint( weeks > $min ) | 14",
        "outside-shape | Patient( age == 3 + 4 ) | 12",
        "outside-shape | 'Patient( age == 3 || age == 4 )' | 12",
        "outside-shape | eval( true ) | 3",
        "outside-shape | forall( Patient() ) | 3",
        "fact-variable | $p : Patient() | 3",
        "one-pattern | not( Patient() and Wishes() ) | 3",
        "unknown-number | Complaint( weeks != 6 ) | 14",
        "unknown-number | Complaint( contacts not in ( 6, 7 ) ) | 14",
        "count-shape | accumulate( Treatment( $x : weeks ); $n : sum( $x ); $n >= 2 ) | 3",
        "count-shape | accumulate( Treatment( $x : name ); $n : count( $x ); $m >= 2 ) | 57",
        "count-shape | accumulate( Treatment( $x : name ); $n : count( System.exit( 1 ) ); $n >= 2 ) | 3",
        "count-shape | accumulate( Treatment( $x : name ); $n : count( $x, $x ); $n >= 2 ) | 3",
        "count-shape | 'accumulate( Treatment( $x : name ); $n : count( $x ); $n >= 2 && System.exit( 1 ) )' | 57",
      })
  void aWrongConditionIsFoundAtItsPlace(String code, String condition, int column) {
    Finding finding = only(rule(METADATA, PATIENT + "  " + condition + "\n", THEN));
    assertThat(finding.code()).isEqualTo(code);
    assertThat(finding.file()).isEqualTo("levels/proef.drl");
    assertThat(finding.line()).isEqualTo(FIRST + 1);
    assertThat(finding.column()).isEqualTo(column);
  }

  @Test
  void aVariableHasOneValue() {
    Finding finding =
        only(rule(METADATA, "  Complaint( $p : problem )\n  Problem( $p : key )\n", THEN));
    assertThat(finding.code()).isEqualTo("variable-twice");
    assertThat(finding.line()).isEqualTo(FIRST + 1);
  }

  @Test
  void aVariableOfAnotherTypeDoesNotFit() {
    Finding finding =
        only(rule(METADATA, "  Complaint( $p : problem )\n  Problem( weeks == $p )\n", THEN));
    assertThat(finding.code()).isEqualTo("wrong-type");
  }

  @Test
  void aVariableOfAnAbsentFactIsUnknownOutsideIt() {
    Finding finding =
        only(rule(METADATA, "  not Complaint( $p : problem )\n  Problem( key == $p )\n", THEN));
    assertThat(finding.code()).isEqualTo("unbound-variable");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "consequence | System.exit( 1 );",
        "consequence | insertLogical( new Standing( Level.NONE, Form.FULL, false ) ); // \\u000a System.exit( 1 );",
        "consequence | insert( new Standing( Level.NONE, Form.FULL, false ) );",
        "consequence | insertLogical( new Standing( Level.NONE, Form.FULL, false ) )",
        "unknown-type | insertLogical( new Patient( 1 ) );",
        "too-few-values | insertLogical( new Standing( Level.NONE; Form.FULL, false ) );",
        "wrong-type | insertLogical( new Standing( Form.FULL, Form.FULL, false ) );",
        "unbound-variable | insertLogical( new Standing( $l, Form.FULL, false ) );",
      })
  void aWrongConclusionIsFound(String code, String then) {
    Finding finding = only(rule(METADATA, PATIENT, "  " + then + "\n"));
    assertThat(finding.code()).isEqualTo(code);
    assertThat(finding.line()).isEqualTo(FIRST + 2);
  }

  @Test
  void aConclusionNeedsValuesThatAreSurelyThere() {
    Finding finding =
        only(
            rule(
                METADATA,
                "  Wishes( $p : prefers )\n",
                "  insertLogical( new Referral( $p, Eligibility.NOT_APPLICABLE ) );\n"));
    assertThat(finding.code()).isEqualTo("perhaps-unknown");
    assertThat(
            read(
                rule(
                    METADATA,
                    "  Wishes( $p : prefers, prefers in ( Partner.NURSE, Partner.MEE ) )\n",
                    "  insertLogical( new Referral( $p, Eligibility.NOT_APPLICABLE ) );\n")))
        .hasSize(1);
  }

  @Test
  void aCountIsComparedWithANumberThatIsSurelyThere() {
    Finding finding =
        only(
            rule(
                METADATA,
                "  Complaint( $c : contacts )\n"
                    + "  accumulate( Treatment( $x : name ); $n : count( $x ); $n >= $c )\n",
                THEN));
    assertThat(finding.code()).isEqualTo("perhaps-unknown");
  }

  @Test
  void missingMetadataIsFoundAllAtOnce() {
    read(rule("  @id( proef )\n", PATIENT, THEN));
    assertThat(findings).hasSize(9).allMatch(one -> one.code().equals("missing-metadata"));
    assertThat(findings).allMatch(one -> one.line() == 3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id-differs | @id( proef ) | @id( anders ) | 4",
        "unknown-value | @ground( synthesis ) | @ground( gut_feeling ) | 10",
        "unknown-metadata | @since( \"1\" ) | @since( \"1\" )\\n  @sinds( \"1\" ) | 14",
      })
  void wrongMetadataIsFoundAtItsLine(String code, String right, String wrong, int line) {
    Finding finding =
        only(rule(METADATA.replace(right, wrong.replace("\\n", "\n")), PATIENT, THEN));
    assertThat(finding.code()).isEqualTo(code);
    assertThat(finding.line()).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "import | import java.util.List; | 1",
        "outside-shape | import function java.lang.System.exit; | 1",
        "outside-shape | global java.util.List all; | 1",
        "outside-shape | function void f() { System.exit( 1 ); } | 1",
        "outside-shape | declare Thing name : String end | 1",
      })
  void whatRunsCodeIsRefused(String code, String line, int count) {
    String drl = rule(METADATA, PATIENT, THEN).replaceFirst("\n", "\n" + line + "\n");
    read(drl);
    assertThat(findings).hasSize(count);
    assertThat(findings.get(0).code()).isEqualTo(code);
    assertThat(findings.get(0).line()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"salience 10", "no-loop true", "dialect \"java\"", "enabled false"})
  void anAttributeIsRefused(String attribute) {
    Finding finding = only(rule(METADATA + attribute + "\n", PATIENT, THEN));
    assertThat(finding.code()).isEqualTo("outside-shape");
    assertThat(finding.line()).isEqualTo(14);
  }

  @Test
  void aQueryIsRefused() {
    read(TestingRuleBase.header() + "query alone\n  Patient()\nend\n");
    assertThat(findings).extracting(Finding::code).containsExactly("outside-shape");
  }

  @Test
  void aRuleWithoutConditionsIsRefused() {
    assertThat(only(rule(METADATA, "", THEN)).code()).isEqualTo("no-condition");
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThat(only("").code()).isEqualTo("empty-file");
  }

  @Test
  void aSyntaxErrorIsFoundAtItsLine() {
    Finding finding = only(rule(METADATA, "  Patient( livesAlone = = Answer.YES )\n", THEN));
    assertThat(finding.code()).isEqualTo("syntax");
    assertThat(finding.line()).isEqualTo(FIRST);
  }

  @Test
  void aFaultBeforeTheRulesIsToldOnce() {
    String rule = rule(METADATA, "  Patient( livesAlone == Answer.YES )\n", THEN);
    read(rule.replace("import nl.zinwijzer.advice", "improt nl.zinwijzer.advice") + rule);
    assertThat(findings).extracting(Finding::code).containsExactly("syntax");
  }

  @Test
  void aSignOfAnotherLanguageIsNamed() {
    Finding equals = only(rule(METADATA, "  Patient( age = 90 )\n", THEN));
    assertThat(equals.dutch()).endsWith("schrijf `==` om te vergelijken");
    assertThat(equals.english()).endsWith("write `==` to compare");
    findings.clear();
    Finding and = only(rule(METADATA, "  Patient( age > 9 and age < 20 )\n", THEN));
    assertThat(and.dutch()).endsWith("schrijf een komma tussen twee voorwaarden");
    assertThat(and.english()).endsWith("write a comma between two conditions");
  }

  @Test
  void aQuotedNumberIsToldToLoseItsQuotes() {
    Finding finding = only(rule(METADATA, "  Patient( age == \"80\" )\n", THEN));
    assertThat(finding.dutch()).endsWith("hier hoort een geheel getal zonder aanhalingstekens");
    assertThat(finding.english()).endsWith("a whole number without quotes is needed here");
  }

  @Test
  void whatIsFarFromEveryWordIsNotGuessed() {
    read(
        rule(
            METADATA,
            "  Patient( eval == Answer.YES )\n  Observation( concept == Concept.OPGEBRAND )\n",
            THEN));
    assertThat(findings)
        .hasSize(2)
        .allMatch(one -> one.dutch().contains("facts.md noemt"))
        .allMatch(one -> one.english().contains("facts.md names"));
  }

  @Test
  void everythingWrongIsFoundAtOnce() {
    read(
        rule(
            METADATA,
            "  Patiënt()\n  Patient( leeftijd == 3, livesAlone == Answer.YESS )\n",
            "  System.exit( 1 );\n"));
    assertThat(findings)
        .extracting(Finding::code)
        .containsExactlyInAnyOrder("unknown-type", "unknown-property", "wrong-type", "consequence");
    assertThat(findings)
        .filteredOn(one -> one.code().equals("wrong-type"))
        .allMatch(one -> one.english().contains("did you mean `Answer.YES`"));
  }
}
