package nl.zinwijzer.consultation.reading;

import java.util.Arrays;
import java.util.Optional;

/** The lists of a request, with the most elements that each may have: the contract, stated once. */
public enum ContractList {
  COMPLAINTS("complaints", 100),
  TREATMENTS("treatments", 50),
  LIFE_EVENTS("lifeEvents", 100),
  OBSERVATIONS("observations", 100),
  MEASUREMENTS("measurements", 50),
  TEXTS("texts", 100),
  GROUPS("groups", 20),
  DECLINES("declines", 50);

  private final String member;
  private final int most;

  ContractList(String member, int most) {
    this.member = member;
    this.most = most;
  }

  /** The list under a name. */
  public static Optional<ContractList> of(String member) {
    return Arrays.stream(values()).filter(list -> list.member.equals(member)).findFirst();
  }

  /** The name of the member that holds it. */
  public String member() {
    return member;
  }

  /** The most elements that it may have. */
  public int most() {
    return most;
  }
}
