package nl.zinwijzer.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.answer.ReplyJson;
import nl.zinwijzer.consultation.Consultation;
import nl.zinwijzer.explanation.Teller;
import nl.zinwijzer.language.Mention;
import nl.zinwijzer.rulebase.ProjectRules;
import nl.zinwijzer.rulebase.RuleBase;
import org.junit.jupiter.api.Test;

/** The same facts give the same answer to the byte, in whatever order they come. */
class SameAnswerTest {
  private static final int CONSULTATIONS = 500;
  private static final int ORDERS = 20;

  private final RuleBase rules = ProjectRules.get();

  @Test
  void theOrderOfFactsNeverChangesTheAnswer() {
    TestingConsultations consultations = new TestingConsultations(20261121);
    List<Consultation> generated =
        IntStream.range(0, CONSULTATIONS).mapToObj(one -> consultations.next()).toList();
    generated.parallelStream().forEach(this::answersTheSameInAnyOrder);
  }

  private void answersTheSameInAnyOrder(Consultation consultation) {
    List<Mention> mentions = rules.reader().read(consultation.texts(), consultation.date());
    List<Object> facts = new ArrayList<>(Reasoner.facts(rules, consultation, mentions));
    byte[] first = answer(consultation, mentions, facts);
    Random random = new Random(first.length);
    for (int order = 0; order < ORDERS; order++) {
      Collections.shuffle(facts, random);
      assertThat(answer(consultation, mentions, facts)).isEqualTo(first);
    }
  }

  private byte[] answer(Consultation consultation, List<Mention> mentions, List<Object> facts) {
    Evaluation evaluation = Reasoner.conclude(rules, facts);
    Verdict verdict =
        new Verdict(rules, consultation, mentions, evaluation, Trail.of(rules, evaluation));
    return ReplyJson.write(Teller.tell(verdict, AnswerLanguage.NL, "1", Instant.EPOCH));
  }
}
