package nl.zinwijzer.language;

import nl.zinwijzer.language.PhrasePattern.AnyOrder;
import nl.zinwijzer.language.PhrasePattern.Begin;
import nl.zinwijzer.language.PhrasePattern.End;
import nl.zinwijzer.language.PhrasePattern.Gap;
import nl.zinwijzer.language.PhrasePattern.Maybe;
import nl.zinwijzer.language.PhrasePattern.OneOf;
import nl.zinwijzer.language.PhrasePattern.Sequence;
import nl.zinwijzer.language.PhrasePattern.Word;

/**
 * Matches a pattern from one position. Sets of positions are bits of a long, counted from the
 * origin, so that alternatives never multiply the work.
 */
final class Walk {
  private static final int WIDEST = 62;

  private final Row row;
  private final int origin;
  private final long valid;

  Walk(Row row, int origin) {
    this.row = row;
    this.origin = origin;
    this.valid = (2L << Math.min(row.size() - origin, WIDEST)) - 1;
  }

  /** The positions at which a pattern can end when it begins at one of these. */
  long step(PhrasePattern pattern, long from) {
    if (from == 0) {
      return 0;
    }
    if (pattern instanceof Word word) {
      return word(word, from);
    } else if (pattern instanceof Sequence sequence) {
      long at = from;
      for (PhrasePattern part : sequence.parts()) {
        at = step(part, at);
        if (at == 0) {
          return 0;
        }
      }
      return at;
    } else if (pattern instanceof OneOf choice) {
      long to = 0;
      for (PhrasePattern option : choice.options()) {
        to |= step(option, from);
      }
      return to;
    } else if (pattern instanceof Maybe maybe) {
      return from | step(maybe.part(), from);
    } else if (pattern instanceof Gap gap) {
      return widen(from, gap.most());
    } else if (pattern instanceof AnyOrder any) {
      return anyOrder(any, from);
    } else if (pattern instanceof Begin) {
      return only(from, true);
    } else if (pattern instanceof End) {
      return only(from, false);
    }
    throw new AssertionError(pattern);
  }

  private long word(Word word, long from) {
    long to = 0;
    for (long left = from; left != 0; left &= left - 1) {
      int at = Long.numberOfTrailingZeros(left);
      if (origin + at < row.size() && at < WIDEST && word.accepts(row.number(origin + at))) {
        to |= 2L << at;
      }
    }
    return to;
  }

  private long widen(long from, int most) {
    long to = from;
    for (int i = 0; i < most; i++) {
      to |= to << 1;
    }
    return to & valid;
  }

  private long only(long from, boolean begin) {
    long kept = 0;
    for (long left = from; left != 0; left &= left - 1) {
      int at = Long.numberOfTrailingZeros(left);
      if (begin ? origin + at < row.size() && row.begins(origin + at) : row.ends(origin + at)) {
        kept |= 1L << at;
      }
    }
    return kept;
  }

  /** Per set of members that were matched and per number of words between: where that ends. */
  private long anyOrder(AnyOrder any, long from) {
    int members = any.parts().size();
    int all = (1 << members) - 1;
    long[][] reached = new long[all + 1][any.slack() + 1];
    reached[0][0] = from;
    for (int done = 0; done < all; done++) {
      for (int slack = 0; slack <= any.slack(); slack++) {
        if (reached[done][slack] != 0) {
          for (int member = 0; member < members; member++) {
            if ((done & 1 << member) == 0) {
              int spare = done == 0 ? 0 : any.slack() - slack;
              for (int gap = 0; gap <= spare; gap++) {
                reached[done | 1 << member][slack + gap] |=
                    step(any.parts().get(member), reached[done][slack] << gap & valid);
              }
            }
          }
        }
      }
    }
    long to = 0;
    for (long ends : reached[all]) {
      to |= ends;
    }
    return to;
  }

  /** The positions that a pattern names when it goes from one position to another; gaps are not. */
  long named(PhrasePattern pattern, int from, int to) {
    if (pattern instanceof Word) {
      return 1L << from;
    } else if (pattern instanceof Sequence sequence) {
      return namedInSequence(sequence, from, to);
    } else if (pattern instanceof OneOf choice) {
      long most = 0;
      for (PhrasePattern option : choice.options()) {
        if (reaches(option, from, to)) {
          long named = named(option, from, to);
          most = Long.bitCount(named) > Long.bitCount(most) ? named : most;
        }
      }
      return most;
    } else if (pattern instanceof Maybe maybe) {
      return from == to ? 0 : named(maybe.part(), from, to);
    } else if (pattern instanceof AnyOrder any) {
      return Math.max(0, namedInAnyOrder(any, 0, any.slack(), from, to));
    }
    return 0;
  }

  private long namedInSequence(Sequence sequence, int from, int to) {
    int parts = sequence.parts().size();
    long[] reached = new long[parts];
    long at = 1L << from;
    for (int i = 0; i < parts; i++) {
      reached[i] = at;
      at = step(sequence.parts().get(i), at);
    }
    long named = 0;
    int end = to;
    for (int i = parts - 1; i >= 0; i--) {
      PhrasePattern part = sequence.parts().get(i);
      int begin = begin(part, reached[i], end);
      named |= named(part, begin, end);
      end = begin;
    }
    return named;
  }

  /** Of the beginnings from which a part names the most words, the latest. */
  private int begin(PhrasePattern part, long from, int end) {
    int found = end;
    int most = -1;
    for (long left = from & ((2L << end) - 1); left != 0; ) {
      int at = 63 - Long.numberOfLeadingZeros(left);
      left &= ~(1L << at);
      if (reaches(part, at, end)) {
        int names = Long.bitCount(named(part, at, end));
        if (names > most) {
          found = at;
          most = names;
        }
      }
    }
    return found;
  }

  private long namedInAnyOrder(AnyOrder any, int done, int slack, int from, int to) {
    int members = any.parts().size();
    if (done == (1 << members) - 1) {
      return from == to ? 0 : -1;
    }
    for (int gap = 0; gap <= (done == 0 ? 0 : slack); gap++) {
      for (int member = 0; member < members; member++) {
        if ((done & 1 << member) == 0) {
          PhrasePattern part = any.parts().get(member);
          for (long ends = step(part, 1L << from + gap & valid); ends != 0; ends &= ends - 1) {
            int end = Long.numberOfTrailingZeros(ends);
            if (end > to) {
              break;
            }
            long rest = namedInAnyOrder(any, done | 1 << member, slack - gap, end, to);
            if (rest >= 0) {
              return rest | named(part, from + gap, end);
            }
          }
        }
      }
    }
    return -1;
  }

  private boolean reaches(PhrasePattern pattern, int from, int to) {
    return (step(pattern, 1L << from) & 1L << to) != 0;
  }
}
