package nl.zinwijzer.pages;

import java.util.List;

/**
 * Why the answer is not another level.
 *
 * @param level that level, by code
 * @param rule the rule that came nearest, by title
 * @param lacking what it lacked
 */
public record OtherLevelReason(String level, String rule, List<Lacking> lacking) {
  public OtherLevelReason {
    lacking = List.copyOf(lacking);
  }
}
