/** Tests of the door for CDS Hooks, over real HTTP against the whole service. */
@NullMarked
package nl.zinwijzer.cdshooks;

import org.jspecify.annotations.NullMarked;
