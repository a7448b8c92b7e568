package nl.zinwijzer.cdshooks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zinwijzer.cdshooks.call.Hook;
import nl.zinwijzer.cdshooks.call.Prefetch;
import nl.zinwijzer.cdshooks.card.CdsWords;

/** What the service tells about itself: one service that listens at several moments. */
record Discovery(List<Service> services) {
  /** The one service; on whichever hook, its newest card takes the place of the one before. */
  static final String SERVICE = "zinwijzer";

  /** The version of what is spoken here. */
  static final String VERSION = "0.1.0";

  Discovery {
    services = List.copyOf(services);
  }

  /** The service at one hook. */
  record Service(
      String hook,
      String hookVersion,
      String title,
      String description,
      String id,
      String version,
      Map<String, String> prefetch,
      String usageRequirements) {}

  static Discovery in(CdsWords words) {
    return new Discovery(
        Arrays.stream(Hook.values())
            .map(
                hook ->
                    new Service(
                        hook.id(),
                        Hook.VERSION,
                        words.get("service.title"),
                        words.get("service.description"),
                        SERVICE,
                        VERSION,
                        prefetch(),
                        words.get("service.usage")))
            .toList());
  }

  private static Map<String, String> prefetch() {
    Map<String, String> prefetch = new LinkedHashMap<>();
    Arrays.stream(Prefetch.values()).forEach(part -> prefetch.put(part.key(), part.template()));
    return prefetch;
  }
}
