/** The author's bench: check a rule base and try it on its scenarios. */
@NullMarked
package nl.zinwijzer.workshop;

import org.jspecify.annotations.NullMarked;
