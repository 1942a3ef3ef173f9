package dev.oneroster.validation;

import dev.oneroster.csv.Header;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.validation.spi.Departure;
import dev.oneroster.validation.spi.HeaderConstraint;
import dev.oneroster.validation.spi.ProfileRule;
import dev.oneroster.validation.spi.RosterProfile;
import java.util.ArrayList;
import java.util.List;

/** What a profile asks of the header of a file. */
final class ProfileHeaderRule extends ProfileAsker {

  private final HeaderConstraint constraint;
  private final boolean needsOnly;

  ProfileHeaderRule(RosterProfile profile, ProfileRule asked) {
    super(profile.id(), asked);
    this.constraint = (HeaderConstraint) asked.constraint();
    this.needsOnly =
        profile.departures().stream()
            .filter(Departure.NeededColumns.class::isInstance)
            .map(Departure.NeededColumns.class::cast)
            .anyMatch(needed -> needed.file() == constraint.file());
  }

  @Override
  public void join(ValidationRun run) {
    run.watchHeader(constraint.file(), header -> look(header, run));
  }

  private void look(Header<?> header, ValidationRun run) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < header.cells().size(); i++) {
      names.add(header.nameAt(i).orElse(""));
    }
    RosterFile<?> file = constraint.file();
    if (constraint instanceof HeaderConstraint.Columns wanted) {
      for (String column : wanted.columns()) {
        if (!names.contains(column) && !isToldByBinding(column, header)) {
          reportHeader(run, file, column);
        }
      }
    } else if (constraint instanceof HeaderConstraint.AnyColumn any) {
      if (any.columns().stream().noneMatch(names::contains)) {
        reportHeader(run, file, any.columns().get(0));
      }
    } else if (constraint instanceof HeaderConstraint.MetadataOrder order) {
      checkOrder(header, order.columns(), run);
    } else if (constraint instanceof HeaderConstraint.NoOtherColumns others) {
      for (String name : names) {
        if (name.startsWith(RosterFile.METADATA_PREFIX) && !others.metadata().contains(name)) {
          reportHeader(run, file, name);
        }
      }
    }
  }

  /** The binding misses its own columns itself, unless the profile has told it not to. */
  private boolean isToldByBinding(String column, Header<?> header) {
    boolean own =
        header.file().columns(header.version()).stream()
            .anyMatch(known -> known.name().equals(column));
    return own && !needsOnly;
  }

  private void checkOrder(Header<?> header, List<String> order, ValidationRun run) {
    for (String column : header.misplaced(order)) {
      reportHeader(run, constraint.file(), column, detail("order", String.join(", ", order)));
    }
  }
}
