package nl.zinwijzer.security;

import io.micronaut.context.annotation.Requires;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Only in a service with accounts. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Requires(property = Accounts.ENABLED, value = "true")
public @interface Accounts {
  /** The setting that asks everybody for an account. */
  String ENABLED = "zinwijzer.security.enabled";
}
