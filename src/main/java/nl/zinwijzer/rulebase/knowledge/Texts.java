package nl.zinwijzer.rulebase.knowledge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.zinwijzer.advice.Form;
import nl.zinwijzer.advice.Level;
import nl.zinwijzer.advice.Topic;
import nl.zinwijzer.advice.Wording;
import nl.zinwijzer.answer.AnswerLanguage;
import nl.zinwijzer.consultation.Code;
import nl.zinwijzer.consultation.Concept;
import nl.zinwijzer.consultation.Terms;
import nl.zinwijzer.rulebase.files.Finding;
import nl.zinwijzer.rulebase.files.RuleBaseFiles;
import nl.zinwijzer.rulebase.model.RuleVocabulary;

/**
 * Every sentence of the advice in one language, from {@code texts/}.
 *
 * @param cards the words of safety advice, questions, referrals and aids, by topic
 * @param levels the words of a level in a form, by {@code level.form}
 * @param wordings the words that a rule may choose in place of those of a level and form
 * @param headlines the one line that names the trigger, by {@code level.form}
 * @param labels what a concept is called when it is the trigger
 * @param questions how to ask for a fact that is unknown, by JSON pointer with * for any index
 * @param values what a value of a closed vocabulary is called, by {@code Kind.value}
 */
public record Texts(
    Map<Topic, CardTexts> cards,
    Map<String, CardTexts> levels,
    Map<Wording, CardTexts> wordings,
    Map<String, String> headlines,
    Map<Concept, String> labels,
    SortedMap<String, String> questions,
    Map<String, String> values) {
  /** The key of a level in a form. */
  public static String key(Level level, Form form) {
    return level.code() + "." + form.code();
  }

  /** The words of a level in a form; those of the full form where the form has none of its own. */
  public Optional<CardTexts> level(Level level, Form form) {
    return Optional.ofNullable(levels.get(key(level, form)))
        .or(() -> Optional.ofNullable(levels.get(key(level, Form.FULL))));
  }

  /** The words that a rule chooses in place of those of a level and form. */
  public Optional<CardTexts> wording(Wording wording) {
    return Optional.ofNullable(wordings.get(wording));
  }

  /** The headline of a level in a form, with {@code {trigger}} where the trigger goes. */
  public Optional<String> headline(Level level, Form form) {
    return Optional.ofNullable(headlines.get(key(level, form)))
        .or(() -> Optional.ofNullable(headlines.get(key(level, Form.FULL))));
  }

  /** What a concept is called; its code where the texts have no label. */
  public String label(Concept concept) {
    return labels.getOrDefault(concept, concept.code());
  }

  /** What a value of a closed vocabulary is called; its code where the texts have no word. */
  public String word(Code value) {
    return values.getOrDefault(value.getClass().getSimpleName() + "." + value.code(), value.code());
  }

  /** The words of a topic that has a card of its own. */
  public Optional<CardTexts> card(Topic topic) {
    return Optional.ofNullable(cards.get(topic));
  }

  /** Reads the sentences of every language. */
  public static Map<AnswerLanguage, Texts> read(
      RuleBaseFiles files, RuleVocabulary vocabulary, Consumer<Finding> findings) {
    Map<AnswerLanguage, Texts> texts = new EnumMap<>(AnswerLanguage.class);
    List<YamlValue> tops = new ArrayList<>();
    for (AnswerLanguage language : AnswerLanguage.values()) {
      String path = "texts/" + language.code() + ".yaml";
      String content = files.texts(path, "").get(path);
      if (content == null) {
        findings.accept(
            new Finding(
                "missing-file",
                path,
                1,
                1,
                "`" + path + "` ontbreekt",
                "`" + path + "` is missing"));
      } else {
        YamlFile.read(path, content, findings)
            .ifPresent(
                top -> {
                  texts.put(language, read(top, vocabulary));
                  TextCheck.check(top);
                  tops.add(top);
                });
      }
    }
    if (tops.size() > 1) {
      TextCheck.checkPair(tops.get(0), tops.get(1));
    }
    return texts;
  }

  private static Texts read(YamlValue top, RuleVocabulary vocabulary) {
    top.allowing("cards", "level", "wording", "headlines", "signals", "questions", "values");
    Map<Topic, CardTexts> cards = new HashMap<>();
    Map<String, CardTexts> levels = new HashMap<>();
    Map<Wording, CardTexts> wordings = new EnumMap<>(Wording.class);
    Map<String, String> headlines = new HashMap<>();
    Map<Concept, String> labels = new HashMap<>();
    SortedMap<String, String> questions = new TreeMap<>();
    Map<String, String> values = new HashMap<>();
    top.required("cards")
        .ifPresent(
            part ->
                part.members(vocabulary.topics())
                    .forEach((topic, value) -> cards.put(topic, CardTexts.read(value))));
    top.required("level")
        .ifPresent(
            part -> part.members().forEach((key, value) -> levels.put(key, CardTexts.read(value))));
    top.member("wording")
        .ifPresent(
            part ->
                part.members(Terms.of(Wording.class))
                    .forEach((wording, value) -> wordings.put(wording, CardTexts.read(value))));
    top.required("headlines").ifPresent(part -> texts(part.members(), headlines));
    top.required("signals").ifPresent(part -> texts(part.members(vocabulary.concepts()), labels));
    top.required("questions").ifPresent(part -> texts(part.members(), questions));
    top.member("values").ifPresent(part -> texts(part.members(), values));
    return new Texts(cards, levels, wordings, headlines, labels, questions, values);
  }

  private static <K> void texts(Map<K, YamlValue> values, Map<K, String> texts) {
    values.forEach((key, value) -> value.text().ifPresent(text -> texts.put(key, text)));
  }
}
