package nl.zinwijzer.cdshooks.fhir;

/**
 * A part of the record that did not reach the request. It holds no content of the record.
 *
 * @param resource the resource: its type with its id when that is a technical one, otherwise with
 *     its place in the record, such as "Condition/12" or "Condition#3"
 * @param element the element, in FHIR's own words
 * @param reason why it was left out
 */
public record Unmapped(String resource, String element, UnmappedReason reason) {}
