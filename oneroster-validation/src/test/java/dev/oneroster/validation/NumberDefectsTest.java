package dev.oneroster.validation;

import dev.oneroster.validation.sample.DefectCase;
import dev.oneroster.validation.sample.TestPackage;
import dev.oneroster.validation.sample.TinyRoster;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with numbers and with true and false. */
class NumberDefectsTest {

  private static final TestPackage ROSTER = TinyRoster.v1_2();

  static List<DefectCase> cases() {
    return List.of(
        DefectCase.row(132, "boolean")
            .fails(enabled("TRUE"), "error value.boolean users.csv:3:enabledUser")
            .fails(enabled("True"), "error value.boolean users.csv:3:enabledUser")
            .fails(enabled("1"), "error value.boolean users.csv:3:enabledUser")
            .fails(enabled("0"), "error value.boolean users.csv:3:enabledUser")
            .fails(enabled("Y"), "error value.boolean users.csv:3:enabledUser")
            .fails(enabled("yes"), "error value.boolean users.csv:3:enabledUser")
            .fails(enabled("t"), "error value.boolean users.csv:3:enabledUser")
            .fails(enabled("true "), "error value.boolean users.csv:3:enabledUser")
            .passes(enabled("true"), enabled("false")),
        DefectCase.row(133, "integer")
            .fails(weight("25.0"), "error value.integer categories.csv:2:weight")
            .fails(weight("1e3"), "error value.integer categories.csv:2:weight")
            .fails(weight("1,000"), "error value.integer categories.csv:2:weight")
            .fails(weight("+5"), "error value.integer categories.csv:2:weight")
            .fails(weight("٢٥"), "error value.integer categories.csv:2:weight")
            .passes(weight("100"), weight("0")),
        DefectCase.row(134, "float")
            .fails(score("NaN"), "error value.float results.csv:2:score")
            .fails(score("Infinity"), "error value.float results.csv:2:score")
            .fails(score("1,5"), "error value.float results.csv:2:score")
            .fails(score("0x1p3"), "error value.float results.csv:2:score")
            .fails(score("1d"), "error value.float results.csv:2:score")
            .fails(score("95%"), "error value.float results.csv:2:score")
            .passes(score("87.5"), score("0"), score("8.75e1")),
        DefectCase.row(159, "big_exponent")
            .fails(score("9e99999999"), "error value.big_exponent results.csv:2:score")
            .fails(score("9".repeat(5_000)), "error value.big_exponent results.csv:2:score")
            .passes(score("9e1")));
  }

  private static TestPackage enabled(String text) {
    return ROSTER.cell("users.csv", 3, "enabledUser", text);
  }

  private static TestPackage weight(String text) {
    return ROSTER.cell("categories.csv", 2, "weight", text);
  }

  private static TestPackage score(String text) {
    return ROSTER.cell("results.csv", 2, "score", text);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void defect(DefectCase defect) {
    defect.check();
  }
}
