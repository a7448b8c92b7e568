@NullMarked
package nl.zinwijzer.security;

import org.jspecify.annotations.NullMarked;
