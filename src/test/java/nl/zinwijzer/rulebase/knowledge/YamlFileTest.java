package nl.zinwijzer.rulebase.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.zinwijzer.advice.Level;
import nl.zinwijzer.rulebase.files.Finding;
import org.junit.jupiter.api.Test;

class YamlFileTest {
  private final List<Finding> findings = new ArrayList<>();

  private YamlValue read(String content) {
    return YamlFile.read("some.yaml", content, findings::add).orElseThrow();
  }

  private List<String> found() {
    return findings.stream().map(finding -> finding.place() + " " + finding.code()).toList();
  }

  @Test
  void aValueKnowsWhereItStands() {
    YamlValue value = read("a: 1\nb:\n  c: two\n").member("b").orElseThrow();

    YamlValue inner = value.member("c").orElseThrow();

    assertThat(inner.text()).contains("two");
    assertThat(List.of(inner.line(), inner.column())).containsExactly(3, 6);
    assertThat(findings).isEmpty();
  }

  @Test
  void everythingWrongIsFoundAtOnce() {
    YamlValue top = read("a: x\nnumber: many\nlist: none\nday: soon\nlevel: high\n");

    top.allowing("a", "number", "list", "day", "level");
    top.required("absent");
    top.required("number").ifPresent(YamlValue::number);
    top.required("list").ifPresent(YamlValue::items);
    top.required("day").ifPresent(YamlValue::date);
    top.required("level").ifPresent(level -> level.constant(Level.class));

    assertThat(found())
        .containsExactly(
            "some.yaml:1:1 missing-member",
            "some.yaml:2:9 not-a-number",
            "some.yaml:3:7 not-a-list",
            "some.yaml:4:6 not-a-date",
            "some.yaml:5:8 unknown-value");
  }

  @Test
  void aNameThatIsNotKnownIsNamedWithTheNearest() {
    read("titel: x\n").allowing("title", "text");

    assertThat(found()).containsExactly("some.yaml:1:1 unknown-member");
    assertThat(findings.get(0).english()).contains("title");
  }

  @Test
  void aFileThatIsNoYamlIsFoundAtItsPlace() {
    assertThat(YamlFile.read("some.yaml", "a: [1\nb: 2\n", findings::add)).isEmpty();
    assertThat(YamlFile.read("some.yaml", "a: 1\na: 2\n", findings::add)).isPresent();
    assertThat(YamlFile.read("some.yaml", "", findings::add)).isEmpty();
    assertThat(findings).extracting(Finding::code).containsExactly("malformed-yaml", "empty-file");
  }

  @Test
  void jsonKeepsNumbersAnswersAndNulls() {
    assertThat(read("a: 1\nb: true\nc: ~\nd: '1'\ne: [x, 2]\n").json().toString())
        .isEqualTo("{\"a\":1,\"b\":true,\"c\":null,\"d\":\"1\",\"e\":[\"x\",2]}");
  }
}
