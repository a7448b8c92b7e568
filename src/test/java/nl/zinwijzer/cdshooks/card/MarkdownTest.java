package nl.zinwijzer.cdshooks.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {
  @Test
  void wordsStayWordsWhateverIsInThem() {
    assertThat(new Markdown().paragraph("a <b>bold</b> & *b* [c](http://d) `e` | _f_ # ~g~"))
        .hasToString(
            "a &lt;b&gt;bold&lt;/b&gt; &amp; \\*b\\* \\[c\\](http://d) \\`e\\` \\| \\_f\\_ \\#"
                + " \\~g\\~");
    assertThat(new Markdown().paragraph("1. one")).hasToString("1\\. one");
    assertThat(new Markdown().paragraph("- one")).hasToString("\\- one");
    assertThat(new Markdown().paragraph("line\n\n# two")).hasToString("line \\# two");
  }

  @Test
  void blocksStandApart() {
    assertThat(
            new Markdown()
                .strong("T")
                .paragraph("p")
                .quote("q")
                .list(List.of("a", "b"))
                .list(List.of()))
        .hasToString("**T**\n\np\n\n> q\n\n- a\n- b");
  }
}
