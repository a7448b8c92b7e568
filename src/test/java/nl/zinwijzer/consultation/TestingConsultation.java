package nl.zinwijzer.consultation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import nl.zinwijzer.consultation.reading.RequestReading;
import nl.zinwijzer.rulebase.ProjectWords;

/** A consultation for tests, told in the words of the contract. */
public final class TestingConsultation {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  private final ObjectNode request = JsonNodeFactory.instance.objectNode();

  private TestingConsultation() {}

  /** A consultation of a professional, of whom nothing else is known. */
  public static TestingConsultation by(String role) {
    TestingConsultation consultation = new TestingConsultation();
    consultation.request.put("date", DAY.toString());
    consultation.request.putObject("professional").put("role", role);
    return consultation;
  }

  /** Tells something about the patient in words. */
  public TestingConsultation patient(String member, String value) {
    request.withObject("/patient").put(member, value);
    return this;
  }

  /** Tells a number about the patient. */
  public TestingConsultation patient(String member, int value) {
    request.withObject("/patient").put(member, value);
    return this;
  }

  /** Tells something about the contact. */
  public TestingConsultation contact(String member, String value) {
    request.withObject("/contact").put(member, value);
    return this;
  }

  /** Tells a wish. */
  public TestingConsultation wish(String member, String value) {
    request.withObject("/wishes").put(member, value);
    return this;
  }

  /** Tells a finding about safety. */
  public TestingConsultation safety(String member, String value) {
    request.withObject("/safety").put(member, value);
    return this;
  }

  /** Adds what the professional sees. */
  public TestingConsultation observing(String concept) {
    request.withArray("/observations").add(concept);
    return this;
  }

  /** Adds a complaint by its ICPC code. */
  public TestingConsultation complaint(String code) {
    request.withArray("/complaints").addObject().put("code", code);
    return this;
  }

  /** Adds words of the patient. */
  public TestingConsultation quote(String words) {
    request
        .withArray("/texts")
        .addObject()
        .put("kind", "quote")
        .put("speaker", "patient")
        .put("text", words);
    return this;
  }

  /** Adds a note of the professional. */
  public TestingConsultation note(String words) {
    request.withArray("/texts").addObject().put("kind", "note").put("text", words);
    return this;
  }

  /** Words as the first text of a note. */
  public static Text words(String words) {
    return by("huisarts").note(words).read().texts().get(0);
  }

  /** The request for advice. */
  public ObjectNode request() {
    return request.deepCopy();
  }

  /** The consultation that it is read as. */
  public Consultation read() {
    RequestReading reading = ProjectWords.requests().read(request, DAY);
    if (reading instanceof RequestReading.Understood understood) {
      return understood.consultation();
    }
    throw new AssertionError(request + " was not understood: " + reading);
  }
}
