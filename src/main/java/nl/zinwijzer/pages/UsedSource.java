package nl.zinwijzer.pages;

import java.util.List;
import java.util.Optional;
import nl.zinwijzer.rulebase.knowledge.Source;

/**
 * A source that the answer rests on.
 *
 * @param id its id
 * @param source what the rule base knows of it
 * @param passages the passages that are cited
 */
public record UsedSource(String id, Optional<Source> source, List<Passage> passages) {
  public UsedSource {
    passages = List.copyOf(passages);
  }
}
