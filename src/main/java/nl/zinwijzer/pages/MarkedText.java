package nl.zinwijzer.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.zinwijzer.answer.AnswerMention;

/**
 * A text of the consultation with the words that were recognised in it.
 *
 * @param kind whether it is a note or quoted speech
 * @param speaker who wrote or said it
 * @param pieces the text, cut where a mark begins or ends
 * @param marks what was recognised, in the order of the text
 */
public record MarkedText(String kind, String speaker, List<Piece> pieces, List<Mark> marks) {
  public MarkedText {
    pieces = List.copyOf(pieces);
    marks = List.copyOf(marks);
  }

  /**
   * Words that were recognised.
   *
   * @param number its number within the page
   * @param mention what was recognised
   * @param label what that is called
   * @param steps the steps that rest on it
   */
  public record Mark(int number, AnswerMention mention, String label, List<String> steps) {
    public Mark {
      steps = List.copyOf(steps);
    }

    /** Whether the words say that it is so, now, of this patient. */
    public boolean present() {
      return mention.status().equals("present");
    }

    /** Whether a step rests on these words. */
    public boolean counts() {
      return present() && !steps.isEmpty();
    }
  }

  /**
   * A part of the text without a border of a mark within it.
   *
   * @param text the words
   * @param marks the marks that cover it
   * @param ending the marks that end with it
   * @param cue whether it is a word that decided how a mark is read
   */
  public record Piece(String text, List<Mark> marks, List<Mark> ending, boolean cue) {
    public Piece {
      marks = List.copyOf(marks);
      ending = List.copyOf(ending);
    }

    /** Whether some mark on these words counts. */
    public boolean counts() {
      return marks.stream().anyMatch(Mark::counts);
    }

    /** Whether every mark on these words is set aside. */
    public boolean setAside() {
      return !marks.isEmpty() && marks.stream().noneMatch(Mark::present);
    }
  }

  static List<Piece> cut(String text, List<Mark> marks) {
    TreeSet<Integer> borders = new TreeSet<>();
    borders.add(0);
    borders.add(text.length());
    for (Mark mark : marks) {
      borders.add(mark.mention().start());
      borders.add(mark.mention().end());
      AnswerMention.Range cue = mark.mention().cue();
      if (cue != null) {
        borders.add(cue.start());
        borders.add(cue.end());
      }
    }
    List<Integer> cuts = new ArrayList<>(borders.subSet(0, true, text.length(), true));
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i + 1 < cuts.size(); i++) {
      int start = cuts.get(i);
      int end = cuts.get(i + 1);
      pieces.add(
          new Piece(
              text.substring(start, end),
              marks.stream()
                  .filter(mark -> mark.mention().start() <= start && end <= mark.mention().end())
                  .toList(),
              marks.stream().filter(mark -> mark.mention().end() == end).toList(),
              marks.stream().anyMatch(mark -> cued(mark, start, end))));
    }
    return pieces;
  }

  private static boolean cued(Mark mark, int start, int end) {
    AnswerMention.Range cue = mark.mention().cue();
    return cue != null && cue.start() <= start && end <= cue.end();
  }
}
