package nl.zinwijzer.explanation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.zinwijzer.rulebase.model.FactTypes;

/**
 * One thing made different.
 *
 * @param what the thing
 * @param value the index of its new value
 */
public record Change(Changeable what, int value) {
  /** Where the request tells it. */
  public String pointer() {
    return what.pointer();
  }

  /** The code it has now. */
  public String from() {
    return what.code(0);
  }

  /** The code it would have. */
  public String to() {
    return what.code(value);
  }

  /** The facts after some changes. */
  static List<Object> apply(Collection<?> facts, Collection<Change> changes) {
    List<Object> changed = new ArrayList<>();
    for (Object fact : facts) {
      Object now = fact;
      boolean there = true;
      for (Change change : changes) {
        if (change.what().fact().equals(fact)) {
          if (change.what().property().isPresent()) {
            now =
                FactTypes.get()
                    .typeOf(fact)
                    .with(now, change.what().property().get(), change.chosen());
          } else {
            there = change.chosen().equals(true);
          }
        }
      }
      if (there) {
        changed.add(now);
      }
    }
    for (Change change : changes) {
      if (change.chosen().equals(true) && change.what().property().isEmpty()) {
        changed.add(change.what().fact());
      }
    }
    return changed;
  }

  private Object chosen() {
    return what.values().get(value);
  }
}
