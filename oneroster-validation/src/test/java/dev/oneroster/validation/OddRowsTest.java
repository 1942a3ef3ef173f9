package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.RosterPackage;
import dev.oneroster.validation.sample.DefectCase;
import dev.oneroster.validation.sample.TestPackage;
import dev.oneroster.validation.sample.TinyRoster;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What is odd about a cell is told, whatever else is the matter with its row. */
class OddRowsTest {

  private static final TestPackage ODD = TinyRoster.v1_2().cell("users.csv", 3, "grades", "9");

  @Test
  void alsoBehindAnErrorInTheRow() throws IOException {
    assertAlsoTold(ODD.cell("users.csv", 3, "enabledUser", "maybe"));
  }

  @Test
  void alsoIfTheRowNamesOneToCome() throws IOException {
    assertAlsoTold(ODD.cell("users.csv", 3, "agentSourcedIds", "gua"));
  }

  @Test
  void alsoIfTheRowNamesOneThatIsNotThere() throws IOException {
    assertAlsoTold(ODD.cell("users.csv", 3, "agentSourcedIds", "nobody"));
  }

  /**
   * Where bad identifiers are tolerated, rows have them, and what is said of a cell is said of
   * each.
   */
  @Test
  void alsoOfEachRowThatNamesARowWithABadIdentifier() throws IOException {
    TestPackage roster =
        TinyRoster.v1_2()
            .cell("classes.csv", 2, "sourcedId", "al g")
            .cell("enrollments.csv", 2, "classSourcedId", "al g")
            .cell("enrollments.csv", 3, "classSourcedId", "al g");
    RuleSettings tolerant = RuleSettings.defaults().severity("value.guid_chars", Severity.WARNING);
    try (RosterPackage opened = roster.open()) {
      assertThat(RosterValidator.create().withSettings(tolerant).validate(opened).findings())
          .extracting(DefectCase::describe)
          .contains(
              "warning value.guid_chars enrollments.csv:2:classSourcedId",
              "warning value.guid_chars enrollments.csv:3:classSourcedId");
    }
  }

  private static void assertAlsoTold(TestPackage roster) throws IOException {
    try (RosterPackage opened = roster.open()) {
      assertThat(RosterValidator.create().validate(opened).findings())
          .extracting(DefectCase::describe)
          .contains("warning vocab.grade_spelling users.csv:3:grades");
    }
  }
}
