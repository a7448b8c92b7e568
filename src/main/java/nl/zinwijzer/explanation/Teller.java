package nl.zinwijzer.explanation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zinwijzer.advice.Advice;
import nl.zinwijzer.advice.Conclusion;
import nl.zinwijzer.advice.Hold;
import nl.zinwijzer.advice.Kind;
import nl.zinwijzer.advice.LevelWords;
import nl.zinwijzer.advice.Outcome;
import nl.zinwijzer.advice.Referral;
import nl.zinwijzer.advice.Signal;
import nl.zinwijzer.advice.Topic;
import nl.zinwijzer.answer.AnswerCard;
import nl.zinwijzer.answer.AnswerExplanation;
import nl.zinwijzer.answer.AnswerHold;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.answer.AnswerMention;
import nl.zinwijzer.answer.AnswerQuestion;
import nl.zinwijzer.answer.AnswerReferral;
import nl.zinwijzer.answer.AnswerSignal;
import nl.zinwijzer.answer.AnswerSource;
import nl.zinwijzer.answer.AnswerStep;
import nl.zinwijzer.answer.Cited;
import nl.zinwijzer.answer.Reply;
import nl.zinwijzer.consultation.Role;
import nl.zinwijzer.language.Mention;
import nl.zinwijzer.reasoning.Step;
import nl.zinwijzer.reasoning.Verdict;
import nl.zinwijzer.rulebase.knowledge.CardText;
import nl.zinwijzer.rulebase.knowledge.PartnerEntry;
import nl.zinwijzer.rulebase.knowledge.Texts;
import nl.zinwijzer.rulebase.knowledge.ThresholdEntry;
import nl.zinwijzer.rulebase.model.Citation;
import nl.zinwijzer.rulebase.model.Rule;

/** Tells a verdict in one language: the trail is the data, this is its rendering. */
public final class Teller {
  private static final int LONGEST_HEADLINE = 139;
  private static final String TRIGGER = "{trigger}";

  private final Verdict verdict;
  private final AnswerLanguage language;
  private final Texts texts;
  private final Sentences sentences;
  private final Proofs proofs;
  private final List<Advice> advice;

  private Teller(Verdict verdict, AnswerLanguage language) {
    this.verdict = verdict;
    this.language = language;
    this.texts = verdict.ruleBase().texts(language);
    this.sentences = new Sentences(texts);
    this.proofs = new Proofs(verdict.trail());
    this.advice =
        verdict
            .all(Advice.class)
            .filter(advice -> advice.kind() == Kind.SAFETY || !absent(advice.topic()))
            .sorted(Comparator.comparing(Advice::kind).thenComparing(Advice::topic))
            .toList();
  }

  /**
   * The answer to a request.
   *
   * @param id the decision
   * @param at when it was decided
   */
  public static Reply tell(Verdict verdict, AnswerLanguage language, String id, Instant at) {
    return new Teller(verdict, language).tell(id, at);
  }

  private Reply tell(String id, Instant at) {
    Outcome outcome = verdict.outcome();
    List<AnswerCard> cards = cards(outcome);
    return new Reply(
        id,
        at,
        new Reply.RuleBaseId(verdict.ruleBase().manifest().version(), verdict.ruleBase().digest()),
        language.code(),
        outcome.level().code(),
        outcome.form().code(),
        outcome.conditional(),
        headline(outcome, cards),
        topics().map(Topic::code).toList(),
        cards,
        verdict.signals().map(this::told).toList(),
        verdict.mentions().stream().map(Teller::told).toList(),
        verdict.all(Referral.class).flatMap(referral -> told(referral).stream()).toList(),
        questions(),
        sources(cards),
        new AnswerExplanation(
            verdict.trail().stream().map(this::told).toList(),
            verdict.all(Hold.class).flatMap(this::told).toList()),
        Reply.Links.to(id));
  }

  private List<AnswerSource> sources(List<AnswerCard> cards) {
    return cards.stream()
        .flatMap(card -> card.sources().stream())
        .map(Cited::id)
        .distinct()
        .sorted()
        .flatMap(id -> Optional.ofNullable(verdict.ruleBase().sources().get(id)).stream())
        .map(
            source ->
                new AnswerSource(
                    source.id(),
                    source.title().in(language),
                    source.year(language),
                    source.url().orElse(null)))
        .toList();
  }

