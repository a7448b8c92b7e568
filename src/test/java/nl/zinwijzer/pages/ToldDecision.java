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
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.answer.Reply;
import nl.zinwijzer.rulebase.knowledge.Source;
import nl.zinwijzer.rulebase.model.BilingualText;

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

  static Glossary glossary(AnswerLanguage language) {
    return new Glossary(
        language,
        language == AnswerLanguage.NL
            ? Map.of("metaphor_imagery", "beeldspraak", "death_partner", "overlijden partner")
            : Map.of("metaphor_imagery", "imagery", "death_partner", "death of partner"),
        Map.of(
            "synthese-2024",
            new Source(
                "synthese-2024",
                new BilingualText("Zingeving in de huisartsenzorg", "Meaning in general practice"),
                "2024",
                "Kennissynthese",
                Optional.empty(),
                new BilingualText("huisartsenzorg", "general practice"),
                new BilingualText("Geen richtlijn.", "Not a guideline."),
                Map.of("S3.4s", "Signalen"))));
  }

  Story story(AnswerLanguage language) {
    return Story.of(request, reply, Optional.empty(), glossary(language), PageWords.in(language));
  }
}
