/** From the text of a rule to its model, and to what the engine runs. */
@NullMarked
package nl.zinwijzer.rulebase.drl;

import org.jspecify.annotations.NullMarked;
