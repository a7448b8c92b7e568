package nl.zinwijzer.cdshooks.card;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** GitHub-flavoured Markdown in which words are only words: no HTML and no markup of their own. */
final class Markdown {
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]~|#]");
  private static final Pattern START = Pattern.compile("^([0-9]*)([-+=.)])");

  private final List<String> blocks = new ArrayList<>();

  Markdown paragraph(String words) {
    return block(escaped(words));
  }

  Markdown strong(String words) {
    return block("**" + escaped(words) + "**");
  }

  Markdown quote(String words) {
    return block("> " + escaped(words));
  }

  Markdown list(List<String> items) {
    return items.isEmpty()
        ? this
        : block(String.join("\n", items.stream().map(item -> "- " + escaped(item)).toList()));
  }

  private Markdown block(String block) {
    blocks.add(block);
    return this;
  }

  private static String escaped(String words) {
    String line = words.strip().replaceAll("\\s+", " ");
    String marked = MARKUP.matcher(line).replaceAll("\\\\$0");
    String plain = marked.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return START.matcher(plain).replaceFirst("$1\\\\$2");
  }

  @Override
  public String toString() {
    return String.join("\n\n", blocks);
  }
}
