/**
 * The door for GP software that speaks CDS Hooks 2.0.1: what it calls with FHIR resources is put
 * into a request of the native contract, and the answer becomes a card. It stands on the same core
 * as the native door.
 */
@NullMarked
package nl.zinwijzer.cdshooks;

import org.jspecify.annotations.NullMarked;
