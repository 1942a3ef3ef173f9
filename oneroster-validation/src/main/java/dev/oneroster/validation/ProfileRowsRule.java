package dev.oneroster.validation;

import dev.oneroster.csv.Location;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.validation.spi.PackageConstraint;
import dev.oneroster.validation.spi.ProfileRule;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** That a file which is there has rows. */
final class ProfileRowsRule extends ProfileAsker {

  private final PackageConstraint.Rows constraint;

  /** Of what has no header, it is told already. */
  private final Set<RosterFile<?>> withHeader = new HashSet<>();

  ProfileRowsRule(String profile, ProfileRule asked, PackageConstraint.Rows constraint) {
    super(profile, asked);
    this.constraint = constraint;
  }

  @Override
  public void join(ValidationRun run) {
    for (RosterFile<?> file : constraint.files()) {
      if (file.isIn(run.version())) {
        run.watchHeader(file, header -> withHeader.add(file));
        run.atEndOf(file, () -> look(file, run));
      }
    }
  }

  /** The binding's own rule about files without rows may have told it, as bad or worse. */
  private void look(RosterFile<?> file, ValidationRun run) {
    FileIndex index = run.indexes().of(file);
    boolean empty = index.tally().rows() == 0 && withHeader.contains(file);
    if (!empty || !constraint.modes().contains(index.mode())) {
      return;
    }
    RunFindings findings = run.findings();
    boolean told =
        findings
            .perspectives()
            .get(findings.perspective(source()))
            .judge(
                findings.rule("csv.header_only"),
                Finding.CORE,
                Location.ofFile(file.fileName()),
                Optional.empty())
            .isPresent();
    if (!told) {
      reportFile(run, file, 1, detail("about", file.fileName()));
    }
  }
}
