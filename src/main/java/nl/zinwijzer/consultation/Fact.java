package nl.zinwijzer.consultation;

import java.util.List;

/**
 * Something that rules can match on and that stands somewhere in the request. Every ground of an
 * explanation ends in the pointer of a fact.
 */
public interface Fact {
  /** JSON pointer into the request, with a character range for words of a text. */
  String pointer();

  /**
   * Where one property of this fact stands in the request.
   *
   * @param property the name of a property of this fact, as rules use it
   * @return JSON pointers, possibly of members that the request left out
   */
  default List<String> pointers(String property) {
    return List.of(pointer() + "/" + property);
  }

  /** A pointer with * in the place of every index. */
  static String general(String pointer) {
    return pointer.replaceAll("/\\d+", "/*");
  }
}
