package dev.oneroster.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.validation.spi.ParameterValues;
import dev.oneroster.validation.spi.RosterProfile;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That docs/profiles/coverage.md names tests that there are, and all rules of the profiles. */
class CoverageTest {

  private static final Pattern TEST = Pattern.compile("`([a-z0-9]+(?:_[a-z0-9]+){2,})`");

  private static final List<RosterProfile> PROFILES =
      List.of(
          new Turnitin().profile(ParameterValues.defaults()),
          new GreatMinds().profile(ParameterValues.defaults()),
          new ManageBac().profile(ParameterValues.defaults().with(ManageBac.DELTA, false)),
          Naviance.staff(),
          Naviance.student());

  private static String page() throws IOException {
    return Files.readString(Path.of("../docs/profiles/coverage.md"));
  }

  @Test
  void the_tests_that_are_named_are_there() throws IOException {
    Set<String> tests =
        Stream.of(
                TurnitinTest.class,
                GreatMindsTest.class,
                ManageBacTest.class,
                NavianceTest.class,
                RequiredColumnsTest.class)
            .flatMap(type -> Stream.of(type.getDeclaredMethods()))
            .map(Method::getName)
            .collect(Collectors.toSet());
    Set<String> vendorKeys = Set.of("class_not_match", "user_not_match", "role_not_match");
    List<String> named =
        TEST.matcher(page()).results().map(match -> match.group(1)).distinct().toList();
    assertThat(named)
        .filteredOn(name -> !vendorKeys.contains(name) && !name.equals("user_has_secondary_roles"))
        .isSubsetOf(tests);
  }

  @Test
  void all_rules_are_named() throws IOException {
    String page = page();
    for (RosterProfile profile : PROFILES) {
      for (var rule : profile.rules()) {
        String code = rule.rule().code();
        String ending = code.substring(code.indexOf('.'));
        String family = code.replaceFirst("[.][a-z]+_", ".*_");
        assertThat(page)
            .as(code)
            .matches(
                text ->
                    Stream.of(code, "*" + ending, family)
                        .anyMatch(name -> text.contains("`" + name + "`")));
      }
    }
  }
}
