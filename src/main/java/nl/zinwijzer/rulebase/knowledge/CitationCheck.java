package nl.zinwijzer.rulebase.knowledge;

import java.util.Map;
import java.util.TreeSet;
import nl.zinwijzer.consultation.reading.Nearest;
import nl.zinwijzer.rulebase.model.Citation;

/** Whether the passages that authors cite are in {@code sources.yaml}. */
public final class CitationCheck {
  /** Receives what is wrong at the place of the citation. */
  public interface CitationReport {
    /** Reports something about the words of the author, which are repeated first. */
    void accept(String words, String code, String dutch, String english);
  }

  private final Map<String, Source> sources;

  public CitationCheck(Map<String, Source> sources) {
    this.sources = sources;
  }

  /**
   * Checks passages as {@code source section; section; source section}: a section alone belongs to
   * the source before it.
   */
  public void check(String written, CitationReport report) {
    String source = "";
    for (String passage : written.split(";", -1)) {
      String[] words = passage.strip().split("\\s+", 2);
      source = words.length > 1 ? words[0] : source;
      check(new Citation(source.isEmpty() ? words[0] : source, words[words.length - 1]), report);
    }
  }

  /** Checks the passages that a value of a file holds. */
  public void check(YamlValue value) {
    value
        .text()
        .ifPresent(
            written ->
                check(
                    written, (words, code, dutch, english) -> value.report(code, dutch, english)));
  }

  /** Checks one passage. */
  public void check(Citation citation, CitationReport report) {
    Source source = sources.get(citation.source());
    if (source == null) {
      String nearest = sources.isEmpty() ? "" : Nearest.to(citation.source(), sources.keySet());
      report.accept(
          citation.source(),
          "unknown-source",
          "bron `"
              + citation.source()
              + "` staat niet in sources.yaml; bedoelt u `"
              + nearest
              + "`?",
          "source `"
              + citation.source()
              + "` is not in sources.yaml; did you mean `"
              + nearest
              + "`?");
    } else if (!source.sections().containsKey(citation.section())) {
      TreeSet<String> sections = new TreeSet<>(source.sections().keySet());
      report.accept(
          citation.source() + " " + citation.section(),
          "unknown-section",
          "bron `"
              + source.id()
              + "` heeft geen paragraaf `"
              + citation.section()
              + "`; kies uit "
              + sections,
          "source `"
              + source.id()
              + "` has no section `"
              + citation.section()
              + "`; choose from "
              + sections);
    }
  }
}
