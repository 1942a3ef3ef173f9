package dev.oneroster.validation;

import dev.oneroster.validation.spi.ProfileRule;
import dev.oneroster.validation.spi.RelationConstraint.AllOrNone;
import java.util.Optional;

/** That columns are filled in all rows of a file or in none. */
final class ProfileAllOrNoneRule extends ProfileAsker {

  private final AllOrNone asked;
  private Optional<Boolean> filled = Optional.empty();
  private boolean told;

  ProfileAllOrNoneRule(String profile, ProfileRule rule, AllOrNone asked) {
    super(profile, rule);
    this.asked = asked;
  }

  @Override
  public void join(ValidationRun run) {
    run.watch(asked.file(), this::look, asked.columns().toArray(String[]::new));
  }

  private void look(CheckedRow row) {
    if (told) {
      return;
    }
    for (int i = 0; i < asked.columns().size(); i++) {
      if (row.isBroken(i) || !row.hasColumn(i)) {
        return;
      }
    }
    for (int i = 0; i < asked.columns().size() && !told; i++) {
      boolean has = !row.text(i).isBlank();
      if (filled.isEmpty()) {
        filled = Optional.of(has);
      } else if (filled.get() != has) {
        told = true;
        row.report(rule(), i);
      }
    }
  }
}
