package nl.zinwijzer.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
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
}
