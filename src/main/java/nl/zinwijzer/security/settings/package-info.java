/** The settings of security, and what is wrong with them. */
@NullMarked
package nl.zinwijzer.security.settings;

import org.jspecify.annotations.NullMarked;
