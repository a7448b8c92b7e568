package nl.zinwijzer.pages;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.zinwijzer.consultation.Answer;
import nl.zinwijzer.consultation.NetworkSupport;
import nl.zinwijzer.consultation.Role;
import nl.zinwijzer.consultation.Suicidality;
import nl.zinwijzer.consultation.Wish;
import org.jspecify.annotations.Nullable;

/**
 * The form of the front page. It remembers what was chosen from a list and never what was typed.
 *
 * @param chosen the chosen answers, by the name of their field
 * @param problems what is wrong in it
 */
public record NoteForm(Map<String, String> chosen, List<FormProblem> problems) {
  /** The most characters of a note. */
  public static final int LONGEST = 20_000;

  /** Who asks. */
  public static final FormChoice ROLE =
      FormChoice.of("role", "front.role", "professional", "role", Role.values());

  /** What may be left open. */
  public static final List<FormChoice> OPTIONAL =
      List.of(
          FormChoice.of(
              "talk",
              "field.talk",
              "wishes",
              "talk",
              Wish.UNKNOWN,
              Wish.YES,
              Wish.NO,
              Wish.NOT_NOW,
              Wish.NOT_WITH_ME),
          answer("guidance", "wishes", "guidance"),
          answer("referral", "wishes", "referral"),
          FormChoice.of(
              "network",
              "field.network",
              "patient",
              "networkSupport",
              NetworkSupport.UNKNOWN,
              NetworkSupport.SUFFICIENT,
              NetworkSupport.INSUFFICIENT),
          FormChoice.of(
              "suicidality",
              "field.suicidality",
              "safety",
              "suicidality",
              Suicidality.UNKNOWN,
              Suicidality.NONE,
              Suicidality.THOUGHTS,
              Suicidality.PLAN_OR_INTENT),
          answer("palliative", "patient", "palliativePhase"));

  private static final int OLDEST = 120;

  public NoteForm {
    chosen = Map.copyOf(chosen);
    problems = List.copyOf(problems);
  }

  private static FormChoice answer(String name, String part, String member) {
    return FormChoice.of(
        name, "field." + name, part, member, Answer.UNKNOWN, Answer.YES, Answer.NO);
  }

  /** The form as a newcomer sees it. */
  public static NoteForm empty() {
    return new NoteForm(Map.of(), List.of());
  }

  /** The form as it was sent, with everything that is wrong in it. */
  public static NoteForm sent(Map<String, String> fields, PageWords words) {
    List<FormProblem> problems = new ArrayList<>();
    String note = fields.getOrDefault("note", "");
    if (note.isBlank()) {
      problems.add(new FormProblem("note", words.get("problem.blank")));
    } else if (note.length() > LONGEST) {
      problems.add(new FormProblem("note", words.get("problem.long", LONGEST)));
    }
    String age = fields.getOrDefault("age", "").strip();
    if (!age.isEmpty() && (!age.matches("\\d{1,3}") || Integer.parseInt(age) > OLDEST)) {
      problems.add(new FormProblem("age", words.get("problem.age")));
    }
    Map<String, String> chosen = new TreeMap<>();
    choices()
        .forEach(
            choice -> {
              String code = fields.getOrDefault(choice.name(), choice.codes().get(0));
              if (choice.codes().contains(code)) {
                chosen.put(choice.name(), code);
              } else {
                problems.add(new FormProblem(choice.name(), words.get("problem.unknown_value")));
              }
            });
    return new NoteForm(chosen, problems);
  }

  private static Stream<FormChoice> choices() {
    return Stream.concat(Stream.of(ROLE), OPTIONAL.stream());
  }

  /** The request for advice that a form without problems makes. */
  public ObjectNode request(Map<String, String> fields) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    choices().forEach(choice -> choice.put(request, chosen(choice)));
    String age = fields.getOrDefault("age", "").strip();
    if (!age.isEmpty()) {
      request.withObjectProperty("patient").put("age", Integer.parseInt(age));
    }
    request
        .putArray("texts")
        .addObject()
        .put("kind", "note")
        .put("speaker", "professional")
        .put("text", fields.getOrDefault("note", "").replace("\r\n", "\n"));
    return request;
  }

  /** The field that a place in the request came from. */
  static String field(String pointer) {
    return choices()
        .filter(choice -> choice.pointer().equals(pointer))
        .map(FormChoice::name)
        .findFirst()
        .orElse(pointer.equals("/patient/age") ? "age" : "note");
  }

  /** The same form with other problems. */
  NoteForm with(List<FormProblem> others) {
    return new NoteForm(chosen, others);
  }

  /** The chosen answer. */
  public String chosen(FormChoice choice) {
    return Optional.ofNullable(chosen.get(choice.name())).orElse(choice.codes().get(0));
  }

  /** Whether more than the note was told, or something is wrong there. */
  public boolean tellsMore() {
    return OPTIONAL.stream()
        .anyMatch(
            choice ->
                !chosen(choice).equals(choice.codes().get(0))
                    || !problemsOf(choice.name()).isEmpty());
  }

  /** What is wrong with one field. */
  public List<FormProblem> problemsOf(String field) {
    return problems.stream().filter(problem -> problem.field().equals(field)).limit(1).toList();
  }

  /** The value of {@code aria-invalid}; null where nothing is wrong. */
  public @Nullable String invalid(String field) {
    return problemsOf(field).isEmpty() ? null : "true";
  }

  /** The id of the description of what is wrong, to go after other ids. */
  public String describing(String field) {
    return problemsOf(field).isEmpty() ? "" : " " + field + "-problem";
  }
}
