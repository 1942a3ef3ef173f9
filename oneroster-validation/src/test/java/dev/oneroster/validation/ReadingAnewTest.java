package dev.oneroster.validation;

import static dev.oneroster.csv.RosterFiles.ENROLLMENTS;
import static dev.oneroster.csv.RosterFiles.USERS;
import static dev.oneroster.validation.spi.Condition.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.spi.RosterProfile;
import dev.oneroster.validation.testing.RosterFixture;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A package is read anew once a row or a cell is met that receivers take in different ways. */
class ReadingAnewTest {

  private static final Source PAGE = Source.of("Handbook");
  private static final RosterFixture SMALL = RosterFixture.small(OneRosterVersion.V1_2);
  private static final RosterProfile EASY =
      RosterProfile.builder("easy")
          .title("Easy")
          .widens(PAGE, ENROLLMENTS, "role", "systemAdministrator")
          .ignoresRows(PAGE, USERS, value("username").is("nobody"))
          .build();

  /** Keeps what a listener hears. */
  private static final class Heard implements ProgressListener {
    private final List<String> told = new ArrayList<>();
    private long rows;

    @Override
    public void startedAgain() {
      told.clear();
      told.add("again");
      rows = 0;
    }

    @Override
    public void fileStarted(String file) {
      told.add(file);
    }

    @Override
    public void rowsChecked(long more) {
      rows += more;
    }
  }

  private static Heard validate(RosterFixture roster) {
    Heard heard = new Heard();
    roster.validate(
        RosterValidator.create().withProfiles(EASY).withBindingToo().withProgress(heard));
    return heard;
  }

  @Test
  void aPackageThatAllTakeAlikeIsReadOnce() {
    assertThat(validate(SMALL).told).doesNotContain("again");
    RosterFixture wrongForAll = SMALL.cell(ENROLLMENTS, "enrollment-1", "role", "nobody");
    assertThat(validate(wrongForAll).told).doesNotContain("again");
  }

  @Test
  void aTokenOfOneReceiverHasThePackageReadAnew() {
    Heard once = validate(SMALL);
    Heard anew = validate(SMALL.cell(ENROLLMENTS, "enrollment-1", "role", "systemAdministrator"));
    assertThat(anew.told.subList(1, anew.told.size())).isEqualTo(once.told);
    assertThat(anew.told.get(0)).isEqualTo("again");
    assertThat(anew.rows).isEqualTo(once.rows);
  }

  @Test
  void aRowThatOneReceiverSkipsHasThePackageReadAnew() {
    assertThat(validate(SMALL.cell(USERS, "teacher", "username", "nobody")).told.get(0))
        .isEqualTo("again");
  }
}
