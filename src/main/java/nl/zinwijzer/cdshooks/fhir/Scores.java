package nl.zinwijzer.cdshooks.fhir;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zinwijzer.cdshooks.fhir.PatientRecord.FoundElement;
import nl.zinwijzer.consultation.FourDklScale;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * The scores of the request: the scales of the 4DKL and the total of the DS-II (knowledge 1.5), as
 * the items of a response that carry the name of the scale, or as observations. No published code
 * stands for these scales, so the observations have a code system of the service's own.
 */
final class Scores {
  /** The code system of the scales: instrument and scale, such as "4dkl_depression". */
  static final String SYSTEM = "urn:zinwijzer:scale";

  private static final int HIGHEST = 10_000;
  private static final List<Scale> SCALES =
      Stream.concat(
              Stream.of(FourDklScale.values())
                  .map(scale -> new Scale(FourDklScale.INSTRUMENT, scale.code(), scale.highest())),
              Stream.of(new Scale("ds_ii", "total", HIGHEST)))
          .toList();

  private final MappingTrail trail;
  private final Map<Scale, Score> newest = new HashMap<>();

  Scores(MappingTrail trail) {
    this.trail = trail;
  }

  /** Reads the newest score of every scale. */
  List<RequestPart> read(PatientRecord record) {
    record
        .all(QuestionnaireResponse.class)
        .filter(found -> !ConsultationForm.is(found.resource()))
        .forEach(this::response);
    record.all(Observation.class).forEach(this::observation);
    List<RequestPart> scores = new ArrayList<>();
    for (Scale scale : SCALES) {
      Score score = newest.get(scale);
      if (score != null) {
        scores.add(
            new RequestPart()
                .put("instrument", scale.instrument(), score.origin())
                .put("scale", scale.name(), score.origin())
                .put("score", score.value(), score.origin()));
      }
    }
    return scores;
  }

  /** Whether an observation measures one of the scales. */
  static boolean measures(Observation observation) {
    return scale(observation).isPresent();
  }

  private static Optional<Scale> scale(Observation observation) {
    return FhirCodes.in(observation.getCode(), SYSTEM)
        .flatMap(code -> SCALES.stream().filter(scale -> scale.code().equals(code)).findFirst());
  }

  private void response(FoundElement<QuestionnaireResponse> found) {
    QuestionnaireResponse response = found.resource();
    RecordEntry entry = found.entry();
    List<Scale> scales = scales(response.getQuestionnaire());
    if (scales.isEmpty()) {
      trail.leaveOut(entry, "questionnaire", UnmappedReason.UNKNOWN_CODE);
      return;
    }
    QuestionnaireResponse.QuestionnaireResponseStatus status = response.getStatus();
    if (status == QuestionnaireResponse.QuestionnaireResponseStatus.ENTEREDINERROR) {
      trail.leaveOut(entry, "status", UnmappedReason.ENTERED_IN_ERROR);
    } else if (status != QuestionnaireResponse.QuestionnaireResponseStatus.COMPLETED
        && status != QuestionnaireResponse.QuestionnaireResponseStatus.AMENDED) {
      trail.leaveOut(entry, "status", UnmappedReason.NOT_IN_FORCE);
    } else {
      trail
          .recent(entry, "authored", Optional.of(response.getAuthoredElement()))
          .ifPresent(day -> items(entry, response.getItem(), scales, day));
    }
  }

  /** The scales of a questionnaire, by the end of its address. */
  private static List<Scale> scales(@Nullable String questionnaire) {
    String address = String.valueOf(questionnaire).split("\\|", 2)[0];
    String name =
        address
            .substring(Math.max(address.lastIndexOf('/'), address.lastIndexOf(':')) + 1)
            .toLowerCase(Locale.ROOT)
            .replace('-', '_');
    return SCALES.stream().filter(scale -> scale.instrument().equals(name)).toList();
  }

  private void items(
      RecordEntry entry,
      List<QuestionnaireResponseItemComponent> items,
      List<Scale> scales,
      LocalDate day) {
    for (QuestionnaireResponseItemComponent item : items) {
      items(entry, item.getItem(), scales, day);
      String link = String.valueOf(item.getLinkId()).toLowerCase(Locale.ROOT);
      scales.stream()
          .filter(scale -> scale.name().equals(link) && item.hasAnswer())
          .forEach(scale -> score(entry, "item", scale, item.getAnswerFirstRep().getValue(), day));
    }
  }

  private void observation(FoundElement<Observation> found) {
    Observation observation = found.resource();
    RecordEntry entry = found.entry();
    Optional<Scale> scale = scale(observation);
    if (scale.isPresent() && Notes.told(observation, entry, trail)) {
      trail
          .recent(entry, "effective", Notes.effective(observation))
          .ifPresent(day -> score(entry, "value", scale.get(), observation.getValue(), day));
    }
  }

  private void score(
      RecordEntry entry, String element, Scale scale, @Nullable Type value, LocalDate day) {
    Optional<Integer> whole = whole(value);
    if (whole.filter(score -> score >= 0 && score <= scale.highest()).isEmpty()) {
      trail.leaveOut(
          entry, element, whole.isEmpty() ? UnmappedReason.MALFORMED : UnmappedReason.OUT_OF_RANGE);
      return;
    }
    Score score = new Score(whole.get(), day, entry, element);
    Score other = newest.get(scale);
    if (other != null && !day.isAfter(other.day())) {
      trail.leaveOut(entry, element, UnmappedReason.SUPERSEDED);
      return;
    }
    if (other != null) {
      trail.leaveOut(other.entry(), other.element(), UnmappedReason.SUPERSEDED);
    }
    newest.put(scale, score);
  }

  private static Optional<Integer> whole(@Nullable Type value) {
    if (value instanceof IntegerType integer) {
      return Optional.ofNullable(integer.getValue());
    }
    BigDecimal number =
        value instanceof DecimalType decimal
            ? decimal.getValue()
            : value instanceof Quantity quantity ? quantity.getValue() : null;
    try {
      return Optional.ofNullable(number).map(BigDecimal::intValueExact);
    } catch (ArithmeticException notWhole) {
      return Optional.empty();
    }
  }

  private record Score(int value, LocalDate day, RecordEntry entry, String element) {
    String origin() {
      return entry.origin(element);
    }
  }

  /** A scale of an instrument, with its highest score. */
  private record Scale(String instrument, String name, int highest) {
    String code() {
      return instrument + "_" + name;
    }
  }
}
