package nl.zinwijzer.advice;

import nl.zinwijzer.consultation.Term;

/**
 * A subject of advice: the stable vocabulary of knowledge 5.2, with the partners of knowledge 3 and
 * the conversation tools of knowledge 4, as the rule base lists them. Cards of one kind stand in
 * the order of that list.
 */
public final class Topic extends Term {
  /**
   * A topic.
   *
   * @param code its code
   * @param place its place in the list, from 0
   */
  public Topic(String code, int place) {
    super(code, place);
  }
}
