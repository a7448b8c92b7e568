/** The command line of guideline authors. */
@NullMarked
package nl.zinwijzer.cli;

import org.jspecify.annotations.NullMarked;
