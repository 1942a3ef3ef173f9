package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.CellProblem;
import dev.oneroster.csv.Location;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RecordStatus;
import dev.oneroster.model.constraint.Lexical;
import java.util.List;
import java.util.Optional;

/**
 * A record that is in no file yet, as what a profile asks of single rows sees it: every column is
 * there.
 */
abstract class RecordRow implements CheckedRow {

  private static final String STATUS = "status";

  private final RosterFile<?> file;
  private final OneRosterVersion version;
  private final String profile;
  private final List<String> columns;

  /**
   * A row.
   *
   * @param profile the id of the profile that looks at it
   * @param columns the names of the columns, by whose places it numbers them
   */
  RecordRow(RosterFile<?> file, OneRosterVersion version, String profile, List<String> columns) {
    this.file = file;
    this.version = version;
    this.profile = profile;
    this.columns = columns;
  }

  /** The text of a column; empty if it has none. */
  abstract String cell(String column);

  /** Whether what a column holds is no value, or one that has been complained of. */
  abstract boolean isBroken(String column);

  /** Takes what is wrong with the record. */
  abstract void add(Finding finding);

  @Override
  public final long line() {
    return 0;
  }

  @Override
  public final int number() {
    return IdIndex.NONE;
  }

  @Override
  public final boolean repeatsAnother() {
    return false;
  }

  @Override
  public final boolean isSkipped() {
    return false;
  }

  @Override
  public final boolean isDeleted() {
    return cell(STATUS).equals(RecordStatus.TO_BE_DELETED.token());
  }

  @Override
  public final boolean has(int column) {
    return !isBroken(column) && !text(column).isEmpty();
  }

  @Override
  public final boolean isBlank(int column) {
    return !isBroken(column) && text(column).isEmpty();
  }

  @Override
  public final boolean hasColumn(int column) {
    return true;
  }

  @Override
  public final boolean isBroken(int column) {
    return isBroken(columns.get(column));
  }

  @Override
  public final String text(int column) {
    return isBroken(column) ? "" : cell(columns.get(column));
  }

  @Override
  public final int targets(int column) {
    return 0;
  }

  @Override
  public final int target(int column, int position) {
    throw new IllegalStateException("a record by itself leads nowhere");
  }

  @Override
  public final void report(Rule rule, int column, Argument... details) {
    String name = columns.get(column);
    boolean personal = file.column(name, version).filter(known -> !known.isPersonal()).isEmpty();
    CellProblem problem = new CellProblem(rule.code(), true, List.of(details));
    add(
        Finding.of(
            rule,
            rule.severity(),
            profile,
            problem.at(Location.ofFile(file.fileName()).atColumn(name), cell(name), personal),
            Optional.of(cell("sourcedId")).filter(Lexical::isSourcedId)));
  }
}
