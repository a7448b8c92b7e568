package nl.zinwijzer.rulebase.knowledge;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.zinwijzer.advice.Ground;
import nl.zinwijzer.rulebase.files.Finding;
import nl.zinwijzer.rulebase.files.RuleBaseFiles;
import nl.zinwijzer.rulebase.model.BilingualText;
import nl.zinwijzer.rulebase.model.DateThreshold;
import nl.zinwijzer.rulebase.model.Threshold;

/**
 * A number or date that rules use, with its footing, from {@code thresholds.yaml}.
 *
 * @param fact the threshold as rules see it: a {@link Threshold} or a {@link DateThreshold}
 * @param unit the unit of a number; {@code date} for a date
 * @param ground whether a source gives it or the project chose it
 * @param source where it comes from
 * @param says what it means
 */
public record ThresholdEntry(
    Record fact, String unit, Ground ground, String source, BilingualText says) {
  private static final String PATH = "thresholds.yaml";

  /** Its name. */
  public String id() {
    return fact instanceof Threshold number ? number.id() : ((DateThreshold) fact).id();
  }

  /** Its value as text. */
  public String value() {
    return fact instanceof Threshold number
        ? String.valueOf(number.value())
        : ((DateThreshold) fact).value().toString();
  }

  public static SortedMap<String, ThresholdEntry> read(
      RuleBaseFiles files, CitationCheck citations, Consumer<Finding> findings) {
    SortedMap<String, ThresholdEntry> thresholds = new TreeMap<>();
    files
        .texts(PATH, "")
        .forEach(
            (path, content) ->
                YamlFile.read(path, content, findings)
                    .ifPresent(
                        top ->
                            top.members()
                                .forEach(
                                    (id, value) ->
                                        thresholds.put(id, entry(id, value, citations)))));
    return thresholds;
  }

  private static ThresholdEntry entry(String id, YamlValue value, CitationCheck citations) {
    value.member("source").ifPresent(citations::check);
    value.allowing("value", "unit", "ground", "source", "says", "saysEn");
    String unit = value.required("unit").flatMap(YamlValue::text).orElse("");
    Record fact =
        unit.equals("date")
            ? new DateThreshold(
                id, value.required("value").flatMap(YamlValue::date).orElse(LocalDate.MAX))
            : new Threshold(id, value.required("value").flatMap(YamlValue::number).orElse(0));
    return new ThresholdEntry(
        fact,
        unit,
        value
            .required("ground")
            .flatMap(ground -> ground.constant(Ground.class))
            .orElse(Ground.PROJECT_CHOICE),
        value.required("source").flatMap(YamlValue::text).orElse(""),
        new BilingualText(
            value.required("says").flatMap(YamlValue::text).orElse(""),
            value.required("saysEn").flatMap(YamlValue::text).orElse("")));
  }
}
