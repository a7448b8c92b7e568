package nl.zinwijzer.rulebase.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zinwijzer.consultation.Partner;
import nl.zinwijzer.rulebase.files.Finding;
import nl.zinwijzer.rulebase.files.RuleBaseFiles;
import nl.zinwijzer.rulebase.model.BilingualText;
import nl.zinwijzer.rulebase.model.RuleVocabulary;

/**
 * A partner of the referral directory.
 *
 * @param title what the partner is called
 * @param forWhom for whom the partner is there
 * @param how how to reach the partner
 * @param cost who pays
 * @param handOver what to hand over, with consent
 * @param note what else to know
 * @param source where this comes from
 * @param available whether the partner exists where the service runs
 */
public record PartnerEntry(
    BilingualText title,
    BilingualText forWhom,
    BilingualText how,
    BilingualText cost,
    List<BilingualText> handOver,
    BilingualText note,
    String source,
    boolean available) {
  private static final String REGION = "region.yaml";

  public PartnerEntry {
    handOver = List.copyOf(handOver);
  }

  /** Reads the directory, with what a region says otherwise. */
  public static Map<Partner, PartnerEntry> read(
      RuleBaseFiles files,
      RuleVocabulary vocabulary,
      CitationCheck citations,
      Consumer<Finding> findings) {
    Map<Partner, PartnerEntry> partners = new HashMap<>();
    files
        .texts("directory/", ".yaml")
        .forEach(
            (path, content) ->
                YamlFile.read(path, content, findings)
                    .ifPresent(
                        top ->
                            top.members(vocabulary.partners())
                                .forEach(
                                    (id, value) -> partners.put(id, entry(value, citations)))));
    files
        .texts(REGION, "")
        .forEach(
            (path, content) ->
                YamlFile.read(path, content, findings)
                    .ifPresent(
                        top ->
                            top.members(vocabulary.partners())
                                .forEach(
                                    (id, value) ->
                                        partners.computeIfPresent(
                                            id, (same, entry) -> entry.inRegion(value)))));
    return partners;
  }

  /**
   * This entry with what a region says otherwise: how to reach, cost, note, or that it is absent.
   */
  private PartnerEntry inRegion(YamlValue value) {
    value.allowing("how", "cost", "note", "available");
    value.member("available").ifPresent(flag -> flag.oneOf(List.of("true", "false")));
    return new PartnerEntry(
        title,
        forWhom,
        value.member("how").map(PartnerEntry::phrase).orElse(how),
        value.member("cost").map(PartnerEntry::phrase).orElse(cost),
        handOver,
        value.member("note").map(PartnerEntry::phrase).orElse(note),
        source,
        value.member("available").flatMap(YamlValue::text).map("true"::equals).orElse(true));
  }

  private static PartnerEntry entry(YamlValue value, CitationCheck citations) {
    value.member("source").ifPresent(citations::check);
    value.allowing("title", "forWhom", "how", "cost", "handOver", "note", "source");
    List<BilingualText> handOver = new ArrayList<>();
    value
        .member("handOver")
        .ifPresent(list -> list.items().forEach(item -> handOver.add(phrase(item))));
    return new PartnerEntry(
        value.required("title").map(PartnerEntry::phrase).orElse(new BilingualText("", "")),
        value.required("forWhom").map(PartnerEntry::phrase).orElse(new BilingualText("", "")),
        value.required("how").map(PartnerEntry::phrase).orElse(new BilingualText("", "")),
        value.required("cost").map(PartnerEntry::phrase).orElse(new BilingualText("", "")),
        handOver,
        value.member("note").map(PartnerEntry::phrase).orElse(new BilingualText("", "")),
        value.required("source").flatMap(YamlValue::text).orElse(""),
        true);
  }

  private static BilingualText phrase(YamlValue value) {
    value.allowing("nl", "en");
    return new BilingualText(
        value.required("nl").flatMap(YamlValue::text).orElse(""),
        value.required("en").flatMap(YamlValue::text).orElse(""));
  }
}
