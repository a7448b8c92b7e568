package nl.zinwijzer.rulebase;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.zinwijzer.consultation.Concept;

/** Rule bases by chance, of every shape that rules may have: the same seed gives the same one. */
public final class TestingRules {
  private static final List<String> LEVELS =
      List.of("Level.ATTENTION", "Level.COUNSELLING", "Level.REFER");
  private static final List<String> STRENGTHS =
      List.of("Strength.STRONG", "Strength.WEAK", "Strength.CONTEXT");
  private static final List<String> ANSWERS = List.of("Answer.YES", "Answer.NO", "Answer.UNKNOWN");
  private static final List<Concept> OBSERVABLE = ProjectWords.concepts(Concept::observable);

  private final Random random;

  private TestingRules(long seed) {
    this.random = new Random(seed);
  }

  /** A rule base with about this many rules. */
  public static TestingRuleBase random(long seed, int rules) {
    return new TestingRules(seed).rules(rules);
  }

  private TestingRuleBase rules(int rules) {
    TestingRuleBase base =
        new TestingRuleBase("signals", "weighing", "levels", "holds", "standing", "outcome")
            .threshold("talks.few", 2)
            .threshold("contacts.many", 5)
            .question("/patient/functioning", "Hoe komt de patiënt de dag door?")
            .question("/patient/networkSupport", "Zijn de eigen mensen genoeg?")
            .question("/complaints/*/workUpComplete", "Is het onderzoek af?");
    int signals = Math.max(4, rules / 2);
    for (int at = 0; at < signals; at++) {
      base.rule(
          "signals",
          "signal-" + at,
          conditions(),
          "Sign( Concept.%s, %s, %s, Speaker.PROFESSIONAL )"
              .formatted(one(OBSERVABLE).name(), one(STRENGTHS), random.nextInt(5) == 0));
    }
    base.rule(
        "signals",
        "observed",
        "Observation( $c : concept )",
        "Sign( $c, Strength.WEAK, false, Speaker.PROFESSIONAL )");
    base.rule(
        "weighing",
        "weighed",
        "Sign( $c : id, $s : strength, $e : explicit, $r : reporter )",
        "Signal( $c, $s, $e, $r )");
    base.rule(
        "levels",
        "two-weak",
        "Signal( strength == Strength.WEAK, $f : family )\n"
            + "exists Signal( strength == Strength.WEAK, family != $f )",
        "Indication( Level.ATTENTION, Form.FULL, false )");
    base.rule(
        "levels",
        "strong",
        "exists Signal( strength == Strength.STRONG )",
        "Indication( Level.ATTENTION, Form.FULL, false )");
    for (int at = 0; at < Math.max(3, rules / 5); at++) {
      base.rule(
          "levels",
          "level-" + at,
          aboutSignals() + "\n" + conditions(),
          "Indication( %s, %s, %s )"
              .formatted(
                  one(LEVELS),
                  random.nextBoolean() ? "Form.FULL" : "Form.LIGHT",
                  random.nextBoolean()));
    }
    for (int at = 0; at < Math.max(3, rules / 6); at++) {
      base.rule(
          "holds",
          "hold-" + at,
          "Indication( level == %s )\n%s".formatted(one(LEVELS), conditions()),
          "Hold( %s, %s, Form.LIGHT )"
              .formatted(one(LEVELS), random.nextBoolean() ? "Level.NONE" : "Level.ATTENTION"));
    }
    base.rule(
        "standing",
        "stands",
        "Indication( $l : level, $f : form, $c : conditional )\nnot Hold( from == $l )",
        "Standing( $l, $f, $c )");
    base.rule(
        "standing",
        "held",
        "Hold( $f : from, $l : to, $o : form )\nexists Indication( level == $f )",
        "Standing( $l, $o, false )");
    for (int at = 0; at < LEVELS.size(); at++) {
      String higher = String.join(", ", LEVELS.subList(at + 1, LEVELS.size()));
      base.rule(
          "outcome",
          "outcome-" + at,
          "exists Standing( level == %s )%s"
              .formatted(
                  LEVELS.get(at),
                  higher.isEmpty() ? "" : "\nnot Standing( level in ( " + higher + " ) )"),
          "Outcome( %s, Form.FULL, false )".formatted(LEVELS.get(at)));
    }
    return base.rule(
        "outcome",
        "silence",
        "not Standing( level != Level.NONE )",
        "Outcome( Level.NONE, Form.FULL, false )");
  }

  private String aboutSignals() {
    return switch (random.nextInt(4)) {
      case 0 -> "exists Signal( explicit == true )";
      case 1 -> "Signal( strength == Strength.STRONG, $sf : family )";
      case 2 ->
          "accumulate( Signal( strength != Strength.CONTEXT, $sx : id ); $sn : count( $sx ); $sn >= "
              + (1 + random.nextInt(3))
              + " )";
      default -> "not Signal( family == Family.SAFETY )";
    };
  }

  private String conditions() {
    List<String> conditions = new ArrayList<>();
    for (int at = 0; at <= random.nextInt(3); at++) {
      conditions.add(condition(at));
    }
    return String.join("\n", conditions);
  }

  private String condition(int at) {
    return switch (random.nextInt(14)) {
      case 0 -> "Patient( functioning %s Functioning.IMPAIRED )".formatted(sign());
      case 1 -> "Patient( networkSupport %s NetworkSupport.SUFFICIENT )".formatted(sign());
      case 2 -> "Wishes( guidance %s %s, talk != Wish.NO )".formatted(sign(), one(ANSWERS));
      case 3 -> "Patient( palliativePhase in ( Answer.YES, %s ) )".formatted(one(ANSWERS));
      case 4 ->
          "Threshold( id == \"weeks.long\", $min%d : value )\nComplaint( weeks >= $min%d, $p%d : problem, workUpComplete %s %s )"
                  .formatted(at, at, at, sign(), one(ANSWERS))
              + (random.nextBoolean()
                  ? "\naccumulate( Treatment( problem == $p%d, response in ( Response.NONE, Response.UNKNOWN ), $t%d : name ); $n%d : count( $t%d ); $n%d >= 1 )"
                      .formatted(at, at, at, at, at)
                  : "");
      case 5 -> "not LifeEvent( burden == %s )".formatted(one(ANSWERS));
      case 6 -> "exists LifeEvent( burden != Answer.NO, monthsAgo < 13 )";
      case 7 -> "LifeEvent( $b%d : burden )\nWishes( referral == $b%d )".formatted(at, at);
      case 8 -> "exists Observation( concept == Concept.%s )".formatted(one(OBSERVABLE).name());
      case 9 ->
          "accumulate( Complaint( role == ComplaintRole.ACTIVE, alarmSymptoms != Answer.YES, $q%d : code ); $k%d : count( $q%d ); $k%d %s 1 )"
              .formatted(at, at, at, at, random.nextBoolean() ? ">" : "<=");
      case 10 ->
          "Contact( practicalCrisis != Answer.YES, requestType %s RequestType.PSYCHOSOCIAL )"
              .formatted(sign());
      case 11 -> "SafetyFindings( suicidality in ( Suicidality.NONE, Suicidality.UNKNOWN ) )";
      case 12 ->
          "Threshold( id == \"talks.few\", $few%d : value )\nContact( attentionTalks > $few%d )"
              .formatted(at, at);
      default -> "Patient( age > %d )".formatted(10 + random.nextInt(60));
    };
  }

  private String sign() {
    return random.nextInt(3) == 0 ? "!=" : "==";
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
