package nl.zinwijzer.language;

import java.util.BitSet;
import java.util.List;

/** What an author wrote to find words, in a form that can be matched. */
public sealed interface Pattern {
  /**
   * One word out of a sorted set of word numbers.
   *
   * @param numbers the numbers
   * @param members the same as a set of bits; empty for so few that looking is as fast
   */
  record Word(int[] numbers, long[] members) implements Pattern {
    private static final int FEW = 3;

    /** One of these words. */
    public Word(int[] numbers) {
      this(numbers, numbers.length <= FEW ? new long[0] : bits(numbers));
    }

    private static long[] bits(int[] numbers) {
      BitSet bits = new BitSet();
      for (int number : numbers) {
        bits.set(number);
      }
      return bits.toLongArray();
    }

    /** One of 64 bits for a word; none for a word that no pattern knows. */
    static long bit(int number) {
      return number < 0 ? 0 : 1L << (number * 0x9E3779B9 >>> 26);
    }

    boolean accepts(int number) {
      if (numbers.length > FEW) {
        int at = number >> 6;
        return number >= 0 && at < members.length && (members[at] >>> number & 1) != 0;
      }
      for (int one : numbers) {
        if (one == number) {
          return true;
        }
      }
      return false;
    }
  }

  /** Parts in this order. */
  record Sequence(List<Pattern> parts) implements Pattern {}

  /** One of these. */
  record Choice(List<Pattern> options) implements Pattern {}

  /** This or nothing. */
  record Maybe(Pattern part) implements Pattern {}

  /** Any words, at most so many. */
  record Gap(int most) implements Pattern {}

  /** All of these in any order, with at most so many other words between them altogether. */
  record AnyOrder(List<Pattern> parts, int slack) implements Pattern {}

  /** The beginning of a clause. */
  record Begin() implements Pattern {}

  /** The end of a clause. */
  record End() implements Pattern {}

  /** The fewest words that this can match. */
  default int least() {
    if (this instanceof Word) {
      return 1;
    } else if (this instanceof Sequence sequence) {
      return sequence.parts.stream().mapToInt(Pattern::least).sum();
    } else if (this instanceof AnyOrder any) {
      return any.parts.stream().mapToInt(Pattern::least).sum();
    } else if (this instanceof Choice choice) {
      return choice.options.stream().mapToInt(Pattern::least).min().orElse(0);
    }
    return 0;
  }

  /** The most words that this can match. */
  default int most() {
    if (this instanceof Word) {
      return 1;
    } else if (this instanceof Sequence sequence) {
      return sequence.parts.stream().mapToInt(Pattern::most).sum();
    } else if (this instanceof AnyOrder any) {
      return any.slack + any.parts.stream().mapToInt(Pattern::most).sum();
    } else if (this instanceof Choice choice) {
      return choice.options.stream().mapToInt(Pattern::most).max().orElse(0);
    } else if (this instanceof Maybe maybe) {
      return maybe.part.most();
    } else if (this instanceof Gap gap) {
      return gap.most;
    }
    return 0;
  }
}
