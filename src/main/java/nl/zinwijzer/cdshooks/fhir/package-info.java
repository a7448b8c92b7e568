/**
 * What a FHIR record tells, put into a request of the native contract. Both doors then stand on one
 * core.
 */
@NullMarked
package nl.zinwijzer.cdshooks.fhir;

import org.jspecify.annotations.NullMarked;
