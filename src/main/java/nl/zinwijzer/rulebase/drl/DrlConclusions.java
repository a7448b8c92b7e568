package nl.zinwijzer.rulebase.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zinwijzer.consultation.reading.Nearest;
import nl.zinwijzer.rulebase.files.FilePlace;
import nl.zinwijzer.rulebase.model.FactType;
import nl.zinwijzer.rulebase.model.FactTypes;
import nl.zinwijzer.rulebase.model.Operand;
import nl.zinwijzer.rulebase.model.Template;
import org.drools.drl.ast.descr.RuleDescr;

/** Reads what follows after {@code then} of one rule. */
final class DrlConclusions {
  private final String text;
  private final String consequence;
  private final int start;
  private final DrlWords words;
  private final DrlOperands operands;
  private final DrlFindings findings;

  /**
   * Nothing read yet.
   *
   * @param text the text of the file
   * @param rule the rule, its conditions already read
   * @param operands the variables of the rule
   * @param findings receives what is wrong
   */
  DrlConclusions(String text, RuleDescr rule, DrlOperands operands, DrlFindings findings) {
    this.text = text;
    this.consequence = String.valueOf(rule.getConsequence());
    this.start = Math.max(0, text.indexOf(consequence, lineStart(text, rule.getConsequenceLine())));
    this.words = DrlWords.of(consequence);
    this.operands = operands;
    this.findings = findings;
  }

  private static int lineStart(String text, int line) {
    int at = 0;
    for (int before = 1; before < line && at >= 0; before++) {
      at = text.indexOf('\n', at) + 1;
    }
    return Math.max(0, at);
  }

  /** The conclusions; none when anything is wrong. */
  List<Template> read() {
    int backslash = consequence.indexOf('\\');
    if (backslash >= 0) {
      // in a comment too Java reads an escaped end of line as one, and runs what follows
      report(
          FilePlace.at(text, Math.min(text.length(), start + backslash)),
          "consequence",
          "een `\\` hoort niet na `then`, ook niet in een opmerking",
          "a `\\` does not belong after `then`, not in a comment either");
      return List.of();
    }
    List<Template> templates = new ArrayList<>();
    do {
      FilePlace place = here();
      String before = String.join(" ", words.take(), words.take(), words.take());
      if (!before.equals("insertLogical ( new")) {
        report(
            place,
            "consequence",
            "na `then` mag alleen `insertLogical( new Conclusie( … ) );` staan",
            "after `then` only `insertLogical( new Conclusion( … ) );` may stand");
        return List.of();
      }
      Optional<Template> template = template();
      if (template.isEmpty()) {
        return List.of();
      }
      templates.add(template.get());
      FilePlace end = here();
      if (!String.join("", words.take(), words.take(), words.take()).equals("));")) {
        report(
            end,
            "consequence",
            "sluit de conclusie af met `) );`",
            "close the conclusion with `) );`");
        return List.of();
      }
    } while (!words.done());
    return templates;
  }

  /** Where the next word stands. */
  private FilePlace here() {
    return FilePlace.at(text, Math.min(text.length(), start + words.place()));
  }

  private Optional<Template> template() {
    FilePlace place = here();
    String name = words.take();
    Optional<FactType> type = FactTypes.get().type(name).filter(FactType::concluded);
    if (type.isEmpty()) {
      List<String> conclusions =
          FactTypes.get().types().stream().filter(FactType::concluded).map(FactType::name).toList();
      String nearest = Nearest.to(name, conclusions);
      report(
          place,
          "unknown-type",
          "`" + name + "` is geen conclusie; bedoelt u `" + nearest + "`?",
          "`" + name + "` is no conclusion; did you mean `" + nearest + "`?");
      return Optional.empty();
    }
    words.take("(");
    List<Class<?>> needed =
        type.get().components().stream().<Class<?>>map(FactType.Component::type).toList();
    List<Operand> values = new ArrayList<>();
    for (int at = 0; at < needed.size(); at++) {
      FilePlace value = here();
      Optional<Operand> operand =
          operands.read(words.take(), needed.get(at), value.line(), value.column());
      if (operand.isEmpty()) {
        return Optional.empty();
      }
      values.add(operand.get());
      FilePlace comma = here();
      if (at < needed.size() - 1 && !words.take(",")) {
        report(
            comma,
            "too-few-values",
            "`" + name + "` heeft " + needed.size() + " waarden nodig",
            "`" + name + "` needs " + needed.size() + " values");
        return Optional.empty();
      }
    }
    return Optional.of(new Template(type.get(), values, place.line()));
  }

  private void report(FilePlace place, String code, String dutch, String english) {
    findings.report(place.line(), place.column(), code, dutch, english);
  }
}
