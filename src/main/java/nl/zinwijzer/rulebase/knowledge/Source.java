package nl.zinwijzer.rulebase.knowledge;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.rulebase.files.Finding;
import nl.zinwijzer.rulebase.files.RuleBaseFiles;
import nl.zinwijzer.rulebase.model.BilingualText;

/**
 * A source that rules stand on, from {@code sources.yaml}.
 *
 * @param id its id
 * @param title its title
 * @param year year of publication, as text
 * @param publisher who published it
 * @param url where it can be read, when it is public
 * @param scope for whom and where it was written
 * @param limits what to keep in mind when it is used here
 * @param sections the titles of its sections by key
 */
public record Source(
    String id,
    BilingualText title,
    String year,
    String publisher,
    Optional<String> url,
    BilingualText scope,
    BilingualText limits,
    Map<String, String> sections) {
  private static final String PATH = "sources.yaml";
  private static final String NO_YEAR = "onbekend";
  private static final BilingualText YEAR_UNKNOWN =
      new BilingualText("jaar onbekend", "year unknown");

  public Source {
    sections = Map.copyOf(sections);
  }

  /** The year of publication, or that it is not known. */
  public String year(AnswerLanguage language) {
    return year.equals(NO_YEAR) ? YEAR_UNKNOWN.in(language) : year;
  }

  public static SortedMap<String, Source> read(RuleBaseFiles files, Consumer<Finding> findings) {
    SortedMap<String, Source> sources = new TreeMap<>();
    files
        .texts(PATH, "")
        .forEach(
            (path, content) ->
                YamlFile.read(path, content, findings)
                    .ifPresent(
                        top ->
                            top.members()
                                .forEach((id, value) -> sources.put(id, source(id, value)))));
    return sources;
  }

  private static Source source(String id, YamlValue value) {
    value.allowing(
        "title",
        "titleEn",
        "year",
        "publisher",
        "url",
        "scope",
        "scopeEn",
        "limits",
        "limitsEn",
        "sections");
    SortedMap<String, String> sections = new TreeMap<>();
    value
        .required("sections")
        .ifPresent(
            all ->
                all.members().forEach((key, title) -> sections.put(key, title.text().orElse(""))));
    return new Source(
        id,
        phrase(value, "title"),
        value.required("year").flatMap(YamlValue::text).orElse(""),
        value.required("publisher").flatMap(YamlValue::text).orElse(""),
        value.member("url").flatMap(Source::url),
        phrase(value, "scope"),
        phrase(value, "limits"),
        sections);
  }

  /** Where a browser can go, and nothing that it would run. */
  private static Optional<String> url(YamlValue value) {
    Optional<String> url = value.text();
    if (url.isPresent() && !web(url.get())) {
      value.report(
          "not-an-address",
          "hier wordt een webadres verwacht dat met https:// begint",
          "an address on the web is expected here that begins with https://");
    }
    return url;
  }

  private static boolean web(String text) {
    try {
      URI address = new URI(text);
      return address.getHost() != null && Set.of("https", "http").contains(address.getScheme());
    } catch (URISyntaxException malformed) {
      return false;
    }
  }

  private static BilingualText phrase(YamlValue value, String name) {
    return new BilingualText(
        value.required(name).flatMap(YamlValue::text).orElse(""),
        value.required(name + "En").flatMap(YamlValue::text).orElse(""));
  }
}
