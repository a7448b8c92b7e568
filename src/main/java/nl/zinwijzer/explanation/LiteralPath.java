package nl.zinwijzer.explanation;

import org.jspecify.annotations.Nullable;

/** Literals that hold together: the last of them, and those before it. */
final class LiteralPath {
  static final LiteralPath ALWAYS = new LiteralPath(null, null);

  final @Nullable LiteralPath before;
  final @Nullable PathLiteral last;

  private LiteralPath(@Nullable LiteralPath before, @Nullable PathLiteral last) {
    this.before = before;
    this.last = last;
  }

  LiteralPath and(PathLiteral literal) {
    return new LiteralPath(this, literal);
  }

  /** This way with a changeable thing among some values; null when that cannot be. */
  @Nullable LiteralPath among(int changeable, long values, long all) {
    long left = values & all;
    for (LiteralPath path = this; path != null; path = path.before) {
      if (path.last instanceof PathLiteral.Among among && among.changeable() == changeable) {
        left &= among.values();
        if (left == among.values()) {
          return this;
        }
        break;
      }
    }
    return left == 0 ? null : left == all ? this : and(new PathLiteral.Among(changeable, left));
  }

  /** This way together with another; null when they cannot both be. */
  @Nullable LiteralPath andAll(LiteralPath other, Possibilities within) {
    if (other == ALWAYS) {
      return this;
    }
    LiteralPath rest = other.before == null ? this : andAll(other.before, within);
    if (rest == null || other.last == null) {
      return rest;
    }
    return other.last instanceof PathLiteral.Among among
        ? rest.among(among.changeable(), among.values(), within.mask(among.changeable()))
        : rest.and(other.last);
  }
}
