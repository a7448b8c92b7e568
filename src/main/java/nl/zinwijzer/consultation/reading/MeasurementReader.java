package nl.zinwijzer.consultation.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zinwijzer.consultation.FourDklScale;
import nl.zinwijzer.consultation.Measurement;
import nl.zinwijzer.consultation.Terms;

/** Reads scores on instruments. */
final class MeasurementReader {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(_[a-z0-9]+)*");
  private static final int LONGEST_ID = 40;

  private MeasurementReader() {}

  /** The measurements, in order. */
  static List<Measurement> measurements(RequestObject top) {
    List<RequestObject> objects =
        top.objects(ContractList.MEASUREMENTS, ContractObject.MEASUREMENT);
    List<Measurement> measurements = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      RequestObject measurement = objects.get(i);
      Stream.of("instrument", "scale", "score").forEach(measurement::require);
      String instrument = id(measurement, "instrument");
      boolean fourDkl = instrument.equals(FourDklScale.INSTRUMENT);
      Optional<FourDklScale> known =
          fourDkl ? measurement.constant("scale", Terms.of(FourDklScale.class)) : Optional.empty();
      measurements.add(
          new Measurement(
              i,
              instrument,
              fourDkl ? known.map(FourDklScale::code).orElse("") : id(measurement, "scale"),
              measurement
                  .whole("score", 0, known.map(FourDklScale::highest).orElse(RequestLimits.COUNTED))
                  .orElse(0)));
    }
    return measurements;
  }

  private static String id(RequestObject object, String name) {
    return object
        .code(
            name,
            sent ->
                Optional.of(sent.strip())
                    .filter(id -> id.length() <= LONGEST_ID && ID.matcher(id).matches()),
            ProblemKind.MALFORMED_ID)
        .orElse("");
  }
}
