package nl.zinwijzer.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.security.authentication.Authentication;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.deciding.AskedLanguage;
import nl.zinwijzer.security.Caller;

/**
 * One request of a browser, as far as a page must know it.
 *
 * @param language the language of the page
 * @param chosen whether the visitor chose that language on the page; links then keep it
 * @param uri what was asked for
 * @param signedIn whether the visitor has an account here and can leave
 * @param reads whether the visitor, as far as is known who it is, may read decisions
 */
public record Visit(
    AnswerLanguage language, boolean chosen, URI uri, boolean signedIn, boolean reads) {
  /** The query parameter that chooses a language. */
  public static final String PARAMETER = "lang";

  /** The visit that a request makes. */
  public static Visit of(HttpRequest<?> request) {
    Optional<AnswerLanguage> chosen =
        Optional.ofNullable(request.getParameters().get(PARAMETER)).flatMap(Visit::language);
    return new Visit(
        chosen.orElseGet(() -> AskedLanguage.of(request)),
        chosen.isPresent(),
        request.getUri(),
        request.getUserPrincipal().isPresent(),
        request
            .getUserPrincipal(Authentication.class)
            .flatMap(Caller::of)
            .map(caller -> caller.may("GET /decisions"))
            .orElse(true));
  }

  private static Optional<AnswerLanguage> language(String code) {
    return List.of(AnswerLanguage.values()).stream()
        .filter(language -> language.code().equals(code))
        .findFirst();
  }

  /** The same visitor elsewhere, so that nothing of what was asked for comes back in a link. */
  Visit at(String path) {
    return new Visit(language, chosen, URI.create(path), signedIn, reads);
  }

  /** The words of the page. */
  public PageWords words() {
    return PageWords.in(language);
  }

  /** A moment in words. */
  public String moment(Instant at) {
    return Moment.told(at, language);
  }

  /** A link to a page of the service that keeps a chosen language. */
  public String link(String path) {
    return chosen ? inLanguage(URI.create(path), language) : path;
  }

  /** This page in another language. */
  public String in(AnswerLanguage other) {
    return inLanguage(uri, other);
  }

  private static String inLanguage(URI place, AnswerLanguage language) {
    return UriBuilder.of(place).replaceQueryParam(PARAMETER, language.code()).build().toString();
  }
}
