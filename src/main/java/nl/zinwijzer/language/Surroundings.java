package nl.zinwijzer.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zinwijzer.language.CueLine.Role;
import org.jspecify.annotations.Nullable;

/** What stands around the finds of one sentence: its cues, and what ends their reach. */
final class Surroundings {
  private static final int FARTHEST = 14;
  private static final int LONGEST_LIST_ITEM = 4;
  private static final int NOWHERE = -1;

  /** A cue at its tokens. */
  record Hit(CueLine line, int from, int to) {
    private boolean overlaps(Hit other) {
      return from < other.to && other.from < to;
    }

    private int length() {
      return to - from;
    }

    private boolean of(Dimension dimension) {
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
  private final List<Hit> reports = new ArrayList<>();
  private final List<Hit> kin = new ArrayList<>();
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
    Role role = hit.line.role();
    if (role == Role.UNTIL) {
      int dimensions = hit.line.dimension().map(dimension -> 1 << dimension.ordinal()).orElse(-1);
      for (int token = hit.from; token < hit.to; token++) {
        ends[token - from] |= dimensions;
      }
      return;
    }
    if (role == Role.NOT || taken(hit) || outdone(hit, covering)) {
      return;
    }
    if (role == Role.REPORT) {
      reports.add(hit);
    } else if (role == Role.BEFORE) {
      put(ending, hit.to, hit);
      if (hit.of(Dimension.OTHER_PERSON)) {
        kin.add(hit);
      }
    } else {
      put(starting, hit.from, hit);
    }
  }

  /**
   * Whether a find takes the words of a cue for itself. Bang, a find, still makes a doubt of bang
   * voor; and a report loses its verb only to a find that reads on: vader ziet het niet meer zitten.
   */
  private boolean taken(Hit hit) {
    if (hit.line.role() == Role.NOT) {
      return false;
    }
    if (hit.line.role() == Role.REPORT) {
      return named(hit.to - 1) && hit.to < to && named(hit.to);
    }
    int inFinds = 0;
    for (int token = hit.from; token < hit.to; token++) {
      inFinds += named(token) ? 1 : 0;
    }
    boolean doubt = hit.of(Dimension.HYPOTHETICAL) || hit.of(Dimension.UNCERTAIN);
    return inFinds > 0 && (!doubt || inFinds == hit.length());
  }

  private boolean named(int token) {
    return named[token - from];
  }

