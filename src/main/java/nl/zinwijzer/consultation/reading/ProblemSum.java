package nl.zinwijzer.consultation.reading;

import java.util.Collection;
import java.util.Optional;
import nl.zinwijzer.consultation.Code;

/** How the numbers of complaints that are one problem become a number of that problem. */
public enum ProblemSum implements Code {
  /** The largest of them. */
  LONGEST,
  /** All together. */
  SUM;

  /** The number of the problem; none when no complaint tells one. */
  Optional<Integer> of(Collection<Integer> numbers) {
    return numbers.stream().reduce(this == SUM ? Integer::sum : Math::max);
  }
}
