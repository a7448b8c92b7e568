package nl.zinwijzer.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zinwijzer.language.CueLine.CueRole;
import org.jspecify.annotations.Nullable;

/** What stands around the finds of one sentence: its cues, and what ends their reach. */
public final class Surroundings {
  /** How many words away a cue is looked for. */
  static final int FARTHEST = 14;

  private static final int LONGEST_LIST_ITEM = 4;

  /** A cue at its tokens. */
  record Hit(CueLine line, int from, int to) {
    private boolean overlaps(Hit other) {
      return from < other.to && other.from < to;
    }

    private int length() {
      return to - from;
    }

    boolean of(Dimension dimension) {
      return line.dimension().filter(dimension::equals).isPresent();
    }
  }

  private final Tokens tokens;
  private final int from;
  private final int to;
  private final ReaderWords words;
  private final boolean[] named;
  private final List<@Nullable List<Hit>> starting;
  private final List<@Nullable List<Hit>> ending;
  private final Relatives relatives;
  private final int[] ends;

  /**
   * @param hits every cue of the sentence
   * @param named which tokens a find names, counted from the start of the sentence
   */
  Surroundings(
      Tokens tokens, int from, int to, ReaderWords words, List<Hit> hits, boolean[] named) {
    this.tokens = tokens;
    this.from = from;
    this.to = to;
    this.words = words;
    this.named = named;
    relatives = new Relatives(this, tokens, words);
    starting = slots();
    ending = slots();
    ends = new int[to - from + 1];
    List<@Nullable List<Hit>> covering = slots();
    for (Hit hit : hits) {
      for (int token = hit.from; token < hit.to && !taken(hit); token++) {
        put(covering, token, hit);
      }
    }
    for (Hit hit : hits) {
      place(hit, covering);
    }
  }

  /** First token of the sentence. */
  int from() {
    return from;
  }

  Relatives relatives() {
    return relatives;
  }

  /** Cues before a find whose last word stands just before a token. */
  List<Hit> endingAt(int token) {
    return at(ending, token);
  }

  private List<@Nullable List<Hit>> slots() {
    List<@Nullable List<Hit>> slots = new ArrayList<>(to - from + 1);
    for (int token = from; token <= to; token++) {
      slots.add(null);
    }
    return slots;
  }

  private void put(List<@Nullable List<Hit>> slots, int token, Hit hit) {
    List<Hit> slot = slots.get(token - from);
    if (slot == null) {
      slot = new ArrayList<>(2);
      slots.set(token - from, slot);
    }
    slot.add(hit);
  }

  private List<Hit> at(List<@Nullable List<Hit>> slots, int token) {
    List<Hit> slot = slots.get(token - from);
    return slot == null ? List.of() : slot;
  }

  private void place(Hit hit, List<@Nullable List<Hit>> covering) {
    CueRole role = hit.line.role();
    if (role == CueRole.UNTIL) {
      int dimensions = hit.line.dimension().map(dimension -> 1 << dimension.ordinal()).orElse(-1);
      for (int token = hit.from; token < hit.to; token++) {
        ends[token - from] |= dimensions;
      }
      return;
    }
    if (role == CueRole.NOT || taken(hit) || outdone(hit, covering)) {
      return;
    }
    if (role == CueRole.REPORT) {
      relatives.reports(hit);
    } else if (role == CueRole.BEFORE) {
      put(ending, hit.to, hit);
      if (hit.of(Dimension.OTHER_PERSON)) {
        relatives.owns(hit);
      }
    } else {
      put(starting, hit.from, hit);
    }
  }

  /**
   * Whether a find takes the words of a cue for itself. Bang, a find, still makes a doubt of bang
   * voor; and a report loses its verb only to a find that reads on: vader ziet het niet meer
   * zitten.
   */
  private boolean taken(Hit hit) {
    if (hit.line.role() == CueRole.NOT) {
      return false;
    }
    if (hit.line.role() == CueRole.REPORT) {
      return named(hit.to - 1) && hit.to < to && named(hit.to);
    }
    int inFinds = 0;
    for (int token = hit.from; token < hit.to; token++) {
      inFinds += named(token) ? 1 : 0;
    }
    boolean doubt = hit.of(Dimension.HYPOTHETICAL) || hit.of(Dimension.UNCERTAIN);
    return inFinds > 0 && (!doubt || inFinds == hit.length());
  }

  /** Whether a find names a token. */
  boolean named(int token) {
    return named[token - from];
  }

