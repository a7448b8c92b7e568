package nl.zinwijzer.cdshooks.fhir;

import org.hl7.fhir.r4.model.Resource;

/**
 * One resource of a record that may be read.
 *
 * @param name how it is told to people: "Condition/12", or "Condition#3" by its place
 * @param resource what is read of it
 * @param complete whether it stands in the whole answer to a search, so that counting makes sense
 */
record RecordEntry(String name, Resource resource, boolean complete) {
  /** Where an element was read. */
  String origin(String element) {
    return name + " " + element;
  }
}
