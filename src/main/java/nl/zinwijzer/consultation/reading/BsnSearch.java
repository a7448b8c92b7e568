package nl.zinwijzer.consultation.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import nl.zinwijzer.consultation.CodeSystem;
import nl.zinwijzer.consultation.SnomedCode;

/** Looks for citizen service numbers everywhere in a request: names, texts and numbers. */
final class BsnSearch {
  private final Problems problems;

  BsnSearch(Problems problems) {
    this.problems = problems;
  }

  /**
   * Reports every place with such a number, without the number.
   *
   * @param node the request, or a part of it
   * @param pointer where the part stands, as far as that may be told
   * @param named whether the whole pointer may be told
   */
  void search(JsonNode node, String pointer, boolean named) {
    if (node.isObject()) {
      node.fields()
          .forEachRemaining(
              member -> {
                String name = member.getKey();
                if (Bsn.in(name)) {
                  problems.add(pointer, ProblemKind.BSN);
                }
                if (!snomedCode(node, pointer, name)) {
                  boolean tell = named && CodeLike.matches(name);
                  search(member.getValue(), tell ? pointer + "/" + name : pointer, tell);
                }
              });
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        search(node.get(i), named ? pointer + "/" + i : pointer, named);
      }
    } else if (Bsn.in(written(node))) {
      problems.add(pointer, ProblemKind.BSN);
    }
  }

  private static boolean snomedCode(JsonNode complaint, String pointer, String name) {
    return name.equals("code")
        && pointer.matches("/complaints/\\d+")
        && complaint.path("system").asText().equals(CodeSystem.SNOMED.code())
        && complaint.path(name).isTextual()
        && SnomedCode.matches(complaint.path(name).asText());
  }

  private static String written(JsonNode value) {
    boolean finite = value.isFloatingPointNumber() && Double.isFinite(value.doubleValue());
    return finite ? BigDecimal.valueOf(value.doubleValue()).toPlainString() : value.asText();
  }
}
