package dev.oneroster.validation;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.Location;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The identifiers of a package's files as far as they have been written, and the references that
 * wait for files to come. Not thread-safe.
 */
final class WrittenIds {

  /**
   * The identifiers of one file.
   *
   * @param ids each with the line of its row
   * @param mode the file's mode
   */
  record OfFile(IdIndex ids, FileMode mode) {}

  private final OneRosterVersion version;
  private final WriterChecks checks;
  private final List<Perspective> perspectives;
  private final Map<RosterFile<?>, OfFile> files = new HashMap<>();
  private final List<WrittenReferences<?>> waiting = new ArrayList<>();

  WrittenIds(OneRosterVersion version, WriterChecks checks) {
    this.version = version;
    this.checks = checks;
    this.perspectives = checks.receivers().perspectives(version);
  }

  OneRosterVersion version() {
    return version;
  }

  WriterChecks checks() {
    return checks;
  }

  /** How bad it is for those who are asked that a rule of the binding is broken. */
  Optional<Severity> worst(Rule rule, Location place, Optional<String> value) {
    return perspectives.stream()
        .map(perspective -> perspective.judge(rule, Finding.CORE, place, value))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  /** Whether the identifiers of a file are of use to any check. */
  boolean isNeeded(RosterFile<?> file) {
    return checks.identity() || isReferredTo(file);
  }

  private boolean isReferredTo(RosterFile<?> target) {
    return checks.references()
        && RosterFiles.in(version).stream()
            .flatMap(file -> file.allColumns().stream())
            .filter(column -> column.isIn(version))
            .map(Column::reference)
            .anyMatch(reference -> reference.isPresent() && reference.get().file() == target);
  }

  /** The identifiers of a file that has been written. */
  Optional<OfFile> of(RosterFile<?> file) {
    return Optional.ofNullable(files.get(file));
  }

  /** Notes that a file has been written; one without rows is absent. */
  void finish(RosterFile<?> file, OfFile written, List<? extends WrittenReferences<?>> references) {
    if (isReferredTo(file)) {
      boolean absent = written.ids().size() == 0;
      files.put(file, absent ? new OfFile(written.ids(), FileMode.ABSENT) : written);
    }
    references.stream().filter(WrittenReferences::isWaiting).forEach(waiting::add);
  }

  /** What is wrong with the references that had to wait, now that all files have been written. */
  FindingCollector settle() {
    FindingCollector findings = new FindingCollector(RosterValidator.DEFAULT_FINDINGS_PER_CODE);
    waiting.forEach(references -> references.settle(findings));
    return findings;
  }

  /** Gives the memory back, once nothing more is written. */
  void forget() {
    files.clear();
    waiting.clear();
  }
}
