/** Signing in at the pages, and the sessions that follow. */
@NullMarked
package nl.zinwijzer.security.login;

import org.jspecify.annotations.NullMarked;
