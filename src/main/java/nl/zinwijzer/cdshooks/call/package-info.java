/** A call of CDS Hooks, and the record that it brings or lets us read. */
@NullMarked
package nl.zinwijzer.cdshooks.call;

import org.jspecify.annotations.NullMarked;
