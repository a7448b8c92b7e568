package nl.zinwijzer.consultation;

/** The professional who asks. */
public record Professional(Role role, Limit limit, Answer pohGgzAvailable) implements Fact {
  @Override
  public String pointer() {
    return "/professional";
  }
}
