/** The pages for people: the front page, a decision with its explanation, the auditor's list. */
@NullMarked
package nl.zinwijzer.pages;

import org.jspecify.annotations.NullMarked;