  /** Silence asks nothing: without a signal that weighs there is nothing to find out more about. */
  private List<AnswerQuestion> questions() {
    return verdict.reasons().findAny().isPresent() ? AskNext.of(verdict, language) : List.of();
  }

  /** Whether a topic is a partner that the region does not have; safety advice names none. */
  private boolean absent(Topic topic) {
    return Optional.ofNullable(verdict.ruleBase().vocabulary().partnerOfTopic().get(topic))
        .filter(verdict.ruleBase()::absent)
        .isPresent();
  }

  private Stream<Topic> topics() {
    return advice.stream().map(Advice::topic).distinct();
  }

  private List<AnswerCard> cards(Outcome outcome) {
    List<AnswerCard> cards = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (kind == Kind.LEVEL) {
        levelCard(outcome, cards.size() + 1).ifPresent(cards::add);
      } else {
        for (Advice advice : advice.stream().filter(advice -> advice.kind() == kind).toList()) {
          card(advice, cards.size() + 1).ifPresent(cards::add);
        }
      }
    }
    return cards;
  }

  private Optional<AnswerCard> levelCard(Outcome outcome, int number) {
    List<Topic> topics =
        advice.stream()
            .filter(advice -> advice.kind() == Kind.LEVEL || texts.card(advice.topic()).isEmpty())
            .map(Advice::topic)
            .distinct()
            .toList();
    List<Step> steps =
        Stream.concat(Stream.of(outcome), chosen().stream())
            .flatMap(conclusion -> verdict.stepsTo(conclusion).stream())
            .toList();
    return texts
        .level(outcome.level(), outcome.form())
        .map(words -> chosenWords().orElseGet(() -> words.forRole(role())))
        .map(words -> card(number, Kind.LEVEL, words, topics, proofs.behind(steps), ids(steps)));
  }

  /** The words that a rule chose for the level card. */
  private Optional<LevelWords> chosen() {
    return verdict.all(LevelWords.class).min(Comparator.comparing(LevelWords::wording));
  }

  private Optional<CardText> chosenWords() {
    return chosen()
        .flatMap(words -> texts.wording(words.wording()))
        .map(words -> words.forRole(role()));
  }

  private Optional<AnswerCard> card(Advice advice, int number) {
    List<Step> steps = verdict.stepsTo(advice);
    return texts
        .card(advice.topic())
        .map(words -> words.forRole(role()))
        .map(
            words ->
                card(number, advice.kind(), words, List.of(advice.topic()), steps, ids(steps)));
  }

  private AnswerCard card(
      int number,
      Kind kind,
      CardText words,
      List<Topic> topics,
      Collection<Step> grounds,
      List<String> because) {
    return new AnswerCard(
        "a" + number,
        kind.code(),
        words.title(),
        words.text(),
        words.actor().orElse(role().code()),
        topics.stream().map(Topic::code).toList(),
        words.lookAt(),
        words.openingQuestion().orElse(null),
        words.avoid(),
        words.next().orElse(null),
        cited(grounds.stream().map(step -> step.derivation().rule())),
        because);
  }

  private Role role() {
    return verdict.consultation().professional().role();
  }

  private static List<String> ids(Collection<Step> steps) {
    return steps.stream().map(Step::id).toList();
  }

  private List<Cited> cited(Stream<Rule> rules) {
    Set<Citation> citations = new TreeSet<>();
    rules.forEach(rule -> citations.addAll(rule.citations()));
    return citations.stream()
        .map(
            advice ->
                new Cited(
                    advice.source(),
                    advice.section(),
                    Optional.ofNullable(verdict.ruleBase().sources().get(advice.source()))
                        .flatMap(source -> source.url())
                        .orElse(null)))
        .toList();
  }

  private String headline(Outcome outcome, List<AnswerCard> cards) {
    boolean safety = !cards.isEmpty() && cards.get(0).kind().equals(Kind.SAFETY.code());
    Optional<String> title =
        safety ? Optional.of(cards.get(0).title()) : chosenWords().map(CardText::title);
    String line =
        title
            .map(words -> words + " (" + TRIGGER + ")")
            .or(() -> texts.headline(outcome.level(), outcome.form()))
            .orElse("");
    if (!line.contains(TRIGGER)) {
      return shorten(line, LONGEST_HEADLINE);
    }
    String trigger = safety ? danger() : trigger();
    if (trigger.isEmpty()) {
      return line.replace(" (" + TRIGGER + ")", "");
    }
    int room = LONGEST_HEADLINE - (line.length() - TRIGGER.length());
    return line.replace(TRIGGER, shorten(trigger, room));
  }

  private String trigger() {
    return verdict
        .reasons()
        .findFirst()
        .map(
            signal ->
                proofs.facts(verdict.stepsTo(signal)).stream()
                    .filter(Mention.class::isInstance)
                    .map(Mention.class::cast)
                    .findFirst()
                    .map(mention -> texts.label(signal.id()) + ": “" + mention.quote() + "”")
                    .orElse(texts.label(signal.id())))
        .orElse("");
  }

  /** What the first safety advice stands on: the words, or else the rule that read the facts. */
  private String danger() {
    return advice.stream()
        .filter(advice -> advice.kind() == Kind.SAFETY)
        .findFirst()
        .map(verdict::stepsTo)
        .flatMap(
            steps ->
                proofs.facts(steps).stream()
                    .filter(Mention.class::isInstance)
                    .map(fact -> "“" + ((Mention) fact).quote() + "”")
                    .findFirst()
                    .or(() -> proofs.first(steps).map(this::title)))
        .orElse("");
  }

  private String title(Step step) {
    return step.derivation().rule().title().in(language);
  }

  private static String shorten(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length - 1).stripTrailing() + "…";
  }

  private AnswerSignal told(Signal signal) {
    List<Step> steps = verdict.stepsTo(signal);
    return new AnswerSignal(
        signal.id().code(),
        signal.strength().code(),
        signal.explicit(),
        signal.reporter().code(),
        proofs.places(steps),
        ids(steps));
  }

  private static AnswerMention told(Mention mention) {
    return new AnswerMention(
        mention.concept().code(),
        "/texts/" + mention.text() + "/text",
        mention.start(),
        mention.end(),
        mention.quote(),
        mention.status().code(),
        mention.reporter().code(),
        mention
            .cue()
            .map(cue -> new AnswerMention.Range(cue.start(), cue.end(), cue.quote()))
            .orElse(null));
  }

  private Optional<AnswerReferral> told(Referral referral) {
    return Optional.ofNullable(verdict.ruleBase().directory().get(referral.partner()))
        .filter(PartnerEntry::available)
        .map(entry -> told(referral, entry));
  }

  private AnswerReferral told(Referral referral, PartnerEntry entry) {
    String note =
        Stream.of(entry.cost(), entry.note())
            .map(phrase -> phrase.in(language))
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining(" "));
    return new AnswerReferral(
        referral.partner().code(),
        entry.title().in(language),
        referral.eligibility().code(),
        entry.how().in(language),
        entry.handOver().stream().map(phrase -> phrase.in(language)).toList(),
        note.isEmpty() ? null : note);
  }

  private AnswerStep told(Step step) {
    Rule rule = step.derivation().rule();
    return new AnswerStep(
        step.id(),
        rule.id(),
        rule.title().in(language),
        sentences.fill(rule.says().in(language), step.derivation().bindings()),
        step.because(),
        step.absent(),
        step.thresholds().stream().map(Teller::used).toList(),
        step.derivation().conclusions().stream()
            .map(Conclusion::code)
            .collect(Collectors.joining(" ")),
        rule.ground().code(),
        cited(Stream.of(rule)));
  }

  private static AnswerStep.UsedThreshold used(ThresholdEntry entry) {
    return new AnswerStep.UsedThreshold(
        entry.id(), entry.value(), entry.unit(), entry.ground().code());
  }

  private Stream<AnswerHold> told(Hold hold) {
    return verdict.stepsTo(hold).stream()
        .map(
            step -> {
              Rule rule = step.derivation().rule();
              return new AnswerHold(
                  rule.id(),
                  rule.title().in(language),
                  hold.from().code(),
                  hold.to().code(),
                  sentences.fill(rule.says().in(language), step.derivation().bindings()),
                  step.because(),
                  cited(Stream.of(rule)));
            });
  }
}
