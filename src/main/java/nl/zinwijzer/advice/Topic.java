package nl.zinwijzer.advice;

import static java.util.Objects.requireNonNull;

import nl.zinwijzer.consultation.Term;

/**
 * A subject of advice: the stable vocabulary of knowledge 5.2, with the partners of knowledge 3 and
 * the conversation tools of knowledge 4, as the rule base lists them. Cards of one kind stand in
 * the order of that list.
 *
 * @param code its lower_snake_case code, which is its identity
 * @param place its place in the list, from 0
 */
public record Topic(String code, int place) implements Term<Topic> {
  public Topic {
    requireNonNull(code, "code must not be null");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Topic topic && code.equals(topic.code);
  }

  @Override
  public int hashCode() {
    return code.hashCode();
  }

  @Override
  public String toString() {
    return name();
  }
}
