package nl.zinwijzer.security.tokens;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import io.micronaut.core.annotation.Nullable;
import java.net.URI;

/**
 * A CDS client that is trusted.
 *
 * @param name its name in the settings
 * @param issuer how its tokens name it
 * @param keySet where its keys are: https or a file
 */
@EachProperty("zinwijzer.security.cds-clients")
public record CdsClient(@Parameter String name, @Nullable String issuer, @Nullable URI keySet) {}
