package dev.oneroster.validation;

import dev.oneroster.csv.Location;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.spi.Condition;
import dev.oneroster.validation.spi.ProfileRule;
import dev.oneroster.validation.spi.RosterProfile;
import dev.oneroster.validation.spi.RowValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One point of view from which the rows of one file are looked at before they are written, and what
 * it makes of the row at hand. Not thread-safe.
 */
final class RecordReceiver {

  private final Perspective perspective;
  private final List<ProfileRecordCheck> checks;
  private final Optional<Condition> skipped;
  private final boolean[] broken;
  private boolean skips;

  private RecordReceiver(
      Perspective perspective, List<ProfileRecordCheck> checks, RosterFile<?> file, int columns) {
    this.perspective = perspective;
    this.checks = checks;
    this.skipped = perspective.ignoredRows(file);
    this.broken = new boolean[columns];
  }

  /**
   * Those who look at a file.
   *
   * @param columns how many columns it has
   */
  static List<RecordReceiver> of(
      Receivers receivers, RosterFile<?> file, OneRosterVersion version, int columns) {
    List<RecordReceiver> all = new ArrayList<>();
    for (Perspective perspective : receivers.perspectives(version)) {
      List<ProfileRecordCheck> checks =
          receivers.profiles().stream()
              .filter(profile -> profile.id().equals(perspective.id()))
              .flatMap(profile -> checks(profile, file, version).stream())
              .toList();
      all.add(new RecordReceiver(perspective, checks, file, columns));
    }
    return all;
  }

  private static List<ProfileRecordCheck> checks(
      RosterProfile profile, RosterFile<?> file, OneRosterVersion version) {
    List<ProfileRecordCheck> checks = new ArrayList<>();
    for (ProfileRule rule : profile.rules()) {
      ProfileRecordCheck.of(profile, rule, version, columns -> {})
          .filter(check -> check.file() == file)
          .ifPresent(checks::add);
    }
    return checks;
  }

  String id() {
    return perspective.id();
  }

  List<ProfileRecordCheck> checks() {
    return checks;
  }

  /** Begins to look at a row. */
  void start(RowValues row) {
    Arrays.fill(broken, false);
    skips = skipped.isPresent() && skipped.get().test(row);
  }

  /**
   * How bad it is that a rule of the binding is broken.
   *
   * @param column the number of the column that it is about
   * @param readable whether the cell has a value all the same
   */
  Optional<Severity> judge(Rule rule, Location place, int column, String cell, boolean readable) {
    Optional<Severity> severity =
        skips ? Optional.empty() : perspective.judge(rule, Finding.CORE, place, Optional.of(cell));
    broken[column] |=
        !(skips && readable) && perspective.breaks(rule, rule.severity(), place, cell, readable);
    return severity;
  }

  /** Whether a cell has no value that counts from here. */
  boolean isBroken(int column) {
    return broken[column];
  }
}
