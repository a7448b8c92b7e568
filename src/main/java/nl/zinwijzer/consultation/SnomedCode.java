package nl.zinwijzer.consultation;

import java.util.regex.Pattern;

/** The form of a SNOMED CT identifier: 6 to 18 digits, the last a Verhoeff check digit. */
public final class SnomedCode {
  private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{5,17}");
  private static final int[][] PERMUTATIONS = permutations();

  private SnomedCode() {}

  public static boolean matches(String code) {
    if (!SHAPE.matcher(code).matches()) {
      return false;
    }
    int check = 0;
    for (int i = 0; i < code.length(); i++) {
      int digit = code.charAt(code.length() - 1 - i) - '0';
      check = times(check, PERMUTATIONS[i % 8][digit]);
    }
    return check == 0;
  }

  /** Multiplication in the dihedral group of the pentagon. */
  private static int times(int left, int right) {
    int turned = left < 5 ? left + right : left - right;
    return Math.floorMod(turned, 5) + (left < 5 == right < 5 ? 0 : 5);
  }

  private static int[][] permutations() {
    int[] once = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};
    int[][] powers = new int[8][10];
    for (int digit = 0; digit < 10; digit++) {
      int image = digit;
      for (int power = 0; power < 8; power++) {
        powers[power][digit] = image;
        image = once[image];
      }
    }
    return powers;
  }
}
