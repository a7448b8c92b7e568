@NullMarked
package nl.zinwijzer.pages;

import org.jspecify.annotations.NullMarked;
