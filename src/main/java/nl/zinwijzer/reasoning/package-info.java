/**
 * One consultation through one rule base: facts in, conclusions and trail out. The only room that
 * touches a session of the engine.
 */
@NullMarked
package nl.zinwijzer.reasoning;

import org.jspecify.annotations.NullMarked;
