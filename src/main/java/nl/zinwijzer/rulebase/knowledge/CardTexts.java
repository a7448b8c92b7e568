package nl.zinwijzer.rulebase.knowledge;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zinwijzer.consultation.Role;
import nl.zinwijzer.consultation.Terms;

/** The words of one piece of advice, with its own words for some roles. */
public record CardTexts(CardText standard, Map<Role, CardText> byRole) {
  public CardTexts {
    byRole = Map.copyOf(byRole);
  }

  /** The words for one role. */
  public CardText forRole(Role role) {
    return Optional.ofNullable(byRole.get(role)).orElse(standard);
  }

  /** Every variant. */
  public List<CardText> all() {
    return Stream.concat(Stream.of(standard), byRole.values().stream()).toList();
  }

  static CardTexts read(YamlValue value) {
    if (value.member("default").isEmpty()) {
      return new CardTexts(CardText.read(value), Map.of());
    }
    value.allowing("default", "roles");
    Map<Role, CardText> byRole = new EnumMap<>(Role.class);
    value
        .member("roles")
        .ifPresent(
            roles ->
                roles
                    .members(Terms.of(Role.class))
                    .forEach((role, text) -> byRole.put(role, CardText.read(text))));
    return new CardTexts(value.required("default").map(CardText::read).orElseThrow(), byRole);
  }
}
