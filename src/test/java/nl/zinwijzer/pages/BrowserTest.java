package nl.zinwijzer.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zinwijzer.answer.AnswerLanguage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every page in a real browser. Skipped where no Chromium is installed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {
  private static final Path PICTURES = Path.of("target", "pages");
  private static final List<String> SHOWN =
      List.of("front-en", "eerst-veiligheid-en", "list-en", "missing-en");
  private static final Pattern PDF_PAGE = Pattern.compile("/Type\\s*/Page[^s]");

  private final TestingService service = TestingService.running();
  private final Map<String, String> pages = new LinkedHashMap<>();
  private Playwright playwright;
  private Browser browser;

  @BeforeAll
  void open() {
    Optional<Path> chromium =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(chromium.isPresent(), "no Chromium");
    playwright = Playwright.create();
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium.get())
                    .setArgs(List.of("--no-sandbox")));
    for (String language : List.of("nl", "en")) {
      String chosen = "?lang=" + language;
      pages.put("front-" + language, "/" + chosen);
      for (String example : service.examples()) {
        String decision = service.decided(example, language);
        pages.put(example + "-" + language, decision);
        pages.put(example + "-explanation-" + language, decision.replace("?", "/explanation?"));
      }
      String called =
          service.called(
              "browser-" + language,
              card ->
                  """
                  {"feedback":[{"card":"%s","outcome":"accepted",
                    "acceptedSuggestions":[{"id":"%s"}],
                    "outcomeTimestamp":"2026-11-21T08:00:00Z"}]}"""
                      .formatted(
                          card.get("uuid").asText(), card.at("/suggestions/0/uuid").asText()));
      pages.put("called-" + language, called + chosen);
      pages.put("called-explanation-" + language, called + "/explanation" + chosen);
      pages.put("list-" + language, "/decisions" + chosen);
      pages.put("empty-list-" + language, "/decisions" + chosen + "&until=2020-01-01");
      pages.put("refused-list-" + language, "/decisions" + chosen + "&from=x");
      pages.put("missing-" + language, "/nothing" + chosen);
    }
  }

  @AfterAll
  void close() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @Test
  void everyPageIsAccessibleOpenAndClosed() {
    List<String> violations = new ArrayList<>();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (BrowserContext context =
          browser.newContext(new Browser.NewContextOptions().setColorScheme(scheme))) {
        Page page = context.newPage();
        for (String name : scheme == ColorScheme.LIGHT ? dutch() : SHOWN) {
          page.navigate(service.address(pages.get(name)));
          violations(page, name, violations);
        }
        page.navigate(service.address("/?lang=nl"));
        page.locator("button[type=submit]").first().click();
        violations(page, "refused-nl", violations);
      }
    }
    assertThat(violations).isEmpty();
  }

  @Test
  void thePageForThoseWhoMayNotAskIsAccessible() {
    List<String> violations = new ArrayList<>();
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      for (boolean reads : new boolean[] {true, false}) {
        page.navigate(service.address("/?lang=nl"));
        page.setContent(
            new Templates()
                .reader(new Visit(AnswerLanguage.NL, true, URI.create("/?lang=nl"), true, reads)));
        violations(page, "reader-" + reads, violations);
      }
    }
    assertThat(violations).isEmpty();
  }

  private List<String> dutch() {
    return pages.keySet().stream().filter(name -> name.endsWith("-nl")).toList();
  }

  private static void violations(Page page, String name, List<String> violations) {
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
    new AxeBuilder(page)
        .analyze()
        .getViolations()
        .forEach(
            rule ->
                rule.getNodes()
                    .forEach(
                        node ->
                            violations.add(name + ": " + rule.getId() + " " + node.getTarget())));
  }

  @Test
  void everyLinkLeadsSomewhere() {
    Set<String> followed = new LinkedHashSet<>();
    List<String> broken = new ArrayList<>();
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      pages.forEach(
          (name, path) -> {
            page.navigate(service.address(path));
            for (Locator link : page.locator("a[href]").all()) {
              String href = link.getAttribute("href");
              if (href.startsWith("#")) {
                if (page.locator("[id=\"" + href.substring(1) + "\"]").count() != 1) {
                  broken.add(name + " " + href);
                }
              } else if (href.startsWith("/") && !href.contains("/nothing") && followed.add(href)) {
                int status = service.get(href).statusCode();
                if (status != 200 && status != 422) {
                  broken.add(name + " " + href + " " + status);
                }
              }
            }
          });
    }
    assertThat(broken).isEmpty();
    assertThat(followed).hasSizeGreaterThan(10);
  }

  @Test
  void everythingWorksWithoutJavaScript() {
    try (BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("nl-NL"))) {
      Page page = context.newPage();
      page.navigate(service.address("/"));
      page.locator("#note").fill("Pt zegt: de bodem is onder mij weggeslagen.");
      page.locator(".own button").click();
      assertThat(page.url()).contains("/decisions/");
      assertThat(page.locator("mark").first().textContent()).contains("weggeslagen");

      page.navigate(service.address("/"));
      page.locator(".example").last().click();
      assertThat(page.locator("h1").textContent())
          .isEqualTo("Geen advies. Geen regel van toepassing.");

      page.locator("header nav a").nth(1).click();
      page.locator("#level").selectOption("none");
      page.locator(".search button").click();
      page.locator("tbody a").first().click();
      assertThat(page.url()).contains("/explanation");
    }
  }

  @Test
  void theKeyboardReachesEverything() {
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      for (String name : List.of("front-nl", "bodem-weggeslagen-nl", "list-nl")) {
        page.navigate(service.address(pages.get(name)));
        int reachable =
            (int)
                page.evaluate(
                    "[...document.querySelectorAll('a[href],button,input:not([type=hidden]),select,"
                        + "textarea,summary')].filter(one => one.checkVisibility()).length");
        page.evaluate("document.body.setAttribute('data-reached', '0')");
        page.evaluate(
            "document.addEventListener('focusin', event => event.target.dataset.reached = 'yes')");
        for (int i = 0; i < reachable * 2 + 20; i++) {
          page.keyboard().press("Tab");
        }
        assertThat(
                (int)
                    page.evaluate(
                        "[...document.querySelectorAll('a[href],button,input:not([type=hidden]),"
                            + "select,textarea,summary')].filter(one => one.checkVisibility()"
                            + " && one.dataset.reached !== 'yes').length"))
            .as(name)
            .isZero();
      }
    }
  }

  @Test
  void anExplanationPrintsOnOnePage() {
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      pages.forEach(
          (name, path) -> {
            if (name.endsWith("-explanation-nl")) {
              page.navigate(service.address(path));
              byte[] pdf =
                  page.pdf(
                      new Page.PdfOptions()
                          .setPreferCSSPageSize(true)
                          .setPath(PICTURES.resolve(name + ".pdf")));
              assertThat(
                      PDF_PAGE
                          .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                          .results()
                          .count())
                  .as(name)
                  .isEqualTo(1);
            }
          });
    }
  }

  @Test
  void everyPageHasItsPicture() {
    picture("desktop", 1280, ColorScheme.LIGHT, Media.SCREEN, dutch());
    picture("phone", 390, ColorScheme.LIGHT, Media.SCREEN, dutch());
    picture("dark", 1280, ColorScheme.DARK, Media.SCREEN, SHOWN);
    picture("print", 794, ColorScheme.LIGHT, Media.PRINT, SHOWN);
    assertThat(PICTURES).isDirectoryContaining("glob:**/front-nl-desktop.png");
  }

  private void picture(
      String kind, int width, ColorScheme scheme, Media media, List<String> names) {
    try (BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900))) {
      Page page = context.newPage();
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(media).setColorScheme(scheme));
      for (String name : names) {
        page.navigate(service.address(pages.get(name)));
        assertThat(
                (int)
                    page.evaluate(
                        "document.documentElement.scrollWidth"
                            + " - document.documentElement.clientWidth"))
            .as(name + " is not wider than the screen")
            .isZero();
        page.screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve(name + "-" + kind + ".png")));
      }
    }
  }
}
