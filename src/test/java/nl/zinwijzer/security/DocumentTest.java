package nl.zinwijzer.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The description of the API says for whom each operation is, as the table does. */
class DocumentTest {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  @Test
  void everyOperationNamesItsRolesAndItsRefusals() throws IOException {
    JsonNode document =
        new ObjectMapper()
            .valueToTree(
                new Yaml().<Object>load(Files.readString(Path.of("api-spec", "openapi.yaml"))));
    List<String> wrong = new ArrayList<>();
    document
        .get("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fields()
                    .forEachRemaining(
                        operation -> {
                          if (METHODS.contains(operation.getKey())) {
                            String route =
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                            check(route, operation.getValue(), wrong);
                          }
                        }));

    assertThat(document.at("/components/securitySchemes/accessToken/scheme").asText())
        .isEqualTo("bearer");
    assertThat(wrong).isEmpty();
  }

  private static void check(String route, JsonNode operation, List<String> wrong) {
    Access access = Access.to(route).orElseThrow();
    Set<String> roles = access.roles().stream().map(AccountRole::code).collect(Collectors.toSet());
    Set<String> described = texts(operation.path("x-roles"));
    if (!roles.equals(described)) {
      wrong.add(route + " is for " + roles + ", described for " + described);
    }
    if (access.open()
        != (operation.path("security").isArray() && operation.get("security").isEmpty())) {
      wrong.add(route + ": security is not that of the table");
    }
    for (String status : List.of("401", "403", "429")) {
      if (operation.path("responses").has(status) == access.open()) {
        wrong.add(route + ": " + status);
      }
    }
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new HashSet<>();
    list.forEach(one -> texts.add(one.asText()));
    return texts;
  }
}
