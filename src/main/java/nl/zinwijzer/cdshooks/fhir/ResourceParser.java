package nl.zinwijzer.cdshooks.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.ErrorHandlerAdapter;
import ca.uhn.fhir.parser.IJsonLikeParser;
import ca.uhn.fhir.parser.IParserErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import ca.uhn.fhir.parser.json.jackson.JacksonStructure;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Parses resources with HAPI's structures of R4. */
final class ResourceParser {
  private final FhirContext context = FhirContext.forR4Cached();
  private final IParserErrorHandler strict = new Strict();

  /** Has HAPI look at the structures that are read before the first record comes. */
  ResourceParser() {
    for (String type : ResourceShape.types()) {
      parse(JsonNodeFactory.instance.objectNode().put("resourceType", type));
    }
  }

  /** The resource; empty when an element has not the form that FHIR gives it. */
  Optional<Resource> parse(ObjectNode shape) {
    IJsonLikeParser parser = (IJsonLikeParser) context.newJsonParser();
    parser.setParserErrorHandler(strict);
    JacksonStructure structure = new JacksonStructure();
    structure.setNativeObject(shape);
    try {
      return Optional.of((Resource) parser.parseResource(structure));
    } catch (RuntimeException malformed) {
      // what HAPI throws at damaged resources is not only its own exception
      return Optional.empty();
    }
  }

  /** Stops at what cannot be read; what is merely unknown is passed over. */
  private static final class Strict extends ErrorHandlerAdapter {
    @Override
    public void incorrectJsonType(
        @Nullable IParseLocation location,
        @Nullable String element,
        @Nullable ValueType expected,
        @Nullable ScalarType expectedScalar,
        @Nullable ValueType found,
        @Nullable ScalarType foundScalar) {
      throw new DataFormatException();
    }

    @Override
    public void invalidValue(
        @Nullable IParseLocation location, @Nullable String value, @Nullable String error) {
      throw new DataFormatException();
    }

    @Override
    public void unexpectedRepeatingElement(
        @Nullable IParseLocation location, @Nullable String element) {
      throw new DataFormatException();
    }
  }
}
