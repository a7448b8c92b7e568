package nl.zinwijzer.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToLongFunction;
import nl.zinwijzer.language.PhrasePattern.AnyOrder;
import nl.zinwijzer.language.PhrasePattern.Maybe;
import nl.zinwijzer.language.PhrasePattern.OneOf;
import nl.zinwijzer.language.PhrasePattern.Sequence;
import nl.zinwijzer.language.PhrasePattern.Word;
import org.jspecify.annotations.Nullable;

/**
 * Finds many patterns at once. Every pattern is filed under its rarest word that must occur; only
 * where that word stands are its neighbours looked at. So the work depends on the text and hardly
 * on the number of patterns.
 */
final class Spotter {
  /**
   * A word that a match of a pattern must hold.
   *
   * @param word the word, as a set of forms
   * @param least the fewest words of the pattern before it
   * @param most the most words of the pattern before it
   */
  private record Anchor(Word word, int least, int most) {}

  /** The anchors of which every match holds at least one, and how often they occur. */
  private record Anchors(List<Anchor> anchors, long cost) {
    static final Anchors NONE = new Anchors(List.of(), Long.MAX_VALUE);

    Anchors after(int least, int most) {
      return new Anchors(
          anchors.stream()
              .map(anchor -> new Anchor(anchor.word, anchor.least + least, anchor.most + most))
              .toList(),
          cost);
    }
  }

  /**
   * Where a pattern is filed.
   *
   * @param id which of those that could begin at one place for more than one anchor; {@value
   *     #EXACT} when the anchor tells the one place where the pattern can begin
   * @param pattern the pattern
   * @param least the fewest words of the pattern before the anchor
   * @param most the most words before it
   */
  private record Posting(int id, int pattern, int least, int most) {
    private static final int EXACT = -1;
  }

  /**
   * A place where a pattern matches.
   *
   * @param pattern which pattern
   * @param from first position in the row
   * @param to position after the last
   * @param named positions that the pattern names, as bits counted from the first
   */
  record SpottedPhrase(int pattern, int from, int to, long named) {
    int weight() {
      return Long.bitCount(named);
    }
  }

  private final List<PhrasePattern> patterns;
  private final Posting[][] postings;
  private final @Nullable BitSet[] openings;
  private final long[][] needs;
  private final boolean[] solid;
  private int postingCount;

  Spotter(List<PhrasePattern> patterns, int words, IntToLongFunction frequency) {
    this.patterns = List.copyOf(patterns);
    this.openings = new BitSet[patterns.size()];
    this.needs = new long[patterns.size()][];
    this.solid = new boolean[patterns.size()];
    List<List<Posting>> lists = new ArrayList<>();
    for (int i = 0; i < words; i++) {
      lists.add(new ArrayList<>());
    }
    for (int i = 0; i < patterns.size(); i++) {
      BitSet opening = new BitSet(words);
      openings[i] = opens(patterns.get(i), opening) ? opening : null;
      solid[i] = solid(patterns.get(i));
      needs[i] = needs(patterns.get(i)).stream().mapToLong(Long::longValue).distinct().toArray();
      for (Anchor anchor : anchors(patterns.get(i), frequency).anchors) {
        int id = anchor.least == anchor.most ? Posting.EXACT : postingCount++;
        Posting posting = new Posting(id, i, anchor.least, anchor.most);
        for (int number : anchor.word.numbers()) {
          lists.get(number).add(posting);
        }
      }
    }
    postings = lists.stream().map(list -> list.toArray(new Posting[0])).toArray(Posting[][]::new);
  }

  /** Keeps in mind, during one text, up to where each pattern was tried. */
  final class PhraseSearch {
    private final int[] tried = new int[postingCount];
    private int passed;

    /** Every pattern at every place where it matches, at each place in its fullest reading. */
    List<SpottedPhrase> find(Row row) {
      List<SpottedPhrase> found = new ArrayList<>();
      long signature = 0;
      for (int i = 0; i < row.size(); i++) {
        signature |= Word.bit(row.number(i));
      }
      for (int i = 0; i < row.size(); i++) {
        int number = row.number(i);
        if (number >= 0) {
          for (Posting posting : postings[number]) {
            if (!mayHold(posting.pattern, signature)) {
              continue;
            }
            int first = Math.max(0, i - posting.most);
            int last = i - posting.least;
            if (posting.id != Posting.EXACT && last >= 0) {
              first = Math.max(first, tried[posting.id] - passed);
              tried[posting.id] = Math.max(tried[posting.id], passed + last + 1);
            }
            for (int from = first; from <= last; from++) {
              if (mayOpen(posting.pattern, row.number(from))) {
                match(posting.pattern, row, from, found);
              }
            }
          }
        }
      }
      passed += row.size();
      return found;
    }

    /** Leaves out a row of so many positions. */
    void pass(int positions) {
      passed += positions;
    }
  }

  PhraseSearch search() {
    return new PhraseSearch();
  }

