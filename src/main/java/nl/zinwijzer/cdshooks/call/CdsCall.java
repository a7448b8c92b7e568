package nl.zinwijzer.cdshooks.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A call of a hook, checked.
 *
 * @param hook which moment it is
 * @param patientId the patient, as the client's FHIR server calls it
 * @param encounterId the consultation, when the client tells
 * @param drafted what is being written at this moment, not yet in the record
 * @param server where the record can be read, with the right to read it
 * @param sent what the client sent along, by key; an empty value is a null: the client looked and
 *     there is nothing
 * @param professional who asks, as the native contract has it, when the client tells
 */
public record CdsCall(
    Hook hook,
    String patientId,
    Optional<String> encounterId,
    List<JsonNode> drafted,
    Optional<Server> server,
    Map<Prefetch, Optional<JsonNode>> sent,
    Optional<JsonNode> professional) {
  /** The extension in which a client tells who asks; its name is our own, as the standard wants. */
  public static final String PROFESSIONAL = "nl.zinwijzer.professional";

  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /** Ids become part of addresses, in which dots alone lead elsewhere. */
  private static final Pattern FHIR_ID = Pattern.compile("(?!\\.+$)[A-Za-z0-9.-]{1,64}");

  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z]{1,40}/[A-Za-z0-9.-]{1,64}");
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]{1,8192}=*");

  /**
   * The client's FHIR server.
   *
   * @param base its address
   * @param token the right to read, for this call only: never kept, never logged
   */
  record Server(URI base, String token) {
    @Override
    public String toString() {
      return "Server";
    }
  }

  /** Reads a call, or refuses it with everything that is wrong. */
  public static CdsCall read(byte[] body) throws RefusedCall {
    CallMembers call = CallMembers.of(body);
    Optional<Hook> hook = hook(call);
    call.text("hookInstance", text -> UUID.matcher(text).matches());
    CallMembers context = call.object("context");
    context.text("userId", text -> REFERENCE.matcher(text).matches());
    String patientId = context.text("patientId", text -> FHIR_ID.matcher(text).matches());
    Optional<String> encounterId =
        context.maybeText("encounterId", text -> FHIR_ID.matcher(text).matches());
    List<JsonNode> drafted =
        hook.flatMap(Hook::bundle).stream().map(name -> bundle(context, name, patientId)).toList();
    Optional<Server> server = server(call);
    Map<Prefetch, Optional<JsonNode>> sent =
        call.maybeObject("prefetch")
            .map(prefetch -> SentRecord.read(prefetch, patientId))
            .orElse(Map.of());
    Optional<JsonNode> professional =
        call.maybeObject("extension")
            .flatMap(extension -> extension.maybeObject(PROFESSIONAL))
            .map(CallMembers::node);
    call.check();
    return new CdsCall(
        hook.orElseThrow(), patientId, encounterId, drafted, server, sent, professional);
  }

  private static Optional<Hook> hook(CallMembers call) {
    String name = call.text("hook", text -> true);
    Optional<Hook> hook = Hook.of(name);
    if (hook.isEmpty() && !name.isEmpty()) {
      call.refuse(CallProblem.OTHER_HOOK, "hook");
    }
    return hook;
  }

  private static JsonNode bundle(CallMembers context, String name, String patientId) {
    CallMembers bundle = context.object(name);
    if (bundle.node().isObject() && !bundle.node().path("resourceType").asText().equals("Bundle")) {
      context.refuse(CallProblem.OTHER_RESOURCE, name);
    } else if (SentRecord.isDraftOfAnother(bundle.node(), patientId)) {
      context.refuse(CallProblem.OTHER_PATIENT, name);
    }
    return bundle.node();
  }

  private static Optional<Server> server(CallMembers call) {
    Optional<URI> base =
        call.maybeText("fhirServer", text -> address(text).isPresent()).flatMap(CdsCall::address);
    Optional<CallMembers> right = call.maybeObject("fhirAuthorization");
    if (right.isEmpty()) {
      return Optional.empty();
    }
    CallMembers authorization = right.get();
    String token = authorization.text("access_token", text -> TOKEN.matcher(text).matches());
    authorization.text("token_type", "Bearer"::equals);
    authorization.requireWhole("expires_in");
    authorization.text("scope", text -> true);
    authorization.text("subject", text -> true);
    if (!call.has("fhirServer")) {
      call.refuse(CallProblem.TOKEN_WITHOUT_SERVER, "fhirServer");
    }
    return base.map(address -> new Server(address, token));
  }

  private static Optional<URI> address(String text) {
    try {
      URI address = URI.create(text);
      return Optional.of(address)
          .filter(uri -> uri.getHost() != null)
          .filter(uri -> "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
