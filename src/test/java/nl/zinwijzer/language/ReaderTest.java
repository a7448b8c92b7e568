package nl.zinwijzer.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zinwijzer.consultation.Family;
import nl.zinwijzer.consultation.Speaker;
import nl.zinwijzer.consultation.Text;
import nl.zinwijzer.consultation.TextKind;
import nl.zinwijzer.rulebase.ProjectWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the reader of the rules reads: who, when, whose words, and errors in them. */
class ReaderTest {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 21);
  private static final LexiconReader READER = new LexiconReader(LexiconOfRules.lexicon());

  private static List<Mention> read(String words) {
    return read(words, Speaker.PROFESSIONAL, Optional.empty());
  }

  private static List<Mention> read(String words, Speaker speaker, Optional<LocalDate> written) {
    return READER.read(
        List.of(new Text(0, TextKind.NOTE, speaker, Optional.empty(), written, words)), DATE);
  }

  private static Mention only(String words) {
    assertThat(read(words)).as(words).hasSize(1);
    return read(words).get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Zoon (14, eigen dossier) somber.                     | other_person",
        "Zus van pt is ziek en heeft een suïcidepoging gedaan. | other_person",
        "Zus depressief en somber.                            | other_person",
        "Zoon is verhuisd en zij is somber.                   | present",
        "FA: moeder dement, oom depressief.                   | other_person",
        "Dochter belt: vader is somber.                       | present",
        "Dochter belt: haar zus is somber.                    | other_person",
        "Hetero-anamnese zoon: moeder is somber.              | present",
        "Kinderen maken zich zorgen.                          | other_person",
        "Vader ziet het niet meer zitten.                     | other_person",
        "Zoon belt ongerust.                                  | other_person",
        "Buurvrouw vertelde pt dat zij depressief is.         | other_person",
        "Mijn zus zegt dat ze somber is.                      | other_person",
        "Suïcidaal? Nee.                                      | negated",
        "Suïcidaal? Ja.                                       | present",
        "Suïcidaal?                                           | present",
        "Mogelijk geen doodswens.                             | present",
        "Moeder overleden toen hij 12 was.                    | historical",
        "3 jr na dood van haar man.                           | historical",
        "1 jr na dood van haar man.                           | present",
        "Al 3 jr na de verhuizing somber.                     | present",
        "Bij somberheid bellen.                               | hypothetical",
        "Bij doorvragen somber.                               | present",
        "Geen eetlust. S: somber                              | present"
      })
  void statusFollowsWhoAndWhen(String words, String status) {
    assertThat(read(words)).as(words).isNotEmpty();
    assertThat(read(words))
        .as(words)
        .allSatisfy(mention -> assertThat(mention.status().code()).isEqualTo(status));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Oogt somber.                               | professional",
        "Zegt: 'ik ben somber'.                     | patient",
        "Dochter zegt: 'hij is somber'.             | relative",
        "Volgens echtgenote somber.                 | relative",
        "Dochter maakt zich ongerust. Pt is somber. | professional"
      })
  void reporterIsWhoSaysIt(String words, String reporter) {
    List<Mention> sad =
        read(words).stream()
            .filter(mention -> mention.concept().equals(ProjectWords.concept("emotion_sadness")))
            .toList();
    assertThat(sad).hasSize(1);
    assertThat(sad.get(0).reporter().code()).isEqualTo(reporter);
  }

  @Test
  void typingErrorsInLongWordsAreReadOverAndTold() {
    Mention mention = only("Ontkent suicidaltieit.");
    assertThat(mention.corrected()).isTrue();
    assertThat(mention.status()).isEqualTo(Status.NEGATED);
    assertThat(mention.quote()).isEqualTo("suicidaltieit");
    assertThat(only("Ontkent suïcidaliteit.").corrected()).isFalse();
  }

  @Test
  void shortWordsAreNotCorrected() {
    assertThat(read("Is vrouw. Rouwt niet? Zit in de trouw.")).noneMatch(Mention::corrected);
  }

  @Test
  void headingsOfSoepEndASentence() {
    assertThat(read("S: geen eetlust E: somber"))
        .singleElement()
        .satisfies(mention -> assertThat(mention.status()).isEqualTo(Status.PRESENT));
    assertThat(only("S: geen eetlust, somberheid").status()).isEqualTo(Status.NEGATED);
  }

  @Test
  void datesAreReadAgainstTheConsultation() {
    assertThat(only("Man overleden in maart 2025.").monthsAgo()).isEqualTo(20);
    assertThat(only("Man overleden in maart 2025.").status()).isEqualTo(Status.PRESENT);
    assertThat(only("Man overleden in maart 2021.").status()).isEqualTo(Status.HISTORICAL);
  }

  @Test
  void anOldTextIsReadAgainstItsOwnDate() {
    Mention mention =
        read("Man vorig jaar overleden.", Speaker.PROFESSIONAL, Optional.of(DATE.minusYears(2)))
            .get(0);
    assertThat(mention.monthsAgo()).isEqualTo(36);
    assertThat(mention.status()).isEqualTo(Status.HISTORICAL);
  }

  /** Danger of today, beside words that elsewhere make it past or another's. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mw wil op 84-jarige leeftijd niet meer leven.",
        "Als 45-jarige wil ik dood.",
        "Suïcidaal, op 16-jarige leeftijd.",
        "Ik wil op mijn 80e niet meer leven.",
        "Gebeld door echtgenote, die suïcidale uitlatingen meldt.",
        "Gesproken met zoon, die vertelt dat hij dood wil.",
        "Dochter belt: moeder denkt erover om eruit te stappen.",
        "Belaste jeugd met geweld, suïcidaal.",
        "Opgegroeid met veel ruzie, suïcidaal.",
        "Biografie: suïcidaal.",
        "Wil dood, dat is al lang geleden begonnen."
      })
  void dangerOfTodayIsNotSilenced(String words) {
    assertThat(read(words))
        .anySatisfy(
            mention -> {
              assertThat(mention.concept().family()).isEqualTo(Family.SAFETY);
              assertThat(mention.status()).isEqualTo(Status.PRESENT);
            });
  }

  @Test
  void aRelativeWhoWritesOfHerselfIsNotThePatient() {
    assertThat(read("Ik ben somber.", Speaker.RELATIVE, Optional.empty()).get(0).status())
        .isEqualTo(Status.OTHER_PERSON);
    assertThat(read("Hij is somber.", Speaker.RELATIVE, Optional.empty()).get(0).status())
        .isEqualTo(Status.PRESENT);
  }

  @Test
  void aRelativeWhoRepeatsThePatientsWordsAfterAColonTellsOfThePatient() {
    assertThat(read("Onze zoon zegt: ik wil dood.", Speaker.RELATIVE, Optional.empty()))
        .allSatisfy(mention -> assertThat(mention.status()).isEqualTo(Status.PRESENT))
        .isNotEmpty();
    assertThat(read("Ik zei: ik wil dood.", Speaker.RELATIVE, Optional.empty()))
        .allSatisfy(mention -> assertThat(mention.status()).isEqualTo(Status.OTHER_PERSON))
        .isNotEmpty();
  }

  @Test
  void offsetsCountCodeUnitsOfTheTextAsSent() {
    String words = "😀 e\u0301\u0301n:\r\n\r\n\tSuı\u0308cidaal, ‘suïcidaliteit’!";
    assertThat(read(words)).isNotEmpty();
    for (Mention mention : read(words)) {
      assertThat(words.substring(mention.start(), mention.end())).isEqualTo(mention.quote());
    }
  }
}
