/** The folder of a rule base as bytes, places in it, and what is wrong there. */
@NullMarked
package nl.zinwijzer.rulebase.files;

import org.jspecify.annotations.NullMarked;
