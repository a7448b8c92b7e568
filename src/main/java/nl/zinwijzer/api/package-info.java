/** The native door: advice and decisions as JSON, and every error as problem details. */
@NullMarked
package nl.zinwijzer.api;

import org.jspecify.annotations.NullMarked;
