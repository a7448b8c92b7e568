package nl.zinwijzer.rulebase.knowledge;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.zinwijzer.advice.Form;
import nl.zinwijzer.advice.Ground;
import nl.zinwijzer.consultation.Code;
import nl.zinwijzer.consultation.Terms;
import nl.zinwijzer.consultation.reading.ProblemSum;
import nl.zinwijzer.rulebase.files.Finding;
import nl.zinwijzer.rulebase.files.RuleBaseFiles;
import nl.zinwijzer.rulebase.model.RuleVocabulary;

/**
 * What the makers of a rule base chose that is neither a number nor a rule, from {@code
 * choices.yaml}. The code does what stands there, and chooses nothing itself.
 *
 * @param values the chosen values by choice; every choice is there
 */
public record Choices(Map<Choice, List<String>> values) {
  /** The choices there are. */
  public enum Choice implements Code {
    /** JSON pointers, with * for any index, of what can be made different. */
    WITHIN_REACH,
    /** Topics with which a card is urgent. */
    URGENT_TOPICS,
    /** Forms of advice that never become a card. */
    SILENT_FORMS,
    /** Reasons to put a card aside that are not offered where safety is at stake. */
    REASONS_BARRED_BY_SAFETY,
    /** How the weeks of complaints that are one problem add up. */
    WEEKS_OF_ONE_PROBLEM,
    /** How the contacts of complaints that are one problem add up. */
    CONTACTS_OF_ONE_PROBLEM
  }

  private static final String PATH = "choices.yaml";

  public Choices {
    values = Map.copyOf(values);
  }

  /** What was chosen; nothing in a rule base without choices. */
  public List<String> of(Choice choice) {
    return values.getOrDefault(choice, List.of());
  }

  /** Whether a form of advice never becomes a card. */
  public boolean silent(Form form) {
    return of(Choice.SILENT_FORMS).contains(form.code());
  }

  /** How something of complaints that are one problem adds up; the largest where nothing says. */
  public ProblemSum sum(Choice choice) {
    return of(choice).stream()
        .findFirst()
        .flatMap(code -> Terms.of(ProblemSum.class).find(code))
        .orElse(ProblemSum.LONGEST);
  }

  /** Reads the choices; a rule base without the file has none. */
  public static Choices read(
      RuleBaseFiles files,
      RuleVocabulary vocabulary,
      CitationCheck citations,
      Consumer<Finding> findings) {
    Map<Choice, List<String>> values = new EnumMap<>(Choice.class);
    files
        .texts(PATH, "")
        .forEach(
            (path, content) ->
                YamlFile.read(path, content, findings)
                    .ifPresent(
                        top -> {
                          Terms.of(Choice.class).codes().forEach(top::required);
                          top.members(Terms.of(Choice.class))
                              .forEach(
                                  (choice, value) ->
                                      values.put(
                                          choice, values(choice, value, vocabulary, citations)));
                        }));
    return new Choices(values);
  }

  private static List<String> values(
      Choice choice, YamlValue value, RuleVocabulary vocabulary, CitationCheck citations) {
    value.allowing("values", "ground", "source", "says", "saysEn");
    value.required("ground").ifPresent(ground -> ground.constant(Ground.class));
    value.required("source").ifPresent(citations::check);
    value.required("says").ifPresent(YamlValue::text);
    value.required("saysEn").ifPresent(YamlValue::text);
    List<YamlValue> items = value.required("values").map(YamlValue::items).orElse(List.of());
    allowed(choice, vocabulary).ifPresent(codes -> items.forEach(item -> item.oneOf(codes)));
    return items.stream().flatMap(item -> item.text().stream()).toList();
  }

  private static Optional<Collection<String>> allowed(Choice choice, RuleVocabulary vocabulary) {
    return switch (choice) {
      case WITHIN_REACH, REASONS_BARRED_BY_SAFETY -> Optional.empty();
      case URGENT_TOPICS -> Optional.of(vocabulary.topics().codes());
      case SILENT_FORMS -> Optional.of(Terms.of(Form.class).codes());
      case WEEKS_OF_ONE_PROBLEM, CONTACTS_OF_ONE_PROBLEM ->
          Optional.of(Terms.of(ProblemSum.class).codes());
    };
  }
}
