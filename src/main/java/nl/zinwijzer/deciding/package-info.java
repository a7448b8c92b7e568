/** The one way of a consultation: read, reason, tell, stay quiet, record. */
@NullMarked
package nl.zinwijzer.deciding;

import org.jspecify.annotations.NullMarked;
