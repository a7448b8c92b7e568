package nl.zinwijzer.language;

import java.util.Optional;
import java.util.Set;
import nl.zinwijzer.consultation.Speaker;
import nl.zinwijzer.language.Calendar.DatedWords;
import nl.zinwijzer.language.Surroundings.Hit;
import org.jspecify.annotations.Nullable;

/** What the surroundings make of one find: whether it counts, who says so, and why. */
final class StatusVerdict {
  private final Tokens tokens;
  private final ReaderWords words;
  private final LexiconPhrase phrase;
  private final Surroundings around;
  private final Relatives relatives;
  private final Speaker voice;
  private Status status = Status.PRESENT;
  private Speaker reporter;
  private @Nullable Cue cue;

  /**
   * A find that counts until judged otherwise.
   *
   * @param voice who speaks the words, or wrote them down
   */
  StatusVerdict(
      Tokens tokens, ReaderWords words, LexiconPhrase phrase, Surroundings around, Speaker voice) {
    this.tokens = tokens;
    this.words = words;
    this.phrase = phrase;
    this.around = around;
    this.relatives = around.relatives();
    this.voice = voice;
    boolean patient = relatives.names(phrase, words.first());
    reporter = voice == Speaker.PROFESSIONAL && patient ? Speaker.PATIENT : voice;
  }

  Status status() {
    return status;
  }

  Speaker reporter() {
    return reporter;
  }

  /** The words that decided, when there are any. */
  Optional<Cue> cue() {
    return Optional.ofNullable(cue);
  }

  /** Another person first; then denial, doubt and time. */
  void judge(@Nullable Integer monthsAgo, Optional<DatedWords> moment) {
    if (phrase.entry().touch().contains(Dimension.OTHER_PERSON)) {
      person();
    }
    if (status == Status.PRESENT) {
      words(monthsAgo, moment);
    }
  }

  private void decide(Status decided, int from, int to) {
    int start = tokens.start(from);
    int end = tokens.end(to - 1);
    status = decided;
    cue = new Cue(start, end, tokens.text.substring(start, end));
  }

  private void person() {
    if (voice == Speaker.RELATIVE) {
      relativeSelf();
      return;
    }
    Optional<Hit> self = relatives.reportOfSelf(phrase);
    if (self.isPresent()) {
      decide(Status.OTHER_PERSON, self.get().from(), phrase.from());
      return;
    }
    Optional<Hit> report = relatives.report(phrase);
    if (report.isPresent() && ownStory(report.get())) {
      Hit hit = report.get();
      if (!relatives.namesOwner(phrase) && !relatives.ownerBetween(hit.to(), phrase.from())) {
        decide(Status.OTHER_PERSON, hit.from(), hit.to());
        return;
      }
    } else if (report.isPresent()) {
      reporter = Speaker.RELATIVE;
    }
    around
        .deciding(Dimension.OTHER_PERSON, phrase)
        .filter(hit -> report.isEmpty() || hit.from() < report.get().to() || !relatives.told(hit))
        .ifPresent(hit -> decide(Status.OTHER_PERSON, hit.from(), hit.to()));
  }

  /** Whether the patient tells what a relative told about herself: mijn zus zegt dat. */
  private boolean ownStory(Hit report) {
    return voice == Speaker.PATIENT
        || report.from() > around.from() && mine(report.from() - 1)
        || mine(report.from());
  }

  private boolean mine(int token) {
    return words.mine().accepts(tokens.number(token));
  }

  /** A relative who speaks of herself, and repeats nobody's words, is not the patient. */
  private void relativeSelf() {
    Optional<Integer> inside = relatives.first(phrase, words.first());
    Optional<Integer> speaker =
        inside.isPresent()
            ? inside
            : relatives
                .lastPerson(phrase.from())
                .filter(token -> words.first().accepts(tokens.number(token)));
    speaker
        .filter(token -> !relatives.repeats(token))
        .ifPresent(token -> decide(Status.OTHER_PERSON, token, token + 1));
  }

  private void words(@Nullable Integer monthsAgo, Optional<DatedWords> moment) {
    LexiconEntry entry = phrase.entry();
    Optional<Hit> negated = hit(Dimension.NEGATED);
    Optional<Hit> doubtful = hit(Dimension.HYPOTHETICAL).or(() -> hit(Dimension.UNCERTAIN));
    Optional<Hit> historical = hit(Dimension.HISTORICAL);
    boolean lasting = moment.filter(when -> when.lasting() && !ownSince(when)).isPresent();
    if (negated.isPresent() && !(entry.safety() && doubted())) {
      decide(Status.NEGATED, negated.get().from(), negated.get().to());
    } else if (doubtful.isPresent()) {
      decide(Status.HYPOTHETICAL, doubtful.get().from(), doubtful.get().to());
    } else if (monthsAgo != null && !lasting && monthsAgo > entry.currentMonths()) {
      status = Status.HISTORICAL;
      moment.ifPresent(when -> decide(Status.HISTORICAL, when.from(), when.to()));
    } else if (historical.isPresent() && !lasting) {
      decide(Status.HISTORICAL, historical.get().from(), historical.get().to());
    }
  }

  /** Whether a find ends with the since of a date, which then dates it: weduwe sinds 1999. */
  private boolean ownSince(DatedWords moment) {
    return moment.from() == phrase.to() - 1;
  }

  /** Whether any doubt stands around the find, also one that may not touch it. */
  private boolean doubted() {
    return around.deciding(Dimension.UNCERTAIN, phrase).isPresent()
        || around.deciding(Dimension.HYPOTHETICAL, phrase).isPresent();
  }

  private Optional<Hit> hit(Dimension dimension) {
    Set<Dimension> touch = phrase.entry().touch();
    return touch.contains(dimension) ? around.deciding(dimension, phrase) : Optional.empty();
  }
}
