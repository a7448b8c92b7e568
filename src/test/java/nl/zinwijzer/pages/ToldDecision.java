package nl.zinwijzer.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.zinwijzer.advice.Language;
import nl.zinwijzer.advice.Reply;
import nl.zinwijzer.rulebase.Phrase;
import nl.zinwijzer.rulebase.Source;

/** A decision written by hand, to tell without a rule base. */
record ToldDecision(JsonNode request, Reply reply) {
  static ToldDecision read(String name) {
    try (InputStream stream = ToldDecision.class.getResourceAsStream(name + ".json")) {
      return JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .build()
          .readValue(Objects.requireNonNull(stream, name), ToldDecision.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Glossary glossary(Language language) {
    return new Glossary(
        language,
        language == Language.NL
            ? Map.of("metaphor_imagery", "beeldspraak", "death_partner", "overlijden partner")
            : Map.of("metaphor_imagery", "imagery", "death_partner", "death of partner"),
        Map.of(
            "synthese-2024",
            new Source(
                "synthese-2024",
                new Phrase("Zingeving in de huisartsenzorg", "Meaning in general practice"),
                "2024",
                "Kennissynthese",
                Optional.empty(),
                new Phrase("huisartsenzorg", "general practice"),
                new Phrase("Geen richtlijn.", "Not a guideline."),
                Map.of("S3.4s", "Signalen"))));
  }

  Story story(Language language) {
    return Story.of(request, reply, Optional.empty(), glossary(language), Words.in(language));
  }
}
