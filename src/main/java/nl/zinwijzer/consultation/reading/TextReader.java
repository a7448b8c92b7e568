package nl.zinwijzer.consultation.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zinwijzer.consultation.Section;
import nl.zinwijzer.consultation.Speaker;
import nl.zinwijzer.consultation.Terms;
import nl.zinwijzer.consultation.Text;
import nl.zinwijzer.consultation.TextKind;

/** Reads notes and quotes. */
final class TextReader {
  private TextReader() {}

  /** The texts, in order. */
  static List<Text> texts(RequestObject top, LocalDate date) {
    List<RequestObject> objects = top.objects(ContractList.TEXTS, ContractObject.TEXT);
    List<Text> texts = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      RequestObject text = objects.get(i);
      text.require("text");
      TextKind kind = text.constant("kind", TextKind.class, TextKind.NOTE);
      if (kind == TextKind.QUOTE) {
        text.require("speaker");
      }
      texts.add(
          new Text(
              i,
              kind,
              text.constant("speaker", Speaker.class, Speaker.PROFESSIONAL),
              text.constant("section", Terms.of(Section.class)),
              text.date("date", date.minusYears(RequestLimits.OLDEST), date),
              text.text("text", Text.LONGEST).orElse("")));
    }
    return texts;
  }
}
