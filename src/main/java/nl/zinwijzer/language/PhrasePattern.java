package nl.zinwijzer.language;

import java.util.BitSet;
import java.util.List;

/** What an author wrote to find words, in a form that can be matched. */
public sealed interface PhrasePattern {
  /**
   * One word out of a sorted set of word numbers.
   *
   * @param numbers the numbers
   * @param members the same as a set of bits; empty for so few that looking is as fast
   */
  record Word(int[] numbers, long[] members) implements PhrasePattern {
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
      for (int each : numbers) {
        if (each == number) {
          return true;
        }
      }
      return false;
    }
  }

  /** Parts in this order. */
  record Sequence(List<PhrasePattern> parts) implements PhrasePattern {}

  /** One of these. */
  record OneOf(List<PhrasePattern> options) implements PhrasePattern {}

  /** This or nothing. */
  record Maybe(PhrasePattern part) implements PhrasePattern {}

  /** Any words, at most so many. */
  record Gap(int most) implements PhrasePattern {}

  /** All of these in any order, with at most so many other words between them altogether. */
  record AnyOrder(List<PhrasePattern> parts, int slack) implements PhrasePattern {}

  /** The beginning of a clause. */
  record Begin() implements PhrasePattern {}

  /** The end of a clause. */
  record End() implements PhrasePattern {}

  /** The fewest words that this can match. */
  default int least() {
    if (this instanceof Word) {
      return 1;
    } else if (this instanceof Sequence sequence) {
      return sequence.parts.stream().mapToInt(PhrasePattern::least).sum();
    } else if (this instanceof AnyOrder any) {
      return any.parts.stream().mapToInt(PhrasePattern::least).sum();
    } else if (this instanceof OneOf choice) {
      return choice.options.stream().mapToInt(PhrasePattern::least).min().orElse(0);
    }
    return 0;
  }

  /** The most words that this can match. */
  default int most() {
    if (this instanceof Word) {
      return 1;
    } else if (this instanceof Sequence sequence) {
      return sequence.parts.stream().mapToInt(PhrasePattern::most).sum();
    } else if (this instanceof AnyOrder any) {
      return any.slack + any.parts.stream().mapToInt(PhrasePattern::most).sum();
    } else if (this instanceof OneOf choice) {
      return choice.options.stream().mapToInt(PhrasePattern::most).max().orElse(0);
    } else if (this instanceof Maybe maybe) {
      return maybe.part.most();
    } else if (this instanceof Gap gap) {
      return gap.most;
    }
    return 0;
  }
}
