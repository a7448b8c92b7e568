package nl.zinwijzer.cdshooks.card;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zinwijzer.advice.Kind;
import nl.zinwijzer.answer.AnswerCard;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.answer.AnswerSource;
import nl.zinwijzer.answer.Cited;
import nl.zinwijzer.answer.Reply;
import nl.zinwijzer.cdshooks.call.CdsCall;
import nl.zinwijzer.cdshooks.call.GatheredRecord;
import nl.zinwijzer.consultation.Terms;
import nl.zinwijzer.ledger.DecisionIds;
import nl.zinwijzer.ledger.OverrideReason;
import nl.zinwijzer.rulebase.knowledge.Choices;
import nl.zinwijzer.rulebase.knowledge.Choices.Choice;

/** Makes the card of a decision. */
@Singleton
public final class CardWriter {
  /** The system of our override reasons. */
  public static final String REASONS = "urn:zinwijzer:override-reason";

  private static final String TOPICS = "urn:zinwijzer:topic";
  private static final String OWN_SOURCE = "Zinwijzer";
  private static final String AT_MOST_ONE = "at-most-one";

  /**
   * The card of a decision that has something to show.
   *
   * @param service the address of the service itself
   * @param choices the choices of the rule base that decided
   */
  public CdsCard card(
      String service, CdsCall call, GatheredRecord gathered, Reply reply, Choices choices) {
    AnswerLanguage language = Terms.of(AnswerLanguage.class).find(reply.language()).orElseThrow();
    CdsWords words = new CdsWords(language);
    List<CdsCard.CardSuggestion> suggestions = new Suggestions(call, reply, words).all();
    return new CdsCard(
        DecisionIds.uuid(reply.id()).toString(),
        reply.headline(),
        detail(reply, gathered, words),
        indicator(reply, choices),
        source(reply),
        suggestions,
        suggestions.isEmpty() ? null : AT_MOST_ONE,
        reasons(reply, choices, words),
        List.of(
            new CdsCard.Link(
                words.get("link.explanation"), service + reply.links().explanation(), "absolute")));
  }

  private static boolean safety(AnswerCard card) {
    return card.kind().equals(Kind.SAFETY.code());
  }

  private static String indicator(Reply reply, Choices choices) {
    Stream<AnswerCard> safety = reply.advice().stream().filter(CardWriter::safety);
    List<String> topics = safety.flatMap(card -> card.topics().stream()).toList();
    if (topics.stream().anyMatch(choices.of(Choice.URGENT_TOPICS)::contains)) {
      return "critical";
    }
    return topics.isEmpty() ? "info" : "warning";
  }

  private static String detail(Reply reply, GatheredRecord gathered, CdsWords words) {
    Markdown detail = new Markdown();
    for (AnswerCard card : reply.advice()) {
      detail.strong(card.title()).paragraph(card.text());
      Optional.ofNullable(card.openingQuestion()).ifPresent(detail::quote);
      detail.list(Stream.concat(card.lookAt().stream(), card.avoid().stream()).toList());
      Optional.ofNullable(card.next()).ifPresent(detail::paragraph);
    }
    if (!gathered.notReceived().isEmpty()) {
      detail.paragraph(words.get("detail.not-received", gathered.notReceived().size()));
    }
    return detail.toString();
  }

  private static CdsCard.CardSource source(Reply reply) {
    Optional<AnswerCard> first = reply.advice().stream().findFirst();
    Optional<AnswerSource> cited =
        first.stream()
            .flatMap(card -> card.sources().stream())
            .map(Cited::id)
            .findFirst()
            .flatMap(
                id ->
                    reply.sources().stream().filter(source -> source.id().equals(id)).findFirst());
    return new CdsCard.CardSource(
        cited.map(source -> source.title() + " (" + source.year() + ")").orElse(OWN_SOURCE),
        cited.map(AnswerSource::url).filter(url -> URI.create(url).isAbsolute()).orElse(null),
        first
            .flatMap(card -> card.topics().stream().findFirst())
            .map(topic -> new CdsCard.Coding(topic, TOPICS, first.get().title()))
            .orElse(null));
  }

  /** Where safety is at stake the rule base bars some reasons. */
  private static List<CdsCard.Coding> reasons(Reply reply, Choices choices, CdsWords words) {
    boolean safety = reply.advice().stream().anyMatch(CardWriter::safety);
    return Arrays.stream(OverrideReason.values())
        .filter(
            reason ->
                !safety || !choices.of(Choice.REASONS_BARRED_BY_SAFETY).contains(reason.code()))
        .map(
            reason ->
                new CdsCard.Coding(wire(reason), REASONS, words.get("reason." + reason.code())))
        .toList();
  }

  /** How a reason is written in a card. */
  public static String wire(OverrideReason reason) {
    return reason.code().replace('_', '-');
  }
}
