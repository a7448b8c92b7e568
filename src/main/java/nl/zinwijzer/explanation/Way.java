package nl.zinwijzer.explanation;

import org.jspecify.annotations.Nullable;

/** Literals that hold together: the last of them, and those before it. */
final class Way {
  static final Way ALWAYS = new Way(null, null);

  final @Nullable Way before;
  final @Nullable Literal last;

  private Way(@Nullable Way before, @Nullable Literal last) {
    this.before = before;
    this.last = last;
  }

  Way and(Literal literal) {
    return new Way(this, literal);
  }

  /** This way with a changeable thing among some values; null when that cannot be. */
  @Nullable Way among(int changeable, long values, long all) {
    long left = values & all;
    for (Way one = this; one != null; one = one.before) {
      if (one.last instanceof Literal.Among among && among.changeable() == changeable) {
        left &= among.values();
        if (left == among.values()) {
          return this;
        }
        break;
      }
    }
    return left == 0 ? null : left == all ? this : and(new Literal.Among(changeable, left));
  }

  /** This way together with another; null when they cannot both be. */
  @Nullable Way andAll(Way other, Possibilities within) {
    if (other == ALWAYS) {
      return this;
    }
    Way rest = other.before == null ? this : andAll(other.before, within);
    if (rest == null || other.last == null) {
      return rest;
    }
    return other.last instanceof Literal.Among among
        ? rest.among(among.changeable(), among.values(), within.mask(among.changeable()))
        : rest.and(other.last);
  }
}
