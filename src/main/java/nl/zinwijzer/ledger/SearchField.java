package nl.zinwijzer.ledger;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.zinwijzer.advice.Level;
import nl.zinwijzer.consultation.Code;
import nl.zinwijzer.consultation.ConsultationDate;
import nl.zinwijzer.consultation.Role;
import nl.zinwijzer.consultation.reading.ProblemKind;

/** What an auditor can ask of the list of decisions, by the code that names it in an address. */
public enum SearchField implements Code {
  /** The first day, year-month-day. */
  FROM(ProblemKind.NOT_A_DATE),
  /** The last day. */
  UNTIL(ProblemKind.NOT_A_DATE),
  LEVEL(ProblemKind.UNKNOWN_VALUE),
  ROLE(ProblemKind.UNKNOWN_VALUE),
  SIGNAL(ProblemKind.MALFORMED_ID),
  RULE(ProblemKind.MALFORMED_ID),
  /** A source, or one section of it. */
  SOURCE(ProblemKind.MALFORMED_ID),
  /** The decision before which the page begins. */
  BEFORE(ProblemKind.MALFORMED_ID);

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.:-]{1,80}");
  private static final Pattern PASSAGE = Pattern.compile("[A-Za-z0-9_.:/§() -]{1,120}");

  private final ProblemKind problem;

  SearchField(ProblemKind problem) {
    this.problem = problem;
  }

  /** What is wrong with a value that this field does not allow. */
  public ProblemKind problem() {
    return problem;
  }

  /** Whether this field can have a value. */
  public boolean allows(String value) {
    return switch (this) {
      case FROM, UNTIL -> date(value);
      case LEVEL -> constant(Level.values(), value).isPresent();
      case ROLE -> constant(Role.values(), value).isPresent();
      case SIGNAL, RULE, BEFORE -> ID.matcher(value).matches();
      case SOURCE -> PASSAGE.matcher(value).matches();
    };
  }

  /**
   * The question that some fields ask; days are those of the Netherlands.
   *
   * @param scope whose decisions
   * @param values allowed values by field
   * @param size the number of decisions on a page
   */
  public static DecisionQuery query(Scope scope, Map<SearchField, String> values, int size) {
    return new DecisionQuery(
        scope,
        get(values, FROM)
            .map(LocalDate::parse)
            .map(day -> day.atStartOfDay(ConsultationDate.PRACTICE).toInstant()),
        get(values, UNTIL)
            .map(LocalDate::parse)
            .map(day -> day.plusDays(1).atStartOfDay(ConsultationDate.PRACTICE).toInstant()),
        get(values, LEVEL).flatMap(code -> constant(Level.values(), code)),
        get(values, ROLE).flatMap(code -> constant(Role.values(), code)),
        get(values, SIGNAL),
        get(values, RULE),
        get(values, SOURCE),
        get(values, BEFORE),
        size);
  }

  private static Optional<String> get(Map<SearchField, String> values, SearchField field) {
    return Optional.ofNullable(values.get(field));
  }

  private static <C extends Code> Optional<C> constant(C[] constants, String code) {
    return Arrays.stream(constants).filter(constant -> constant.code().equals(code)).findFirst();
  }

  private static boolean date(String value) {
    try {
      int year = LocalDate.parse(value).getYear();
      return year >= 2000 && year <= 9999;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