  /** A longer cue, a longer pseudo-cue or a report in the same words goes before. */
  private boolean outdone(Hit hit, List<@Nullable List<Hit>> covering) {
    for (int token = hit.from; token < hit.to; token++) {
      for (Hit other : at(covering, token)) {
        boolean rival =
            other.line.dimension().equals(hit.line.dimension())
                    && (other.line.role() == Role.NOT || other.line.role() == hit.line.role())
                || other.line.role() == Role.REPORT && hit.of(Dimension.OTHER_PERSON)
                || other.of(Dimension.OTHER_PERSON) && hit.line.role() == Role.REPORT;
        if (rival && other.length() > hit.length() && other.overlaps(hit)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The cue of a dimension that decides over a find, the nearest when there are several. */
  Optional<Hit> deciding(Dimension dimension, Phrase phrase) {
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
  private @Nullable Hit inside(Dimension dimension, Phrase phrase) {
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

  private @Nullable Hit before(Dimension dimension, Phrase phrase, int[] distance) {
    if (dimension == Dimension.OTHER_PERSON) {
      Hit owner = owner(phrase, distance);
      return owner == null && !namesOwner(phrase) ? header(phrase, distance) : owner;
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
      if (words.and().accepts(tokens.number(previous)) && clauseWord(previous + 1)) {
        return null;
      }
    }
    return null;
  }

  /** The relative before a find whose find it is. */
  private @Nullable Hit owner(Phrase phrase, int[] distance) {
    if (namesOwner(phrase)) {
      return null;
    }
    boolean kinInside = names(phrase, words.kin());
    boolean verb = false;
    int joined = NOWHERE;
    int caused = NOWHERE;
    int apart = 0;
    for (int token = phrase.from(); token > from && apart <= FARTHEST; token--) {
      for (Hit hit : at(ending, token)) {
        boolean reaches = hit.of(Dimension.OTHER_PERSON) && apart <= hit.line.reach();
        boolean ownKin = kinInside && !verb && words.kin().accepts(tokens.number(hit.to - 1));
        if (reaches && !ownKin) {
          distance[0] = apart;
          return sharesSubject(hit, joined) && sharesCause(hit, caused) ? hit : null;
        }
      }
      int previous = token - 1;
      int number = tokens.number(previous);
      if (ends(previous, Dimension.OTHER_PERSON)) {
        if (kinInside || !words.cause().accepts(number)) {
          return null;
        }
        caused = previous;
      }
      if (!tokens.word(previous)) {
        if (tokens.mark(previous, ',')) {
          return null;
        }
        token = tokens.mark(previous, ')') ? opening(previous) + 1 : token;
        continue;
      }
      apart++;
      if (words.and().accepts(number)) {
        if (person(previous + 1)) {
          return null;
        }
        joined = previous;
      }
      verb |= words.clause().accepts(number);
    }
    return null;
  }

  /** Words after "en" have the subject before it when that has a verb or a find of its own. */
  private boolean sharesSubject(Hit kin, int and) {
    if (and == NOWHERE) {
      return true;
    }
    for (int token = kin.to; token < and; token++) {
      if (verb(token)) {
        return true;
      }
    }
    return named(and - 1) && named(and + 1);
  }

  /** What befell a relative who is something because of it, befell the relative: eenzaam na X. */
  private boolean sharesCause(Hit kin, int cause) {
    return cause == NOWHERE || namedBetween(kin.to, cause);
  }

  /** The bracket that opens an aside, or the closing one itself when there is none. */
  private int opening(int closing) {
    for (int token = closing - 1; token >= from && token >= closing - FARTHEST; token--) {
      if (tokens.mark(token, '(')) {
        return token;
      }
    }
    return closing;
  }

  /** A heading such as "FA:" is about others up to the end of the sentence or the patient. */
  private @Nullable Hit header(Phrase phrase, int[] distance) {
    for (Hit hit : kin) {
      if (hit.to <= phrase.from() && tokens.mark(hit.to - 1, ':')) {
        boolean over = false;
        for (int token = hit.to; token < phrase.from(); token++) {
          over |= ends(token, Dimension.OTHER_PERSON);
        }
        distance[0] = phrase.from() - hit.to;
        return over ? null : hit;
      }
    }
    return null;
  }

  private boolean ends(int token, Dimension dimension) {
    return (ends[token - from] & 1 << dimension.ordinal()) != 0;
  }

  private boolean person(int token) {
    return token < to && words.person().accepts(tokens.number(token));
  }

  private boolean verb(int token) {
    return clauseWord(token) && !person(token);
  }

  private @Nullable Hit after(Dimension dimension, Phrase phrase, int[] distance) {
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
      boolean and = words.and().accepts(tokens.number(token));
      boolean otherFind = named(token) && !words.and().accepts(tokens.number(token - 1));
      boolean verb =
          verb(token)
              && (circumstance || !words.copula().accepts(tokens.number(token)));
      if (otherFind
          || negated && verb
          || tokens.mark(token, ',')
          || ends(token, dimension)
          || and && clauseWord(token + 1)) {
        return null;
      }
      if (tokens.word(token)) {
        apart++;
      }
    }
    return null;
  }

  /** Whether a find is only the occasion of what follows: na het ontslag, sinds haar ziekte. */
  private boolean circumstance(Phrase phrase) {
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
  private boolean listItem(int comma, Phrase phrase) {
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

  /** Whether the find itself names the patient. */
  boolean namesOwner(Phrase phrase) {
    return names(phrase, words.owner());
  }

  /** Whether the find, its gaps included, holds one of these words. */
  boolean names(Phrase phrase, Pattern.Word any) {
    return first(phrase, any).isPresent();
  }

  /** The first token of a find that is one of these words. */
  Optional<Integer> first(Phrase phrase, Pattern.Word any) {
    for (int token = phrase.from(); token < phrase.to(); token++) {
      if (any.accepts(tokens.number(token))) {
        return Optional.of(token);
      }
    }
    return Optional.empty();
  }

  /** The report of a relative in which a find stands. */
  Optional<Hit> report(Phrase phrase) {
    return reports.stream()
        .filter(report -> report.to <= phrase.from())
        .reduce((first, second) -> second);
  }

  /** The report whose own words hold a find: "kinderen maken zich zorgen" is about the children. */
  Optional<Hit> reportOfSelf(Phrase phrase) {
    return reports.stream()
        .filter(report -> report.from < phrase.from() && phrase.from() < report.to)
        .findFirst();
  }

  /** Whether a relative in the report of another is the patient: "dochter belt: vader is somber". */
  boolean told(Hit kin) {
    boolean possessed = kin.from > from && words.possessive().accepts(tokens.number(kin.from - 1));
    return kin.length() == 1 && !possessed && words.told().accepts(tokens.number(kin.from));
  }

  /** Whether the patient is named between two tokens. */
  boolean ownerBetween(int begin, int end) {
    for (int token = begin; token < end; token++) {
      if (words.owner().accepts(tokens.number(token))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The last word before a token that names a person: the first person, a relative, the patient.
   */
  Optional<Integer> lastPerson(int before) {
    for (int token = before - 1; token >= from && token >= before - FARTHEST; token--) {
      int number = tokens.number(token);
      if (tokens.mark(token, ',')) {
        return Optional.empty();
      }
      if (words.person().accepts(number)) {
        return Optional.of(token);
      }
    }
    return Optional.empty();
  }

  /** Whether a relative rather than the patient speaks the words that begin at a token. */
  boolean kinSpeaks(int quoteFrom) {
    int nearest = -1;
    for (int token = quoteFrom - 1; token >= from && token >= quoteFrom - FARTHEST; token--) {
      if (words.owner().accepts(tokens.number(token))) {
        nearest = token;
        break;
      }
    }
    for (Hit hit : kin) {
      if (hit.to <= quoteFrom && hit.from >= quoteFrom - FARTHEST && hit.from > nearest) {
        return true;
      }
    }
    for (Hit report : reports) {
      if (report.to <= quoteFrom && report.from > nearest) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing between two places keeps a date from belonging to a find. */
  boolean connected(int begin, int end, Phrase phrase) {
    for (int token = begin; token < end; token++) {
      boolean over =
          tokens.mark(token, ',')
                  && !(token < phrase.from() ? listItem(token, phrase) : token + 1 == end)
              || ends(token, Dimension.HISTORICAL)
              || words.and().accepts(tokens.number(token)) && clauseWord(token + 1);
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