  /** A longer cue, a longer pseudo-cue or a report in the same words goes before. */
  private boolean outdone(Hit hit, List<@Nullable List<Hit>> covering) {
    for (int token = hit.from; token < hit.to; token++) {
      for (Hit other : at(covering, token)) {
        boolean rival =
            other.line.dimension().equals(hit.line.dimension())
                    && (other.line.role() == CueRole.NOT || other.line.role() == hit.line.role())
                || other.line.role() == CueRole.REPORT && hit.of(Dimension.OTHER_PERSON)
                || other.of(Dimension.OTHER_PERSON) && hit.line.role() == CueRole.REPORT;
        if (rival && other.length() > hit.length() && other.overlaps(hit)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The cue of a dimension that decides over a find, the nearest when there are several. */
  Optional<Hit> deciding(Dimension dimension, LexiconPhrase phrase) {
    Hit inside = inside(dimension, phrase);
    if (inside != null) {
      return Optional.of(inside);
    }
    int[] distance = {Integer.MAX_VALUE};
    Hit before = before(dimension, phrase, distance);
    int beforeDistance = distance[0];
    distance[0] = Integer.MAX_VALUE;
    Hit after = after(dimension, phrase, distance);
    return Optional.ofNullable(after != null && distance[0] < beforeDistance ? after : before)
        .or(() -> Optional.ofNullable(after));
  }

  /** A denial in a gap of the pattern turns the phrase round. */
  private @Nullable Hit inside(Dimension dimension, LexiconPhrase phrase) {
    if (dimension == Dimension.NEGATED) {
      for (int token = phrase.from() + 1; token < phrase.to(); token++) {
        for (Hit hit : at(ending, token)) {
          if (hit.of(dimension) && hit.from > phrase.from()) {
            return hit;
          }
        }
      }
    }
    return null;
  }

  private @Nullable Hit before(Dimension dimension, LexiconPhrase phrase, int[] distance) {
    if (dimension == Dimension.OTHER_PERSON) {
      return relatives.owner(phrase, distance);
    }
    int apart = 0;
    for (int token = phrase.from(); token > from && apart <= FARTHEST; token--) {
      for (Hit hit : at(ending, token)) {
        if (hit.of(dimension) && apart <= hit.line.reach()) {
          distance[0] = apart;
          return hit;
        }
      }
      int previous = token - 1;
      if (ends(previous, dimension)) {
        return null;
      }
      if (!tokens.word(previous)) {
        if (tokens.mark(previous, ',') && !listItem(previous, phrase)) {
          return null;
        }
        continue;
      }
      apart++;
      if (joinsClause(previous)) {
        return null;
      }
    }
    return null;
  }

  /** Whether a cue of a dimension reaches no further than a token. */
  boolean ends(int token, Dimension dimension) {
    return (ends[token - from] & 1 << dimension.ordinal()) != 0;
  }

  /** Whether a token can be the subject of a clause. */
  boolean person(int token) {
    return token < to && words.person().accepts(tokens.number(token));
  }

  /** Whether a token is a verb of a clause. */
  boolean verb(int token) {
    return clauseWord(token) && !person(token);
  }

  private @Nullable Hit after(Dimension dimension, LexiconPhrase phrase, int[] distance) {
    boolean negated = dimension == Dimension.NEGATED;
    boolean circumstance = negated && circumstance(phrase);
    int apart = 0;
    for (int token = phrase.to(); token < to && apart <= FARTHEST; token++) {
      for (Hit hit : at(starting, token)) {
        if (hit.of(dimension) && apart <= hit.line.reach() && closes(hit)) {
          distance[0] = apart;
          return hit;
        }
      }
      boolean otherFind = named(token) && !words.and().accepts(tokens.number(token - 1));
      boolean verb = verb(token) && (circumstance || !words.copula().accepts(tokens.number(token)));
      if (otherFind
          || negated && verb
          || tokens.mark(token, ',')
          || ends(token, dimension)
          || joinsClause(token)) {
        return null;
      }
      if (tokens.word(token)) {
        apart++;
      }
    }
    return null;
  }

  /** Whether a find is only the occasion of what follows: na het ontslag, sinds haar ziekte. */
  private boolean circumstance(LexiconPhrase phrase) {
    for (int token = phrase.from(); token < phrase.to(); token++) {
      if (words.cause().accepts(tokens.number(token))) {
        return true;
      }
    }
    for (int token = phrase.from() - 1; token >= from && token >= phrase.from() - 3; token--) {
      if (words.cause().accepts(tokens.number(token))) {
        return true;
      }
    }
    return false;
  }

  /** A minus or question mark belongs to the words before it unless more words follow at once. */
  private boolean closes(Hit hit) {
    if (tokens.word(hit.to - 1) || !tokens.word(hit.from) && tokens.mark(hit.to - 1, '?')) {
      return true;
    }
    return hit.to >= to
        || !tokens.word(hit.to)
        || !tokens.spaceBefore(hit.from) && tokens.spaceAfter(hit.to - 1);
  }

  /** Whether what follows a comma is a bare item of a list, so that the cue reaches on. */
  private boolean listItem(int comma, LexiconPhrase phrase) {
    int length = 0;
    for (int token = comma + 1; token < to; token++) {
      boolean past = token >= phrase.to();
      if (past && (!tokens.word(token) || words.and().accepts(tokens.number(token)))) {
        return true;
      }
      if (tokens.word(token) && ++length > LONGEST_LIST_ITEM || clauseWord(token)) {
        return false;
      }
    }
    return true;
  }

  private boolean clauseWord(int token) {
    return token < to && words.clause().accepts(tokens.number(token));
  }

  /** Whether a token is an "en" after which a clause of its own begins. */
  boolean joinsClause(int token) {
    return words.and().accepts(tokens.number(token)) && clauseWord(token + 1);
  }

  /** Whether a comma only parts a time from its clause: in mijn jeugd, was ik. */
  boolean inverted(int comma) {
    return comma < to && tokens.mark(comma, ',') && verb(comma + 1) && person(comma + 2);
  }

  /** Whether nothing between two places keeps a date from belonging to a find. */
  boolean connected(int begin, int end, LexiconPhrase phrase) {
    for (int token = begin; token < end; token++) {
      boolean over =
          tokens.mark(token, ',')
                  && !(token < phrase.from() ? listItem(token, phrase) : token + 1 == end)
              || ends(token, Dimension.HISTORICAL)
              || joinsClause(token);
      if (over) {
        return false;
      }
    }
    return true;
  }

  /** Whether a find names a word between two places. */
  boolean namedBetween(int begin, int end) {
    for (int token = begin; token < end; token++) {
      if (named(token)) {
        return true;
      }
    }
    return false;
  }
}
