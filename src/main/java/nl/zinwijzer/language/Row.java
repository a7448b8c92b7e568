package nl.zinwijzer.language;

/**
 * Words of one sentence in the order in which a pattern sees them.
 *
 * @param tokens the text
 * @param places which token stands at each position
 * @param size how many positions count
 */
record Row(Tokens tokens, int[] places, int size) {
  /** The words and numerals of a sentence, without its marks. */
  static Row words(Tokens tokens, int from, int to) {
    int[] places = new int[to - from];
    int size = 0;
    for (int token = from; token < to; token++) {
      if (tokens.word(token)) {
        places[size++] = token;
      }
    }
    return new Row(tokens, places, size);
  }

  /** Everything of a sentence, marks too. */
  static Row all(Tokens tokens, int from, int to) {
    int[] places = new int[to - from];
    for (int i = 0; i < places.length; i++) {
      places[i] = from + i;
    }
    return new Row(tokens, places, places.length);
  }

  int number(int position) {
    return tokens.number(places[position]);
  }

  /** Whether a clause begins at a position. */
  boolean begins(int position) {
    return position == 0 || tokens.boundary(places[position] - 1);
  }

  /** Whether a clause ends before a position. */
  boolean ends(int position) {
    if (position == size || position == 0) {
      return position == size;
    }
    int next = places[position - 1] + 1;
    return next < tokens.count() && tokens.boundary(next);
  }
}
