package nl.zinwijzer.cdshooks.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zinwijzer.consultation.reading.Bsn;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** The resources of one patient's record that may be read, and the references between them. */
public final class PatientRecord {
  private static final int DEEPEST = 40;
  private static final int MOST_NODES = 500_000;
  private static final int MOST_RESOURCES = 5_000;
  private static final String PATIENT = "Patient/";
  private static final Pattern REFERENCE =
      Pattern.compile("(?:.*/)?([A-Z][A-Za-z]{1,39}/[A-Za-z0-9.-]{1,64})(?:/_history/.*)?");
  private static final Pattern TECHNICAL_ID =
      Pattern.compile(
          "[0-9]{1,64}|[A-Za-z]{1,3}-?[0-9][0-9.-]{0,59}"
              + "|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final Map<String, RecordEntry> byKey = new HashMap<>();
  private final List<RecordEntry> entries = new ArrayList<>();

  private PatientRecord() {}

  /**
   * Opens the record of a patient. What is about others is left out.
   *
   * @throws NotFhir when something in it is no resource, or there is too much of it
   */
  static PatientRecord of(
      List<JsonNode> resources, String patientId, ResourceParser parser, MappingTrail trail) {
    List<SentResource> sent = new Opening(trail).open(resources);
    PatientRecord record = new PatientRecord();
    Set<String> patient = names(PATIENT + patientId, sent);
    Set<String> searched =
        sent.stream()
            .filter(SentResource::complete)
            .flatMap(resource -> resource.keys().stream())
            .collect(Collectors.toSet());
    Set<String> seen = new HashSet<>();
    for (SentResource resource : sent) {
      if (resource.keys().stream().allMatch(seen::add)) {
        boolean complete =
            resource.complete() || resource.keys().stream().anyMatch(searched::contains);
        record.add(resource, complete, patient, parser, trail);
      }
    }
    return record;
  }

  private void add(
      SentResource sent,
      boolean complete,
      Set<String> patient,
      ResourceParser parser,
      MappingTrail trail) {
    Optional<ObjectNode> shape = sent.shape();
    if (shape.isEmpty()) {
      trail.leaveOut(sent.name(), "resourceType", UnmappedReason.UNKNOWN_RESOURCE);
    } else if (sent.isAboutAnother(patient)) {
      trail.leaveOut(sent.name(), "subject", UnmappedReason.OTHER_PATIENT);
    } else if (ResourceShape.modified(sent.resource(), shape.get())) {
      trail.leaveOut(sent.name(), "modifierExtension", UnmappedReason.MODIFIED);
    } else {
      Optional<Resource> resource = parser.parse(shape.get());
      if (resource.isEmpty()) {
        trail.leaveOut(
            sent.name(), shape.get().path("resourceType").asText(), UnmappedReason.MALFORMED);
        return;
      }
      RecordEntry entry = new RecordEntry(sent.name(), resource.get(), complete);
      entries.add(entry);
      sent.keys().forEach(key -> byKey.put(key, entry));
    }
  }

  /**
   * How the patient is called in references: by the id, by every address under which that Patient
   * came, and by the first address that does not tell whose it is. A draft may have such an address
   * for its patient, and what it says of danger must not be lost.
   */
  private static Set<String> names(String patient, List<SentResource> sent) {
    Set<String> names = new HashSet<>(Set.of(patient));
    Set<String> others = new HashSet<>();
    sent.stream()
        .filter(SentResource::isPatient)
        .filter(resource -> resource.keys().stream().anyMatch(PatientRecord::tellsWho))
        .forEach(
            resource ->
                (resource.keys().contains(patient) ? names : others).addAll(resource.keys()));
    sent.stream()
        .flatMap(resource -> resource.subject().stream())
        .filter(name -> !tellsWho(name) && !others.contains(name) && !names.contains(name))
        .findFirst()
        .ifPresent(names::add);
    return names;
  }

  private static boolean tellsWho(String name) {
    return REFERENCE.matcher(name).matches() || name.startsWith("#");
  }

  /** The resources of a type, in the order in which they were sent. */
  <T extends Resource> Stream<FoundElement<T>> all(Class<T> type) {
    return entries.stream().flatMap(entry -> found(entry, type).stream());
  }

  /** What a reference leads to, when it is of this type and may be read. */
  <T extends Resource> Optional<FoundElement<T>> find(Reference reference, Class<T> type) {
    return Optional.ofNullable(reference.getReference())
        .map(PatientRecord::key)
        .map(byKey::get)
        .flatMap(entry -> found(entry, type));
  }

  private static <T extends Resource> Optional<FoundElement<T>> found(
      RecordEntry entry, Class<T> type) {
    return type.isInstance(entry.resource())
        ? Optional.of(new FoundElement<>(entry, type.cast(entry.resource())))
        : Optional.empty();
  }

  /** "Condition/12" for whatever leads to it; other references stay as they are. */
  private static String key(String reference) {
    Matcher matcher = REFERENCE.matcher(reference);
    return matcher.matches() ? matcher.group(1) : reference;
  }

  /** A resource of the type that was asked for, with the entry it came in. */
  record FoundElement<T extends Resource>(RecordEntry entry, T resource) {}

  /** A resource as it was sent. */
  private record SentResource(
      JsonNode resource,
      Optional<ObjectNode> shape,
      String type,
      String name,
      List<String> keys,
      boolean complete) {
    Optional<String> subject() {
      return Stream.of("subject", "patient")
          .map(element -> resource.path(element).path("reference"))
          .filter(JsonNode::isTextual)
          .map(reference -> key(reference.textValue()))
          .findFirst();
    }

    boolean isPatient() {
      return type.equals("Patient");
    }

    boolean isAboutAnother(Set<String> patient) {
      return isPatient()
          ? !keys.isEmpty() && keys.stream().noneMatch(patient::contains)
          : subject().filter(subject -> !patient.contains(subject)).isPresent();
    }
  }

  /** Takes the resources out of their Bundles, within bounds. */
  private static final class Opening {
    private final MappingTrail trail;
    private final List<SentResource> sent = new ArrayList<>();
    private int place;

    Opening(MappingTrail trail) {
      this.trail = trail;
    }

    List<SentResource> open(List<JsonNode> resources) {
      bounded(resources);
      resources.forEach(resource -> open(resource, "", false));
      return sent;
    }

    private void open(JsonNode resource, String fullUrl, boolean complete) {
      if (!resource.path("resourceType").isTextual()) {
        throw new NotFhir("a resource needs a resourceType, which is a text");
      }
      if (++place > MOST_RESOURCES) {
        throw new NotFhir("a record holds at most " + MOST_RESOURCES + " resources");
      }
      String type = resource.path("resourceType").textValue();
      if (type.equals("Bundle")) {
        openBundle(resource);
      } else {
        sent.add(sent(resource, type, fullUrl, complete));
      }
    }

    private void openBundle(JsonNode bundle) {
      boolean partial = false;
      for (JsonNode link : bundle.path("link")) {
        partial |= link.path("relation").asText().equals("next");
      }
      if (partial) {
        trail.leaveOut("Bundle#" + place, "link", UnmappedReason.INCOMPLETE);
      }
      boolean complete = bundle.path("type").asText().equals("searchset") && !partial;
      for (JsonNode entry : bundle.path("entry")) {
        if (entry.hasNonNull("resource")) {
          open(entry.get("resource"), entry.path("fullUrl").asText(), complete);
        }
      }
    }

    private SentResource sent(JsonNode resource, String type, String fullUrl, boolean complete) {
      String id = resource.path("id").asText();
      Optional<ObjectNode> shape = ResourceShape.of(resource);
      String told = shape.isPresent() ? type : "Resource";
      boolean technical = shape.isPresent() && TECHNICAL_ID.matcher(id).matches() && !Bsn.in(id);
      List<String> keys = new ArrayList<>();
      if (!id.isEmpty()) {
        keys.add(type + "/" + id);
      }
      if (!fullUrl.isEmpty() && !keys.contains(key(fullUrl))) {
        keys.add(key(fullUrl));
      }
      return new SentResource(
          resource, shape, type, technical ? told + "/" + id : told + "#" + place, keys, complete);
    }

    private static void bounded(List<JsonNode> resources) {
      Deque<JsonNode> level = new ArrayDeque<>(resources);
      int nodes = 0;
      for (int depth = 1; !level.isEmpty(); depth++) {
        if (depth > DEEPEST) {
          throw new NotFhir("a record is at most " + DEEPEST + " levels deep");
        }
        Deque<JsonNode> next = new ArrayDeque<>();
        for (JsonNode node : level) {
          nodes += 1 + node.size();
          if (nodes > MOST_NODES) {
            throw new NotFhir("a record holds at most " + MOST_NODES + " values");
          }
          node.forEach(
              child -> {
                if (child.isContainerNode()) {
                  next.add(child);
                }
              });
        }
        level = next;
      }
    }
  }
}
