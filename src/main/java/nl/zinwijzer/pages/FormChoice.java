package nl.zinwijzer.pages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import nl.zinwijzer.consultation.Code;

/**
 * A question of the front page that is answered from a list.
 *
 * @param name the name of its field
 * @param label the key of the words of the question
 * @param part the part of the request that it belongs to
 * @param member its member there
 * @param codes the possible answers, the first unless chosen otherwise
 */
public record FormChoice(
    String name, String label, String part, String member, List<String> codes) {
  public FormChoice {
    codes = List.copyOf(codes);
  }

  @SafeVarargs
  static <C extends Code> FormChoice of(
      String name, String label, String part, String member, C... answers) {
    return new FormChoice(
        name, label, part, member, Arrays.stream(answers).map(Code::code).toList());
  }

  /** An answer in words. */
  public String word(PageWords words, String code) {
    return words
        .find("value." + part + "." + member + "." + code)
        .or(() -> words.find(member + "." + code))
        .orElseGet(() -> words.get("value." + code));
  }

  /** JSON pointer of the answer within the request. */
  String pointer() {
    return "/" + part + "/" + member;
  }

  void put(ObjectNode request, String code) {
    request.withObjectProperty(part).put(member, code);
  }
}
