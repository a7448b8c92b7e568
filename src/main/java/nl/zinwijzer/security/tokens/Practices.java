package nl.zinwijzer.security.tokens;

import io.micronaut.core.naming.conventions.StringConvention;
import io.micronaut.core.value.PropertyResolver;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The practices that a CDS client asks for, as far as the settings name them: {@code practice} and
 * {@code practices} of the client.
 *
 * @param own whose decisions those are that it asks for without naming a tenant
 * @param tenants by tenant, whose decisions those of the tenant are
 */
public record Practices(Optional<String> own, Map<String, String> tenants) {
  public static Practices of(CdsClient client, PropertyResolver settings) {
    String place = "zinwijzer.security.cds-clients." + client.name();
    Map<String, String> tenants = new TreeMap<>();
    // as written: a tenant is spelled as its tokens spell it, and not as a setting is
    settings
        .getProperties(place + ".practices", StringConvention.RAW)
        .forEach((tenant, practice) -> tenants.put(tenant, String.valueOf(practice)));
    return new Practices(settings.getProperty(place + ".practice", String.class), tenants);
  }

  /** The practice of a tenant, or of a token that names none. */
  public Optional<String> of(Optional<String> tenant) {
    return tenant.isPresent() ? tenant.map(tenants::get) : own;
  }
}
