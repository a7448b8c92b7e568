/**
 * Dutch text to mentions: a lexicon of phrases, cues that negate or age them, and the reader that
 * applies both.
 */
@NullMarked
package nl.zinwijzer.language;

import org.jspecify.annotations.NullMarked;
