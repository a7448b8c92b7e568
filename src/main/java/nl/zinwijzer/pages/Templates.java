package nl.zinwijzer.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zinwijzer.rulebase.knowledge.Scenario;

/** The pages as HTML. */
@Singleton
final class Templates {
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), "nl.zinwijzer.pages.templates");

  String front(Visit visit, List<Scenario> examples, NoteForm form) {
    return render("front", Map.of("visit", visit, "examples", examples, "form", form));
  }

  String reader(Visit visit) {
    return render("reader", Map.of("visit", visit));
  }

  String decision(Visit visit, Story story, Optional<CardHistory> called) {
    return render("decision", Map.of("visit", visit, "story", story, "called", called));
  }

  String explanation(Visit visit, Story story, Optional<CardHistory> called) {
    return render("explanation", Map.of("visit", visit, "story", story, "called", called));
  }

  String register(Visit visit, Register register) {
    return render("register", Map.of("visit", visit, "register", register));
  }

  String trouble(Visit visit, String kind) {
    return render("trouble", Map.of("visit", visit.at("/"), "kind", kind));
  }

  private String render(String template, Map<String, Object> values) {
    StringOutput page = new StringOutput();
    engine.render(template + ".jte", values, page);
    return page.toString();
  }
}
