/** The service itself: it opens the doors and starts. */
@NullMarked
package nl.zinwijzer;

import org.jspecify.annotations.NullMarked;
