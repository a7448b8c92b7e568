package nl.zinwijzer.ledger.store;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.zinwijzer.consultation.Code;
import nl.zinwijzer.consultation.Terms;

/** How codes stand in a column: a set of them line by line, a constant by its code. */
final class StoredCodes {
  private StoredCodes() {}

  static String column(Set<String> codes) {
    return String.join("\n", codes);
  }

  static Set<String> read(String column) {
    return column.isEmpty() ? Set.of() : new TreeSet<>(List.of(column.split("\n", -1)));
  }

  static <E extends Enum<E> & Code> E read(Class<E> vocabulary, String code) {
    return Terms.of(vocabulary)
        .find(code)
        .orElseThrow(() -> new IllegalArgumentException("a column holds a code that is none"));
  }
}
