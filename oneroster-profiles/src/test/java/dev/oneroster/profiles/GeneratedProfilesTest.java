package dev.oneroster.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.validation.ProfileGuide;
import dev.oneroster.validation.spi.RosterProfile;
import dev.oneroster.validation.spi.RosterProfiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Holds docs/profiles to what the profiles say. With {@code -Dupdate.docs=true} it writes the pages
 * instead.
 */
class GeneratedProfilesTest {

  private static final Path DOCUMENTS = Path.of("..", "docs", "profiles");

  @Test
  void allProfilesCanBeUsed() {
    assertThat(RosterProfiles.installed().problems()).isEmpty();
  }

  @Test
  void thePagesAreWhatTheProfilesSay() throws IOException {
    for (String id : RosterProfiles.installed().ids()) {
      RosterProfile profile = RosterProfiles.installed().get(id);
      Path page = DOCUMENTS.resolve(id + ".md");
      if (Boolean.getBoolean("update.docs")) {
        Files.createDirectories(DOCUMENTS);
        Files.writeString(page, ProfileGuide.markdown(profile));
      }
      assertThat(page).hasContent(ProfileGuide.markdown(profile));
    }
  }
}
