package nl.zinwijzer.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zinwijzer.consultation.Code;

/** What an account is for. */
public enum AccountRole implements Code {
  /** A practice, or its software: asks for advice and reads its own decisions. */
  CLIENT,
  /** Writes rules, and tries them out. */
  AUTHOR,
  /** Judges rules that another wrote. */
  REVIEWER,
  /** Reads the decisions of everybody. */
  AUDITOR,
  /** Keeps the service running; sees no decisions. */
  OPERATOR;

  /** The roles with these codes; other codes mean nothing here. */
  public static Set<AccountRole> of(Collection<?> codes) {
    return Arrays.stream(values())
        .filter(role -> codes.contains(role.code()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
