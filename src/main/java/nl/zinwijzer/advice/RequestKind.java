package nl.zinwijzer.advice;

import nl.zinwijzer.consultation.RequestType;

/** The kind of contact: as the request says, or derived from its other facts (knowledge P27). */
public record RequestKind(RequestType type) implements Conclusion {
  @Override
  public String code() {
    return "request:" + type.code();
  }
}
