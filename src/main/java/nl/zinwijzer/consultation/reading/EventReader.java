package nl.zinwijzer.consultation.reading;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zinwijzer.consultation.Concept;
import nl.zinwijzer.consultation.LifeEvent;
import nl.zinwijzer.consultation.Terms;

/** Reads what happened to the patient. */
final class EventReader {
  private EventReader() {}

  /** The life events, in order. */
  static List<LifeEvent> lifeEvents(RequestObject top, LocalDate date, Terms<Concept> lifeEvents) {
    List<RequestObject> objects = top.objects(ContractList.LIFE_EVENTS, ContractObject.LIFE_EVENT);
    List<LifeEvent> events = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      RequestObject event = objects.get(i);
      event.require("type");
      if (event.has("date") && event.has("monthsAgo")) {
        event.refuse("monthsAgo", ProblemKind.BOTH_GIVEN, "date");
      }
      Optional<LocalDate> happened =
          event.date("date", date.minusYears(RequestLimits.OLDEST), date);
      Optional<Integer> monthsAgo =
          event
              .whole("monthsAgo", 0, RequestLimits.OLDEST * 12)
              .or(() -> happened.map(then -> (int) ChronoUnit.MONTHS.between(then, date)));
      int index = i;
      event
          .constant("type", lifeEvents)
          .ifPresent(type -> events.add(lifeEvent(event, index, type, monthsAgo, happened)));
    }
    return events;
  }

  private static LifeEvent lifeEvent(
      RequestObject event,
      int i,
      Concept type,
      Optional<Integer> monthsAgo,
      Optional<LocalDate> happened) {
    return new LifeEvent(
        i,
        type,
        event
            .words("event", RequestLimits.LABEL)
            .map(key -> "event:" + key)
            .orElse("/lifeEvents/" + i),
        monthsAgo.orElse(null),
        happened.isPresent(),
        event.answer("burden"));
  }
}
