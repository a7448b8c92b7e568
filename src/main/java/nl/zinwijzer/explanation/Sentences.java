package nl.zinwijzer.explanation;

import java.util.Locale;
import java.util.Map;
import nl.zinwijzer.consultation.Code;
import nl.zinwijzer.consultation.Concept;
import nl.zinwijzer.rulebase.knowledge.Texts;
import nl.zinwijzer.rulebase.model.Bindings;
import org.jspecify.annotations.Nullable;

/** Fills the sentences of the trail with what a rule matched on. */
final class Sentences {
  private final Texts texts;

  Sentences(Texts texts) {
    this.texts = texts;
  }

  /** The sentence with every {@code {$variable}} replaced by its value. */
  String fill(String sentence, Bindings bindings) {
    String filled = sentence;
    for (Map.Entry<String, @Nullable Object> binding : bindings.byName().entrySet()) {
      filled = filled.replace("{" + binding.getKey() + "}", told(binding.getValue()));
    }
    return filled.isEmpty()
        ? filled
        : filled.substring(0, 1).toUpperCase(Locale.ROOT) + filled.substring(1);
  }

  private String told(@Nullable Object value) {
    if (value instanceof Concept concept) {
      return texts.label(concept);
    }
    return value instanceof Code code ? texts.word(code) : String.valueOf(value);
  }
}
