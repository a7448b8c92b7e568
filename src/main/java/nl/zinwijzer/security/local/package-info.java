/** A service without accounts: this machine only, by its own name. */
@NullMarked
package nl.zinwijzer.security.local;

import org.jspecify.annotations.NullMarked;
