package dev.oneroster.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.oneroster.validation.spi.RosterProfiles;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstalledProfilesTest {

  @Test
  void allProfilesAreKnownWhereNoneIsNamed() {
    assertThat(RosterProfiles.installed().ids())
        .containsExactly(
            "great-minds", "managebac", "naviance-staff", "naviance-student", "turnitin");
  }

  @Test
  void onlyThoseThatAreNamedAreKnown() {
    RosterProfiles some = RosterProfiles.installed(List.of("turnitin", "nobody"));
    assertThat(some.ids()).containsExactly("turnitin");
    assertThat(some.problems()).isEmpty();
    assertThat(some.get("turnitin").rules())
        .hasSameSizeAs(RosterProfiles.installed().get("turnitin").rules());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> some.get("managebac"))
        .withMessage("there is no profile managebac; there is turnitin");
  }

  @Test
  void aLoaderThatFindsTheSameProfilesAddsNone() {
    RosterProfiles some = RosterProfiles.installed(List.of("turnitin"));
    RosterProfiles same = some.plus(RosterProfiles.class.getClassLoader(), "again");
    assertThat(same.ids()).containsExactly("turnitin");
    assertThat(same.problems()).isEmpty();
  }
}
