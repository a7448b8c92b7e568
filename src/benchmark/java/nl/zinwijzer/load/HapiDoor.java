package nl.zinwijzer.load;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.repository.IRepository;
import ca.uhn.hapi.fhir.cdshooks.api.ICdsHooksDaoAuthorizationSvc;
import ca.uhn.hapi.fhir.cdshooks.api.ICdsServiceRegistry;
import ca.uhn.hapi.fhir.cdshooks.api.json.CdsServiceJson;
import ca.uhn.hapi.fhir.cdshooks.api.json.CdsServiceResponseJson;
import ca.uhn.hapi.fhir.cdshooks.config.CdsHooksConfig;
import ca.uhn.hapi.fhir.cdshooks.controller.CdsHooksController;
import ca.uhn.hapi.fhir.cdshooks.svc.CdsHooksContextBooter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.opencds.cqf.fhir.cr.CrSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The CDS Hooks of HAPI FHIR, to be called by {@code CdsLoadRun} in turn with ours, with the same
 * bodies. It is HAPI's controller and registry on Jetty, with one service: a PlanDefinition of four
 * actions, each under a condition in CQL on the age, the complaint and the contacts of the patient
 * in the prefetch, applied by the clinical reasoning that HAPI uses. {@code -Dactions=371} makes it
 * a plan of about as many actions as we have rules; those over four apply to a child alone, so that
 * they cost a condition and no card. The plan only serves to compare; it gives no advice.
 *
 * <p>So both read the same call and answer cards. What HAPI does not do here: check a token, put
 * the decision on record, read the words of the draft (its plans do not see it), reason with our
 * rules and explain them. It has a process of its own, where ours shares one with what calls. It
 * needs other versions of HAPI's and of Spring's libraries than ours, hence a build of its own.
 */
public final class HapiDoor {
  private static final int PORT = 18_081;

  private HapiDoor() {}

  /** Says where it is, and serves until it is stopped. */
  public static void main(String[] arguments) throws Exception {
    AnnotationConfigWebApplicationContext spring = new AnnotationConfigWebApplicationContext();
    spring.register(Wiring.class);
    ServletHolder servlet = new ServletHolder(new DispatcherServlet(spring));
    servlet.setInitOrder(0);
    ServletContextHandler handler = new ServletContextHandler();
    handler.addServlet(servlet, "/");
    Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT));
    server.setHandler(handler);
    server.start();
    System.out.println("http://localhost:" + PORT + "/cds-services/" + HapiPlan.ID);
    server.join();
  }

  /** What HAPI's modules ask of who uses them. */
  @Configuration
  @EnableWebMvc
  @Import({CdsHooksConfig.class, CdsHooksController.class})
  static class Wiring implements WebMvcConfigurer {
    @Autowired private ObjectMapper json;

    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
      converters.add(0, new MappingJackson2HttpMessageConverter(json));
    }

    @Bean
    FhirContext fhir() {
      return FhirContext.forR4Cached();
    }

    @Bean
    DaoRegistry noDatabase() {
      return new DaoRegistry();
    }

    @Bean
    ICdsHooksDaoAuthorizationSvc noAuthorization() {
      return resource -> {};
    }

    @Bean
    CdsHooksContextBooter noOtherServices() {
      return new CdsHooksContextBooter();
    }

    @Autowired
    void register(ICdsServiceRegistry registry, FhirContext fhir, @Value("${actions}") int actions)
        throws IOException {
      IRepository plans = HapiPlan.inMemory(fhir, actions);
      CrSettings settings = CrSettings.getDefault();
      CdsServiceJson service =
          new CdsServiceJson()
              .setId(HapiPlan.ID)
              .setHook("nl.zinwijzer.consultation-note-draft")
              .setTitle("To compare")
              .setDescription("A plan to compare with");
      service.addPrefetch("patient", "Patient/{{context.patientId}}");
      service.addPrefetch("conditions", "Condition?patient={{context.patientId}}");
      service.addPrefetch("encounters", "Encounter?patient={{context.patientId}}");
      registry.registerService(
          HapiPlan.ID,
          call -> (CdsServiceResponseJson) new HapiPlan(plans, settings).invoke(call),
          service,
          false,
          "load");
    }
  }
}
