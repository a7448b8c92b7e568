/** Rules as data: what they match on, compare and conclude. */
@NullMarked
package nl.zinwijzer.rulebase.model;

import org.jspecify.annotations.NullMarked;
