package nl.zinwijzer.consultation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BsnTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "123456782",
        "BSN123456782",
        "bsn: 123456782.",
        "1234.56.782",
        "123 456 782",
        "123-456-782",
        "1 2 3 4 5 6 7 8 2",
        "123\u00a0456\u00a0782",
        "op 12-03-2026 gaf zij 123456782 door",
        "123456782 2x gezien",
        "012345672",
        "12345672",
        "1234.56.72",
        "١٢٣٤٥٦٧٨٢",
        "1234567８2",
        "06-12345678 en 123456782",
        "123456782-01"
      })
  void isFound(String text) {
    assertThat(Bsn.in(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "123456789",
        "1234567820",
        "0123456782",
        "000000000",
        "00000000",
        "RR 140/80, pols 72",
        "06-12345672",
        "010-1234567",
        "2026-11-21",
        "20261121",
        "21-11-2026",
        "1-2-2026 12",
        "550e8400-e29b-41d4-a716-446655440000",
        "a1b2c3d4-1234-5672-a716-446655440000",
        "9f86d081884c7d65912345672e2f822cd15d6c15b0f00a08",
        "123456, 782",
        "123 456  782"
      })
  void isNotSeenWhereThereIsNone(String text) {
    assertThat(Bsn.in(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1935-07-01",
        "1953-01-01",
        "1987-12-30",
        "1999-10-10",
        "2001-01-31",
        "2026-08-14"
      })
  void datesAreNeverTakenForOne(String date) {
    String[] parts = date.split("-");
    assertThat(Bsn.in(date)).isFalse();
    assertThat(Bsn.in(String.join("", parts))).isFalse();
    assertThat(Bsn.in(parts[2] + "-" + parts[1] + "-" + parts[0])).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'BSN 123456782, kamer 12', 'BSN xxxxxxxxx, kamer 12'",
    "1234.56.782, xxxx.xx.xxx",
    "123 456 782, xxx xxx xxx",
    "123456782-01, xxxxxxxxx-xx",
    "op 12-03-2026 gaf zij 123456782 door, op 12-03-2026 gaf zij xxxxxxxxx door",
    "1234567８2, xxxxxxxxx",
    "RR 140/80, RR 140/80"
  })
  void isMaskedWithTheDigitsAroundIt(String text, String masked) {
    assertThat(Bsn.masked(text)).isEqualTo(masked);
  }

  @Property(tries = 2_000)
  void isNeverLeftInAMaskedText(@ForAll("almostNumbers") String text) {
    assertThat(Bsn.in(Bsn.masked(text))).isFalse();
    assertThat(Bsn.masked(text)).hasSameSizeAs(text);
  }

  @Provide
  Arbitrary<String> almostNumbers() {
    return Arbitraries.of("1", "2", "3", "4", "5", "6", "7", "8", " ", ".", "-", "٣", "𝟚", "x")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }
}
