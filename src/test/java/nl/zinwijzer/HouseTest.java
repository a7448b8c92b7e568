package nl.zinwijzer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zinwijzer.deciding.Decisions;
import nl.zinwijzer.explanation.FullExplanation;
import nl.zinwijzer.ledger.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Holds the house: a room knows only the rooms above it, and doors do not know each other. */
class HouseTest {
  private static final String HOUSE = "nl.zinwijzer.";
  private static final List<String> ROOMS =
      List.of(
          "consultation",
          "advice",
          "answer",
          "language",
          "rulebase",
          "reasoning",
          "explanation",
          "ledger",
          "deciding",
          "workshop",
          "security");
  private static final long LONGEST_FILE = 400;
  private static final Set<String> DOORS = Set.of("api", "cdshooks", "pages", "cli");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("nl.zinwijzer");

  private static String[] packages(Stream<String> rooms) {
    return rooms.map(room -> HOUSE + room + "..").toArray(String[]::new);
  }

  @ParameterizedTest
  @FieldSource("ROOMS")
  void aRoomKnowsOnlyTheRoomsAboveIt(String room) {
    Stream<String> below =
        Stream.concat(ROOMS.stream().skip(ROOMS.indexOf(room) + 1L), DOORS.stream());
    noClasses()
        .that()
        .resideInAPackage(HOUSE + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages(below))
        .orShould()
        .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("nl.zinwijzer"))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void theLanguageDoesNotKnowAdvice() {
    noClasses()
        .that()
        .resideInAPackage(HOUSE + "language..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(HOUSE + "advice..", HOUSE + "answer..")
        .check(CLASSES);
  }

  /** A longer file holds more than one concept, which wants a file each. */
  @Test
  void noFileIsLongerThanFourHundredLines() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<Path> tooLong =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> lines(file) > LONGEST_FILE)
              .toList();
      assertThat(tooLong).isEmpty();
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void theLedgerKnowsNoReasoning() {
    noClasses()
        .that()
        .resideInAPackage(HOUSE + "ledger..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            HOUSE + "language..",
            HOUSE + "rulebase..",
            HOUSE + "reasoning..",
            HOUSE + "explanation..")
        .check(CLASSES);
  }

  @Test
  void noTwoClassesHaveOneName() {
    Map<String, Long> places =
        CLASSES.stream()
            .filter(type -> !type.isAnonymousClass() && !generated(type))
            .map(JavaClass::getSimpleName)
            .filter(name -> !name.equals("package-info"))
            .collect(groupingBy(name -> name, counting()));
    assertThat(places.entrySet().stream().filter(place -> place.getValue() > 1)).isEmpty();
  }

  /** The framework's processors start the names of what they make with a dollar. */
  private static boolean generated(JavaClass type) {
    return type.getName().contains(".$") || type.getSimpleName().equals("Intercepted");
  }

  @Test
  void theLanguageRunsNoRegularExpressions() {
    noClasses()
        .that()
        .resideInAPackage(HOUSE + "language..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.util.regex..")
        .orShould()
        .callMethod(String.class, "split", String.class)
        .orShould()
        .callMethod(String.class, "matches", String.class)
        .orShould()
        .callMethod(String.class, "replaceAll", String.class, String.class)
        .orShould()
        .callMethod(String.class, "replaceFirst", String.class, String.class)
        .check(CLASSES);
  }

  @ParameterizedTest
  @FieldSource("DOORS")
  void aDoorDoesNotKnowTheOtherDoors(String door) {
    noClasses()
        .that()
        .resideInAPackage(HOUSE + door + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages(DOORS.stream().filter(other -> !other.equals(door))))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void whoseDecisionsMayBeSeenIsForTheCallerToSay() {
    noClasses()
        .that()
        .resideInAnyPackage(HOUSE + "api..", HOUSE + "cdshooks..", HOUSE + "pages..")
        .should()
        .callMethod(Scope.class, "of", String.class)
        .orShould()
        .callMethod(Scope.class, "all")
        .check(CLASSES);
  }

  @Test
  void whoeverExplainsKeepsToTheThreadsForIt() {
    methods()
        .that(
            DescribedPredicate.describe(
                "reason again",
                (JavaMethod method) ->
                    method.getMethodCallsFromSelf().stream()
                        .map(JavaMethodCall::getTarget)
                        .anyMatch(
                            called ->
                                called.getOwner().isEquivalentTo(Decisions.class)
                                    && called.getName().equals("again"))))
        .should()
        .beAnnotatedWith(
            DescribedPredicate.describe(
                "its threads",
                (JavaAnnotation<?> annotation) ->
                    annotation.getRawType().isEquivalentTo(ExecuteOn.class)
                        && Optional.of(FullExplanation.THREADS).equals(annotation.get("value"))))
        .check(CLASSES);
  }

  @Test
  void everyClassLivesInARoom() {
    classes()
        .should()
        .resideInAnyPackage(
            Stream.concat(
                    Stream.of("nl.zinwijzer"),
                    Stream.of(packages(Stream.concat(ROOMS.stream(), DOORS.stream()))))
                .toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void onlyReasoningTouchesASessionOfTheEngine() {
    noClasses()
        .that()
        .resideOutsideOfPackage(HOUSE + "reasoning..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.kie.api.runtime.rule..", "org.drools.core..", "org.drools.tms..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.kie.api.runtime.KieSession")
        .check(CLASSES);
  }

  @Test
  void onlyTheMappingOfRecordsTouchesFhirStructures() {
    noClasses()
        .that()
        .resideOutsideOfPackage(HOUSE + "cdshooks.fhir..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("ca.uhn..", "org.hl7..")
        .check(CLASSES);
  }

  @Test
  void theMappingOfRecordsKnowsNothingOfTheDoorItServes() {
    noClasses()
        .that()
        .resideInAPackage(HOUSE + "cdshooks.fhir..")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage("nl.zinwijzer..")
                .and(
                    JavaClass.Predicates.resideOutsideOfPackages(
                        HOUSE + "cdshooks.fhir..", HOUSE + "consultation..", HOUSE + "answer..")))
        .check(CLASSES);
  }

  @Test
  void noClassIsNamedAfterNothing() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .check(CLASSES);
  }
}
