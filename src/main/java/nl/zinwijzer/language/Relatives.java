package nl.zinwijzer.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zinwijzer.language.Surroundings.Hit;
import org.jspecify.annotations.Nullable;

/** The relatives in one sentence: what is theirs, what they report, and when they speak. */
final class Relatives {
  private static final int FARTHEST = Surroundings.FARTHEST;
  private static final int NOWHERE = -1;

  private final Surroundings around;
  private final Tokens tokens;
  private final ReaderWords words;
  private final List<Hit> reports = new ArrayList<>();
  private final List<Hit> owners = new ArrayList<>();

  Relatives(Surroundings around, Tokens tokens, ReaderWords words) {
    this.around = around;
    this.tokens = tokens;
    this.words = words;
  }

  /** A relative who tells about the patient. */
  void reports(Hit hit) {
    reports.add(hit);
  }

  /** Words before a find that make it somebody else's. */
  void owns(Hit hit) {
    owners.add(hit);
  }

  /** The relative before a find whose find it is, or the heading under which it stands. */
  @Nullable Hit owner(LexiconPhrase phrase, int[] distance) {
    if (namesOwner(phrase)) {
      return null;
    }
    Hit owner = nearestOwner(phrase, distance);
    return owner == null ? heading(phrase, distance) : owner;
  }

  private @Nullable Hit nearestOwner(LexiconPhrase phrase, int[] distance) {
    boolean kinInside = names(phrase, words.kin());
    boolean verb = false;
    int joined = NOWHERE;
    int caused = NOWHERE;
    int apart = 0;
    for (int token = phrase.from(); token > around.from() && apart <= FARTHEST; token--) {
      for (Hit hit : around.endingAt(token)) {
        boolean reaches = hit.of(Dimension.OTHER_PERSON) && apart <= hit.line().reach();
        boolean ownKin = kinInside && !verb && words.kin().accepts(tokens.number(hit.to() - 1));
        if (reaches && !ownKin) {
          distance[0] = apart;
          return sharesSubject(hit, joined) && sharesCause(hit, caused) ? hit : null;
        }
      }
      int previous = token - 1;
      int number = tokens.number(previous);
      if (around.ends(previous, Dimension.OTHER_PERSON)) {
        if (kinInside || !words.cause().accepts(number)) {
          return null;
        }
        caused = previous;
      }
      if (!tokens.word(previous)) {
        if (tokens.mark(previous, ',')) {
          if (phrase.entry().safety() || joined != NOWHERE || !around.verb(previous + 1)) {
            return null;
          }
          joined = previous;
        }
        token = tokens.mark(previous, ')') ? aside(previous) : token;
        continue;
      }
      apart++;
      if (words.and().accepts(number)) {
        if (around.person(previous + 1)) {
          return null;
        }
        joined = previous;
      }
      verb |= words.clause().accepts(number);
    }
    return null;
  }

  /**
   * Words after "en", or after a comma and a verb, have the subject before it when that has a verb
   * or, for "en", a find of its own.
   */
  private boolean sharesSubject(Hit owner, int and) {
    if (and == NOWHERE) {
      return true;
    }
    for (int token = owner.to(); token < and; token++) {
      if (around.verb(token)) {
        return true;
      }
    }
    return !tokens.mark(and, ',') && around.named(and - 1) && around.named(and + 1);
  }

  /** What befell a relative who is something because of it, befell the relative: eenzaam na X. */
  private boolean sharesCause(Hit owner, int cause) {
    return cause == NOWHERE || around.namedBetween(owner.to(), cause);
  }

  /** The token after the bracket that opens an aside; after the closing one when there is none. */
  private int aside(int closing) {
    int least = Math.max(around.from(), closing - FARTHEST);
    for (int token = closing - 1; token >= least; token--) {
      if (tokens.mark(token, '(')) {
        return token + 1;
      }
    }
    return closing + 1;
  }

  /** A heading such as "FA:" is about others up to the end of the sentence or the patient. */
  private @Nullable Hit heading(LexiconPhrase phrase, int[] distance) {
    for (Hit hit : owners) {
      if (hit.to() <= phrase.from() && tokens.mark(hit.to() - 1, ':')) {
        distance[0] = phrase.from() - hit.to();
        for (int token = hit.to(); token < phrase.from(); token++) {
          if (around.ends(token, Dimension.OTHER_PERSON)) {
            return null;
          }
        }
        return hit;
      }
    }
    return null;
  }

  /** The report of a relative in which a find stands. */
  Optional<Hit> report(LexiconPhrase phrase) {
    return reports.stream()
        .filter(report -> report.to() <= phrase.from())
        .reduce((first, second) -> second);
  }

  /** The report whose own words hold a find: "kinderen maken zich zorgen" is about the children. */
  Optional<Hit> reportOfSelf(LexiconPhrase phrase) {
    return reports.stream()
        .filter(report -> report.from() < phrase.from() && phrase.from() < report.to())
        .findFirst();
  }

  /**
   * Whether a relative in the report of another is the patient: "dochter belt: vader is somber".
   */
  boolean told(Hit owner) {
    int kin = owner.from();
    boolean possessed = kin > around.from() && words.possessive().accepts(tokens.number(kin - 1));
    return owner.to() - kin == 1 && !possessed && words.told().accepts(tokens.number(kin));
  }

  /** Whether a relative rather than the patient speaks the words that begin at a token. */
  boolean speaks(int quoteFrom) {
    int least = Math.max(around.from(), quoteFrom - FARTHEST);
    int nearest = NOWHERE;
    for (int token = quoteFrom - 1; token >= least && nearest == NOWHERE; token--) {
      if (words.owner().accepts(tokens.number(token))) {
        nearest = token;
      }
    }
    for (Hit hit : owners) {
      if (hit.to() <= quoteFrom && hit.from() >= least && hit.from() > nearest) {
        return true;
      }
    }
    for (Hit report : reports) {
      if (report.to() <= quoteFrom && report.from() > nearest) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a token is in words that somebody else said, after a colon and without quotation marks:
   * hij zegt: ik wil niet.
   */
  boolean repeats(int token) {
    if (tokens.quote(token) != 0) {
      return false;
    }
    for (int colon = token - 1; colon > around.from(); colon--) {
      if (tokens.mark(colon, ':')) {
        return lastPerson(colon)
            .filter(person -> !words.first().accepts(tokens.number(person)))
            .isPresent();
      }
    }
    return false;
  }

  /**
   * The last word before a token that names a person: the first person, a relative, the patient.
   */
  Optional<Integer> lastPerson(int before) {
    int least = Math.max(around.from(), before - FARTHEST);
    for (int token = before - 1; token >= least; token--) {
      if (tokens.mark(token, ',')) {
        return Optional.empty();
      }
      if (words.person().accepts(tokens.number(token))) {
        return Optional.of(token);
      }
    }
    return Optional.empty();
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

  /** Whether the find itself names the patient. */
  boolean namesOwner(LexiconPhrase phrase) {
    return names(phrase, words.owner());
  }

  /** Whether the find, its gaps included, holds one of these words. */
  boolean names(LexiconPhrase phrase, PhrasePattern.Word any) {
    return first(phrase, any).isPresent();
  }

  /** The first token of a find that is one of these words. */
  Optional<Integer> first(LexiconPhrase phrase, PhrasePattern.Word any) {
    for (int token = phrase.from(); token < phrase.to(); token++) {
      if (any.accepts(tokens.number(token))) {
        return Optional.of(token);
      }
    }
    return Optional.empty();
  }
}
