package nl.zinwijzer.cdshooks.fhir;

/** The human-readable text of a resource, which is XHTML that nobody checked. */
final class Narrative {
  private Narrative() {}

  /**
   * The words of a narrative. It is not parsed: everything between angle brackets is dropped, and
   * of the entities only the five of XML itself are known.
   */
  static String plain(String xhtml) {
    StringBuilder plain = new StringBuilder(xhtml.length());
    int at = 0;
    while (at < xhtml.length()) {
      int tag = xhtml.indexOf('<', at);
      if (tag < 0) {
        plain.append(xhtml, at, xhtml.length());
        break;
      }
      plain.append(xhtml, at, tag).append(' ');
      int end = xhtml.indexOf('>', tag);
      at = end < 0 ? xhtml.length() : end + 1;
    }
    return plain
        .toString()
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