  /** Whether a sentence with these words can hold every word that a pattern must have. */
  private boolean mayHold(int pattern, long signature) {
    for (long need : needs[pattern]) {
      if ((need & signature) == 0) {
        return false;
      }
    }
    return true;
  }

  /** For every part that a match must hold, the bits of the words of which it holds one. */
  private static List<Long> needs(PhrasePattern pattern) {
    List<Long> needs = new ArrayList<>();
    if (pattern instanceof Word word) {
      long bits = 0;
      for (int number : word.numbers()) {
        bits |= Word.bit(number);
      }
      needs.add(bits);
    } else if (pattern instanceof Sequence sequence) {
      sequence.parts().forEach(part -> needs.addAll(needs(part)));
    } else if (pattern instanceof AnyOrder any) {
      any.parts().forEach(part -> needs.addAll(needs(part)));
    } else if (pattern instanceof OneOf choice) {
      long bits = 0;
      for (PhrasePattern option : choice.options()) {
        // of each option its narrowest need; without any, an option holds whatever there is
        bits |= needs(option).stream().min(Comparator.comparingInt(Long::bitCount)).orElse(-1L);
      }
      needs.add(bits);
    }
    return needs;
  }

  /** Whether a pattern names every position that it goes over. */
  private static boolean solid(PhrasePattern pattern) {
    if (pattern instanceof Sequence sequence) {
      return sequence.parts().stream().allMatch(Spotter::solid);
    } else if (pattern instanceof OneOf choice) {
      return choice.options().stream().allMatch(Spotter::solid);
    } else if (pattern instanceof Maybe maybe) {
      return solid(maybe.part());
    }
    return !(pattern instanceof PhrasePattern.Gap || pattern instanceof AnyOrder);
  }

  private boolean mayOpen(int pattern, int number) {
    BitSet opening = openings[pattern];
    return opening == null || number >= 0 && opening.get(number);
  }

  /** Collects the words with which a pattern can begin; false when that can be any word. */
  static boolean opens(PhrasePattern pattern, BitSet words) {
    if (pattern instanceof Word word) {
      for (int number : word.numbers()) {
        words.set(number);
      }
      return true;
    } else if (pattern instanceof Maybe maybe) {
      return opens(maybe.part(), words);
    } else if (pattern instanceof OneOf choice) {
      return choice.options().stream().allMatch(option -> opens(option, words));
    } else if (pattern instanceof AnyOrder any) {
      return any.parts().stream().allMatch(part -> part.least() > 0 && opens(part, words));
    } else if (pattern instanceof Sequence sequence) {
      for (PhrasePattern part : sequence.parts()) {
        if (!opens(part, words)) {
          return false;
        }
        if (part.least() > 0) {
          return true;
        }
      }
      return true;
    }
    return !(pattern instanceof PhrasePattern.Gap);
  }

  private void match(int index, Row row, int from, List<SpottedPhrase> found) {
    PhrasePattern pattern = patterns.get(index);
    Walk walk = new Walk(row, from);
    SpottedPhrase best = null;
    for (long ends = walk.step(pattern, 1); ends != 0; ends &= ends - 1) {
      int end = Long.numberOfTrailingZeros(ends);
      long named = solid[index] ? (1L << end) - 1 : walk.named(pattern, 0, end);
      SpottedPhrase reading = new SpottedPhrase(index, from, from + end, named);
      if (best == null || reading.weight() > best.weight()) {
        best = reading;
      }
    }
    if (best != null) {
      found.add(best);
    }
  }

  private static Anchors anchors(PhrasePattern pattern, IntToLongFunction frequency) {
    if (pattern instanceof Word word) {
      long cost = 0;
      for (int number : word.numbers()) {
        cost += frequency.applyAsLong(number);
      }
      return new Anchors(List.of(new Anchor(word, 0, 0)), cost);
    } else if (pattern instanceof Sequence sequence) {
      Anchors best = Anchors.NONE;
      int least = 0;
      int most = 0;
      for (PhrasePattern part : sequence.parts()) {
        Anchors own = anchors(part, frequency);
        best = own.cost < best.cost ? own.after(least, most) : best;
        least += part.least();
        most += part.most();
      }
      return best;
    } else if (pattern instanceof AnyOrder any) {
      Anchors best = Anchors.NONE;
      for (PhrasePattern part : any.parts()) {
        Anchors own = anchors(part, frequency);
        best = own.cost < best.cost ? own.after(0, any.most() - part.most()) : best;
      }
      return best;
    } else if (pattern instanceof OneOf choice) {
      List<Anchor> all = new ArrayList<>();
      long cost = 0;
      for (PhrasePattern option : choice.options()) {
        Anchors own = anchors(option, frequency);
        if (own.anchors.isEmpty()) {
          return Anchors.NONE;
        }
        all.addAll(own.anchors);
        cost += own.cost;
      }
      return new Anchors(all, cost);
    }
    return Anchors.NONE;
  }
}
