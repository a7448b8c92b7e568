/** Who asks, and what they may: accounts, roles, tokens, sessions and limits. */
@NullMarked
package nl.zinwijzer.security;

import org.jspecify.annotations.NullMarked;
