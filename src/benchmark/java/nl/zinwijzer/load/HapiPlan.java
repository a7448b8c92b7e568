package nl.zinwijzer.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.repository.IRepository;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.instance.model.api.IBaseParameters;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.RequestGroup;
import org.opencds.cqf.fhir.cr.CrSettings;
import org.opencds.cqf.fhir.cr.hapi.cdshooks.CdsCrService;
import org.opencds.cqf.fhir.cr.plandefinition.PlanDefinitionProcessor;
import org.opencds.cqf.fhir.utility.monad.Eithers;
import org.opencds.cqf.fhir.utility.repository.InMemoryFhirRepository;

/**
 * One call of the plan {@value #ID}, by HAPI's own service for plans. HAPI would reach its
 * operation {@code $apply} by way of its database; here the plan and its library are in memory, and
 * the processor of that operation is called at once.
 */
final class HapiPlan extends CdsCrService {
  static final String ID = "comes-back";

  private final CrSettings settings;

  /**
   * A call.
   *
   * @param plans what {@link #inMemory} gave
   * @param settings the same at every call, for they keep the library as it was compiled
   */
  HapiPlan(IRepository plans, CrSettings settings) {
    super(new SystemRequestDetails(), plans);
    this.settings = settings;
  }

  /**
   * A repository with the plan and the library its conditions are in.
   *
   * @param actions how many the plan has: the last of its own is repeated
   */
  static IRepository inMemory(FhirContext fhir, int actions) throws IOException {
    PlanDefinition plan =
        fhir.newJsonParser()
            .parseResource(PlanDefinition.class, new String(read(ID + ".json"), UTF_8));
    while (plan.getAction().size() < actions) {
      plan.addAction(plan.getAction().get(plan.getAction().size() - 1).copy());
    }
    Library library = new Library();
    library.setId("ComesBack");
    library.setUrl(plan.getLibrary().get(0).getValue().split("\\|")[0]);
    library.setName("ComesBack").setVersion(plan.getVersion());
    library.addContent().setContentType("text/cql").setData(read(ID + ".cql"));
    IRepository plans = new InMemoryFhirRepository(fhir);
    plans.update(plan);
    plans.update(library);
    return plans;
  }

  private static byte[] read(String name) throws IOException {
    try (InputStream file = HapiPlan.class.getResourceAsStream("/" + name)) {
      return file.readAllBytes();
    }
  }

  @Override
  public IBaseResource invokeApply(IBaseParameters request) {
    Parameters given = (Parameters) request;
    IRepository none = null;
    IBaseResource applied =
        new PlanDefinitionProcessor(repository, settings)
            .applyR5(
                Eithers.<CanonicalType, IIdType, PlanDefinition>forMiddle3(
                    new IdType("PlanDefinition", ID)),
                List.of(text(given, "subject")),
                text(given, "encounter"),
                text(given, "practitioner"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                (Bundle) given.getParameter("data").getResource(),
                List.of(),
                none,
                none,
                none);
    dropWhatDoesNotApply((Parameters) applied);
    return applied;
  }

  private static String text(Parameters given, String name) {
    return given.getParameter(name).getValue().primitiveValue();
  }

  /** The processor leaves null for an action that does not apply, and its cards fail on it. */
  private static void dropWhatDoesNotApply(Parameters applied) {
    Bundle requests = (Bundle) applied.getParameterFirstRep().getResource();
    RequestGroup group = (RequestGroup) requests.getEntryFirstRep().getResource();
    group.getAction().removeIf(Objects::isNull);
  }
}
