package dev.oneroster.validation;

import dev.oneroster.csv.RosterFile;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.spi.HeaderConstraint;
import dev.oneroster.validation.spi.ProfileRule;
import dev.oneroster.validation.spi.RosterProfile;
import java.util.List;

/** What a profile asks of each row of a file by itself. */
final class ProfileRecordRule extends ProfileAsker {

  private final RosterProfile profile;
  private final ProfileRule asked;
  private final OneRosterVersion version;
  private boolean toldOfHeader;

  ProfileRecordRule(RosterProfile profile, ProfileRule asked, OneRosterVersion version) {
    super(profile.id(), asked);
    this.profile = profile;
    this.asked = asked;
    this.version = version;
  }

  @Override
  public void join(ValidationRun run) {
    RosterFile<?> file = asked.constraint().files().get(0);
    ProfileRecordCheck check =
        ProfileRecordCheck.of(profile, asked, version, names -> missColumn(run, file, names))
            .orElseThrow();
    run.watchOdd(check.file(), check, check.columns(), check.interests());
  }

  /**
   * A column that is not there has one finding, not one for each row; none if the binding misses it
   * already, or another rule of the profile.
   */
  private void missColumn(ValidationRun run, RosterFile<?> file, List<String> names) {
    if (!toldOfHeader && !isTold(file, names)) {
      toldOfHeader = true;
      reportHeader(run, file, names.get(0));
    }
  }

  private boolean isTold(RosterFile<?> file, List<String> names) {
    return names.stream().anyMatch(name -> !name.startsWith(RosterFile.METADATA_PREFIX))
        || profile.rules().stream()
            .map(ProfileRule::constraint)
            .filter(HeaderConstraint.class::isInstance)
            .flatMap(header -> header.uses().stream())
            .anyMatch(use -> use.file() == file && names.contains(use.column()));
  }
}
