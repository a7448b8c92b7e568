package nl.zinwijzer.pages;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Stream;
import nl.zinwijzer.ledger.Feedback;
import nl.zinwijzer.ledger.Heading;
import nl.zinwijzer.ledger.Showing;

/**
 * A page of the auditor's list.
 *
 * @param search what was asked
 * @param headings the decisions, newest first
 * @param feedback what professionals said of their cards, in order of time
 * @param next the decision that the next page follows
 * @param signals the signals to choose from: code by label
 * @param rules the ids of the rules to choose from
 * @param sources the sources with their sections to choose from
 * @param glossary what things are called
 */
public record Register(
    Search search,
    List<Heading> headings,
    List<Feedback> feedback,
    Optional<String> next,
    SortedMap<String, String> signals,
    SortedSet<String> rules,
    SortedSet<String> sources,
    Glossary glossary) {
  public Register {
    headings = List.copyOf(headings);
    feedback = List.copyOf(feedback);
  }

  /** Whether this is not the first page. */
  public boolean later() {
    return !search.value("before").isEmpty();
  }

  /** The first page of the same search. */
  public String newest() {
    return search.path(Optional.empty());
  }

  /** The page after this one. */
  public Optional<String> older() {
    return next.map(id -> search.path(Optional.of(id)));
  }

  /** What became of the card of a decision, in words; nothing when there was none. */
  public List<String> fate(Heading heading) {
    PageWords words = PageWords.in(glossary.language());
    return heading.showing() == Showing.TOLD
        ? List.of()
        : Stream.concat(
                Stream.of(words.get("card." + heading.showing().code())),
                feedback.stream()
                    .filter(feedback -> feedback.decision().equals(heading.id()))
                    .map(feedback -> ProfessionalReply.line(feedback, words)))
            .toList();
  }

  /** The signals of a decision, in words. */
  public List<String> told(Heading heading) {
    return heading.signals().stream().map(glossary::label).toList();
  }
}
