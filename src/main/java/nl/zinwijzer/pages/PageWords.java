package nl.zinwijzer.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import nl.zinwijzer.answer.AnswerLanguage;

/** The words of the pages themselves, in one language. What is advised has words of its own. */
public final class PageWords {
  private static final Map<AnswerLanguage, PageWords> ALL =
      Map.of(
          AnswerLanguage.NL, read(AnswerLanguage.NL), AnswerLanguage.EN, read(AnswerLanguage.EN));

  private final AnswerLanguage language;
  private final Map<String, String> texts;

  private PageWords(AnswerLanguage language, Map<String, String> texts) {
    this.language = language;
    this.texts = texts;
  }

  /** The words in a language. */
  public static PageWords in(AnswerLanguage language) {
    return Optional.ofNullable(ALL.get(language)).orElseThrow();
  }

  private static PageWords read(AnswerLanguage language) {
    String file = "words_" + language.code() + ".properties";
    Properties properties = new Properties();
    try (InputStream stream = PageWords.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException(file + " is missing");
      }
      try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
        properties.load(reader);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.forEach((key, text) -> texts.put((String) key, (String) text));
    return new PageWords(language, texts);
  }

  /** The language of these words. */
  public AnswerLanguage language() {
    return language;
  }

  /**
   * A text, with its {@code {0}}, {@code {1}} and so on filled in.
   *
   * @throws IllegalArgumentException when there is no such text
   */
  public String get(String key, Object... values) {
    String text = find(key).orElseThrow(() -> new IllegalArgumentException("no words for " + key));
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", values[i].toString());
    }
    return text;
  }

  /** A text that may not be there. */
  public Optional<String> find(String key) {
    return Optional.ofNullable(texts.get(key));
  }

  /** The keys of all texts. */
  public Set<String> keys() {
    return Set.copyOf(texts.keySet());
  }
}
