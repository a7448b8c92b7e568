package nl.zinwijzer.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.zinwijzer.language.PhrasePattern.AnyOrder;
import nl.zinwijzer.language.PhrasePattern.Gap;
import nl.zinwijzer.language.PhrasePattern.Maybe;
import nl.zinwijzer.language.PhrasePattern.OneOf;
import nl.zinwijzer.language.PhrasePattern.Sequence;
import nl.zinwijzer.language.PhrasePattern.Word;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultiMatchingQueries;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.junit.jupiter.api.Test;

/**
 * The same patterns through Lucene's monitor. Members in any order are written out in every order,
 * because Lucene's own unordered intervals let one word satisfy two members. Patterns with clause
 * edges, which Lucene does not know, and patterns with too many ways to read them are left out.
 */
class OracleTest {
  private static final int MOST_VARIANTS = 400;

  /** Exactly one word, whichever. */
  private static final PhrasePattern ANY_WORD = new Gap(1);

  private final Lexicon lexicon = LexiconOfRules.lexicon();

  @Test
  void luceneFindsTheSamePatterns() throws IOException {
    List<PhrasePattern> patterns = new ArrayList<>();
    List<List<List<PhrasePattern>>> variants = new ArrayList<>();
    for (LexiconEntry entry : lexicon.entries()) {
      for (PhrasePattern pattern : entry.patterns()) {
        List<List<PhrasePattern>> expanded = expand(pattern);
        if (!expanded.isEmpty()) {
          patterns.add(pattern);
          variants.add(expanded);
        }
      }
    }
    Spotter spotter = new Spotter(patterns, lexicon.vocabulary().size(), number -> 1);
    List<String> differences = new ArrayList<>();
    try (Monitor monitor = new Monitor(new WhitespaceAnalyzer(), Presearcher.NO_FILTERING)) {
      List<MonitorQuery> queries = new ArrayList<>();
      for (int i = 0; i < patterns.size(); i++) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        variants.get(i).forEach(variant -> any.add(phrase(variant), BooleanClause.Occur.SHOULD));
        queries.add(new MonitorQuery("" + i, any.build()));
      }
      monitor.register(queries);
      compare(sentences(), spotter, monitor, differences);
    }
    long all = lexicon.entries().stream().mapToLong(entry -> entry.patterns().size()).sum();
    System.out.println("patterns compared with Lucene: " + patterns.size() + " of " + all);
    assertThat(patterns.size()).isGreaterThan((int) all / 2);
    assertThat(differences).isEmpty();
  }

  private List<Row> sentences() {
    Set<String> texts = new LinkedHashSet<>();
    for (LexiconEntry entry : lexicon.entries()) {
      entry.examples().forEach(example -> texts.add(example.text()));
      texts.addAll(entry.counters());
    }
    List<Row> sentences = new ArrayList<>();
    for (String text : texts) {
      Tokens tokens = Tokens.of(text, lexicon.vocabulary());
      tokens.sentences().forEach(span -> sentences.add(Row.words(tokens, span[0], span[1])));
    }
    return sentences;
  }

  /** All sentences at once: Lucene then runs every query once instead of once a sentence. */
  private static void compare(
      List<Row> sentences, Spotter spotter, Monitor monitor, List<String> differences)
      throws IOException {
    Document[] documents = new Document[sentences.size()];
    for (int i = 0; i < documents.length; i++) {
      StringBuilder words = new StringBuilder();
      for (int at = 0; at < sentences.get(i).size(); at++) {
        words.append(term(sentences.get(i).number(at))).append(' ');
      }
      documents[i] = new Document();
      documents[i].add(new TextField("text", words.toString(), Field.Store.NO));
    }
    MultiMatchingQueries<QueryMatch> matches = monitor.match(documents, QueryMatch.SIMPLE_MATCHER);
    for (int i = 0; i < documents.length; i++) {
      Set<String> ours = new TreeSet<>();
      spotter.search().find(sentences.get(i)).forEach(found -> ours.add("" + found.pattern()));
      Set<String> theirs = new TreeSet<>();
      matches.getMatches(i).forEach(match -> theirs.add(match.getQueryId()));
      if (!ours.equals(theirs)) {
        String text = sentences.get(i).tokens().text;
        differences.add(text + ": ours " + ours + ", Lucene " + theirs);
      }
    }
  }

  private static String term(int number) {
    return number < 0 ? "unknown" : "w" + number;
  }

  /** Words one after the other; between them exactly so many others. */
  private static MultiPhraseQuery phrase(List<PhrasePattern> variant) {
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    for (int position = 0; position < variant.size(); position++) {
      if (variant.get(position) instanceof Word word) {
        Term[] terms = new Term[word.numbers().length];
        for (int i = 0; i < terms.length; i++) {
          terms[i] = new Term("text", term(word.numbers()[i]));
        }
        phrase.add(terms, position);
      }
    }
    return phrase.build();
  }

  /** Members in every order, with every number of words between them that may be there. */
  private static List<PhrasePattern> orders(List<PhrasePattern> members, int slack) {
    List<PhrasePattern> orders = new ArrayList<>();
    for (PhrasePattern first : members) {
      List<PhrasePattern> others = new ArrayList<>(members);
      others.remove(first);
      if (others.isEmpty()) {
        return List.of(first);
      }
      for (int gap = 0; gap <= slack; gap++) {
        List<PhrasePattern> between = Collections.nCopies(gap, ANY_WORD);
        for (PhrasePattern rest : orders(others, slack - gap)) {
          List<PhrasePattern> parts = new ArrayList<>(List.of(first));
          parts.addAll(between);
          parts.add(rest);
          orders.add(new Sequence(parts));
        }
      }
    }
    return orders;
  }

  /**
   * Every way to read a pattern without options; none when Lucene cannot say it or there are too
   * many.
   */
  private static List<List<PhrasePattern>> expand(PhrasePattern pattern) {
    List<List<PhrasePattern>> all = new ArrayList<>();
    if (pattern instanceof Word || ANY_WORD.equals(pattern)) {
      all.add(List.of(pattern));
    } else if (pattern instanceof Gap gap) {
      for (int size = 0; size <= gap.most(); size++) {
        all.add(Collections.nCopies(size, ANY_WORD));
      }
    } else if (pattern instanceof Maybe maybe) {
      List<List<PhrasePattern>> inner = expand(maybe.part());
      if (!inner.isEmpty()) {
        all.add(List.of());
        all.addAll(inner);
      }
    } else if (pattern instanceof OneOf choice) {
      for (PhrasePattern option : choice.options()) {
        List<List<PhrasePattern>> inner = expand(option);
        if (inner.isEmpty()) {
          return List.of();
        }
        all.addAll(inner);
      }
    } else if (pattern instanceof AnyOrder any) {
      for (PhrasePattern order : orders(any.parts(), any.slack())) {
        all.addAll(expand(order));
        if (all.size() > MOST_VARIANTS) {
          return List.of();
        }
      }
    } else if (pattern instanceof Sequence sequence) {
      all.add(List.of());
      for (PhrasePattern part : sequence.parts()) {
        List<List<PhrasePattern>> longer = new ArrayList<>();
        for (List<PhrasePattern> tail : expand(part)) {
          for (List<PhrasePattern> head : all) {
            List<PhrasePattern> joined = new ArrayList<>(head);
            joined.addAll(tail);
            longer.add(joined);
          }
        }
        all = longer;
        if (all.size() > MOST_VARIANTS) {
          return List.of();
        }
      }
    }
    return all;
  }
}
