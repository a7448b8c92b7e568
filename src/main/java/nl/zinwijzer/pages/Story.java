package nl.zinwijzer.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zinwijzer.answer.AnswerCard;
import nl.zinwijzer.answer.AnswerHold;
import nl.zinwijzer.answer.AnswerMention;
import nl.zinwijzer.answer.AnswerSignal;
import nl.zinwijzer.answer.AnswerStep;
import nl.zinwijzer.answer.Cited;
import nl.zinwijzer.answer.EvidencePlace;
import nl.zinwijzer.answer.Reply;
import nl.zinwijzer.explanation.ExplanationAnswer;
import nl.zinwijzer.explanation.FullExplanation;

/**
 * A decision as a page tells it.
 *
 * @param reply the answer that was given
 * @param role who asked, by code
 * @param reasons the few reasons that decide
 * @param texts the texts with what was recognised in them
 * @param whys each piece of advice with its steps
 * @param others the steps that lead to no piece of advice
 * @param held what was held back
 * @param told the facts of the request besides its texts
 * @param sources the sources that the answer rests on
 * @param notThis why it is not another level; none when the rule base is no longer at hand
 * @param otherwise what would have led to another level, the fewest changes first
 */
public record Story(
    Reply reply,
    String role,
    List<DecidingReason> reasons,
    List<MarkedText> texts,
    List<AdviceGrounds> whys,
    List<ProofTree> others,
    List<HeldBack> held,
    List<FactLine> told,
    List<UsedSource> sources,
    List<OtherLevelReason> notThis,
    List<OtherFacts> otherwise) {
  private static final int REASONS = 3;
  private static final int MOST_OTHERWISE = 12;

  public Story {
    reasons = List.copyOf(reasons);
    texts = List.copyOf(texts);
    whys = List.copyOf(whys);
    others = List.copyOf(others);
    held = List.copyOf(held);
    told = List.copyOf(told);
    sources = List.copyOf(sources);
    notThis = List.copyOf(notThis);
    otherwise = List.copyOf(otherwise);
  }

  /**
   * Tells a decision.
   *
   * @param account what the rule base that decided tells besides; empty when it is gone
   */
  static Story of(
      JsonNode request,
      Reply reply,
      Optional<FullExplanation> account,
      Glossary glossary,
      PageWords words) {
    RequestFacts facts = new RequestFacts(request, words, glossary);
    List<AnswerStep> steps = reply.explanation().steps();
    ProofTree.Grower grower =
        new ProofTree.Grower(
            steps, account.map(one -> one.why().proofs()).orElse(List.of()), facts);
    List<AdviceGrounds> whys =
        reply.advice().stream()
            .map(card -> new AdviceGrounds(card, grower.grow(card.because())))
            .toList();
    return new Story(
        reply,
        request.at("/professional/role").asText(),
        reasons(reply, facts, glossary, words),
        texts(request, reply, glossary),
        whys,
        grower.rest(),
        reply.explanation().held().stream()
            .map(hold -> held(hold, steps, facts, glossary))
            .toList(),
        facts.told(),
        sources(reply, glossary),
        account.map(FullExplanation::whyNot).orElse(List.of()).stream()
            .map(
                other ->
                    new OtherLevelReason(
                        other.level(),
                        other.nearest().rule().title(),
                        Lacking.of(other.nearest(), facts, titles(steps, account), words)))
            .toList(),
        account.map(FullExplanation::whatWouldChange).orElse(List.of()).stream()
            .map(
                one ->
                    new OtherFacts(
                        one.level(),
                        one.changes().stream()
                            .map(change -> facts.other(change.pointer(), change.to()))
                            .toList()))
            .toList());
  }

  /** The titles of the rules that concluded something; in the language of the page if it can be. */
  private static Map<String, String> titles(
      List<AnswerStep> steps, Optional<FullExplanation> account) {
    Map<String, String> titles = new TreeMap<>();
    steps.forEach(step -> titles.put(step.rule(), step.title()));
    account.ifPresent(one -> one.why().proofs().forEach(proof -> titles(proof, titles)));
    return titles;
  }

  private static void titles(ExplanationAnswer.ProofAnswer proof, Map<String, String> titles) {
    titles.put(proof.rule().id(), proof.rule().title());
    proof.premises().forEach(one -> one.proofs().forEach(inner -> titles(inner, titles)));
  }

  /** Whether nothing is advised. */
  public boolean silent() {
    return reply.advice().isEmpty();
  }

  /** The first of what would have led to another level: as much as a page can show. */
  public List<OtherFacts> nearest() {
    return otherwise.stream().limit(MOST_OTHERWISE).toList();
  }

  /** The advice of the given kinds, in the order of the answer. */
  public List<AnswerCard> cards(String... kinds) {
    return reply.advice().stream().filter(card -> List.of(kinds).contains(card.kind())).toList();
  }

  /** Who acts on a piece of advice, when that is not the one who asked. */
  public Optional<String> actor(AnswerCard card) {
    return Optional.ofNullable(card.actor())
        .filter(actor -> !actor.isBlank() && !actor.equals(role));
  }

  private static List<DecidingReason> reasons(
      Reply reply, RequestFacts facts, Glossary glossary, PageWords words) {
    List<AnswerStep> steps = reply.explanation().steps();
    List<DecidingReason> safety =
        reply.advice().stream()
            .filter(card -> card.kind().equals("safety"))
            .limit(1)
            .flatMap(card -> reason(card, steps, facts).stream())
            .toList();
    List<DecidingReason> holds =
        reply.explanation().held().stream()
            .limit(1)
            .map(
                hold ->
                    new DecidingReason(
                        hold.reason(),
                        facts(hold, steps, facts).stream().findFirst(),
                        stepsOf(steps, hold.rule())))
            .toList();
    Stream<DecidingReason> signals =
        reply.signals().stream()
            .filter(signal -> reply.advice().isEmpty() || !signal.strength().equals("context"))
            .map(signal -> reason(signal, facts, glossary, words))
            .limit(REASONS - safety.size() - holds.size());
    return Stream.of(safety.stream(), signals, holds.stream()).flatMap(one -> one).toList();
  }

  private static Optional<DecidingReason> reason(
      AnswerCard card, List<AnswerStep> steps, RequestFacts facts) {
    return steps.stream()
        .filter(step -> card.because().contains(step.id()))
        .findFirst()
        .map(
            step ->
                new DecidingReason(
                    step.text(),
                    places(step.because(), steps).findFirst().map(facts::at),
                    List.of(step.id())));
  }

  /** The places in the request that steps rest on, each once. */
  private static Stream<String> places(List<String> because, List<AnswerStep> steps) {
    return because.stream()
        .flatMap(
            place ->
                steps.stream()
                    .filter(step -> step.id().equals(place))
                    .findFirst()
                    .map(step -> places(step.because(), steps))
                    .orElseGet(() -> Stream.of(place)))
        .distinct();
  }

  /** The known facts that a hold names itself; without any, those that its steps rest on. */
  static List<FactLine> facts(AnswerHold hold, List<AnswerStep> steps, RequestFacts facts) {
    List<FactLine> own = known(hold.because().stream().filter(id -> id.startsWith("/")), facts);
    return own.isEmpty() ? known(places(hold.because(), steps), facts) : own;
  }

  private static List<FactLine> known(Stream<String> places, RequestFacts facts) {
    return places.map(facts::at).filter(fact -> fact.nature() != FactLine.Nature.UNKNOWN).toList();
  }

  private static DecidingReason reason(
      AnswerSignal signal, RequestFacts facts, Glossary glossary, PageWords words) {
    return new DecidingReason(
        words.get("reason.signal." + signal.strength(), capital(glossary.label(signal.signal()))),
        signal.evidence().stream().findFirst().map(Story::place).map(facts::at),
        signal.because());
  }

  private static String capital(String label) {
    return label.isEmpty() ? label : Character.toUpperCase(label.charAt(0)) + label.substring(1);
  }

  private static String place(EvidencePlace place) {
    return place.start() == null
        ? place.pointer()
        : place.pointer() + "#" + place.start() + "-" + place.end();
  }

  private static List<MarkedText> texts(JsonNode request, Reply reply, Glossary glossary) {
    List<MarkedText> texts = new ArrayList<>();
    Map<String, List<String>> resting = resting(reply);
    int number = 1;
    JsonNode sent = request.at("/texts");
    for (int i = 0; i < sent.size(); i++) {
      String pointer = "/texts/" + i + "/text";
      List<AnswerMention> mentions =
          reply.mentions().stream()
              .filter(mention -> mention.pointer().equals(pointer))
              .sorted(
                  Comparator.comparingInt(AnswerMention::start)
                      .thenComparingInt(AnswerMention::end)
                      .thenComparing(AnswerMention::concept))
              .toList();
      List<MarkedText.Mark> marks = new ArrayList<>();
      for (AnswerMention mention : mentions) {
        String place = pointer + "#" + mention.start() + "-" + mention.end();
        marks.add(
            new MarkedText.Mark(
                number++,
                mention,
                glossary.label(mention.concept()),
                resting.getOrDefault(place, List.of())));
      }
      JsonNode text = sent.get(i);
      texts.add(
          new MarkedText(
              text.path("kind").asText("note"),
              text.path("speaker").asText("professional"),
              MarkedText.cut(text.path("text").asText(), marks),
              marks));
    }
    return texts;
  }

  /** By what they rest on, the steps. */
  private static Map<String, List<String>> resting(Reply reply) {
    Map<String, List<String>> resting = new HashMap<>();
    reply
        .explanation()
        .steps()
        .forEach(
            step ->
                new LinkedHashSet<>(step.because())
                    .forEach(
                        place ->
                            resting
                                .computeIfAbsent(place, none -> new ArrayList<>())
                                .add(step.id())));
    return resting;
  }

  private static List<String> stepsOf(List<AnswerStep> steps, String rule) {
    return steps.stream().filter(step -> step.rule().equals(rule)).map(AnswerStep::id).toList();
  }

  private static HeldBack held(
      AnswerHold hold, List<AnswerStep> steps, RequestFacts facts, Glossary glossary) {
    return new HeldBack(
        hold,
        facts(hold, steps, facts),
        stepsOf(steps, hold.rule()),
        hold.sources().stream().map(cited -> Passage.of(cited, glossary)).toList());
  }

  private static List<UsedSource> sources(Reply reply, Glossary glossary) {
    Map<String, List<Passage>> bySource =
        Stream.of(
                reply.advice().stream().flatMap(card -> card.sources().stream()),
                reply.explanation().steps().stream().flatMap(step -> step.sources().stream()),
                reply.explanation().held().stream().flatMap(hold -> hold.sources().stream()))
            .flatMap(cited -> cited)
            .sorted(Comparator.comparing(Cited::id).thenComparing(Cited::section))
            .map(cited -> Passage.of(cited, glossary))
            .distinct()
            .collect(Collectors.groupingBy(Passage::source, TreeMap::new, Collectors.toList()));
    return bySource.entrySet().stream()
        .map(
            entry ->
                new UsedSource(entry.getKey(), glossary.source(entry.getKey()), entry.getValue()))
        .toList();
  }
}
