package dev.oneroster.validation.spi;

import dev.oneroster.csv.ContainerKind;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Makes every {@link Constraint}; meant to be imported statically. Columns are named as the binding
 * names them, metadata columns by their full names. All methods are pure.
 */
public final class Constraints {

  private Constraints() {}

  // The container

  /**
   * The archive has a name; see {@link PackageConstraint.ArchiveName#inAnyCase}.
   *
   * @param name such as {@code roster.zip}
   * @return a constraint
   */
  public static PackageConstraint.ArchiveName archiveNamed(String name) {
    return new PackageConstraint.ArchiveName(name, false);
  }

  /**
   * The archive's name ends so, in any case.
   *
   * @param extension such as {@code .zip}
   * @return a constraint
   */
  public static Constraint archiveExtension(String extension) {
    return new PackageConstraint.ArchiveExtension(extension);
  }

  /**
   * The archive is not larger.
   *
   * @param bytes the most bytes
   * @return a constraint
   */
  public static Constraint archiveOfAtMost(long bytes) {
    return new PackageConstraint.ArchiveSize(bytes);
  }

  /**
   * The package comes in some kinds of containers.
   *
   * @param kinds which
   * @return a constraint
   */
  public static Constraint containers(ContainerKind... kinds) {
    return new PackageConstraint.Containers(Set.of(kinds));
  }

  /**
   * The container has nothing but the binding's files.
   *
   * @return a constraint
   */
  public static Constraint noOtherFiles() {
    return new PackageConstraint.NoOtherFiles();
  }

  // Version, modes, files

  /**
   * The package is of one of some versions.
   *
   * @param versions which
   * @return a constraint
   */
  public static Constraint versions(OneRosterVersion... versions) {
    return new PackageConstraint.Versions(Set.of(versions));
  }

  /**
   * Files that are not absent are of some modes.
   *
   * @param modes which of bulk and delta
   * @return a constraint
   */
  public static Constraint modes(FileMode... modes) {
    return new PackageConstraint.Modes(Set.of(modes));
  }

  /**
   * Files are there. A file that its manifest declares and that is missing is told by the binding's
   * own rule.
   *
   * @param files which
   * @return a constraint
   */
  public static Constraint files(RosterFile<?>... files) {
    return new PackageConstraint.Required(List.of(files));
  }

  /**
   * Files are not there.
   *
   * @param files which
   * @return a constraint
   */
  public static Constraint noFiles(RosterFile<?>... files) {
    return new PackageConstraint.Forbidden(List.of(files));
  }

  /**
   * Files are all there or none of them.
   *
   * @param files which
   * @return a constraint
   */
  public static Constraint together(RosterFile<?>... files) {
    return new PackageConstraint.Together(List.of(files));
  }

  /**
   * Files that are there have rows; see {@link PackageConstraint.Rows#in}.
   *
   * @param files which
   * @return a constraint
   */
  public static PackageConstraint.Rows rowsIn(RosterFile<?>... files) {
    return new PackageConstraint.Rows(List.of(files), Set.of(FileMode.BULK, FileMode.DELTA));
  }

  // The manifest

  /**
   * The manifest, if there is one, has properties.
   *
   * @param names their names
   * @return a constraint
   */
  public static Constraint properties(String... names) {
    return new PackageConstraint.Properties(List.of(names));
  }

  /**
   * A property of the manifest has one of some values, if it is there.
   *
   * @param name its name
   * @param values the values
   * @return a constraint
   */
  public static Constraint propertyIsOneOf(String name, String... values) {
    return new PackageConstraint.PropertyValue(name, new LinkedHashSet<>(Arrays.asList(values)));
  }

  /**
   * A property of the manifest, if there is one, is there and not blank.
   *
   * @param name its name
   * @return a constraint
   */
  public static Constraint propertyIsFilled(String name) {
    return new PackageConstraint.PropertyFilled(name);
  }

  // Headers

  /**
   * A file that is there has columns. Needed for metadata columns, and for the binding's own where
   * the profile {@link RosterProfile.Builder#needsOnly relaxes} its rule.
   *
   * @param file the file
   * @param columns the columns
   * @return a constraint
   */
  public static Constraint columns(RosterFile<?> file, String... columns) {
    return new HeaderConstraint.Columns(file, List.of(columns));
  }

  /**
   * A file that is there has one of some columns.
   *
   * @param file the file
   * @param columns the columns
   * @return a constraint
   */
  public static Constraint anyColumn(RosterFile<?> file, String... columns) {
    return new HeaderConstraint.AnyColumn(file, List.of(columns));
  }

  /**
   * Metadata columns, as far as they are there, stand in an order.
   *
   * @param file the file
   * @param columns the columns in order
   * @return a constraint
   */
  public static Constraint metadataInOrder(RosterFile<?> file, String... columns) {
    return new HeaderConstraint.MetadataOrder(file, List.of(columns));
  }

  /**
   * A file has no metadata columns but some.
   *
   * @param file the file
   * @param metadata those that are allowed
   * @return a constraint
   */
  public static Constraint noOtherColumns(RosterFile<?> file, String... metadata) {
    return new HeaderConstraint.NoOtherColumns(file, List.of(metadata));
  }

  // Records

  /**
   * Begins a constraint on the cells of a column.
   *
   * @param file the file
   * @param column the column
   * @return the subject
   */
  public static CellSubject cell(RosterFile<?> file, String column) {
    boolean list =
        file.allColumns().stream()
            .anyMatch(known -> known.name().equals(column) && known.type().isList());
    return new CellSubject(file, column, list);
  }

  /**
   * One of some cells of a row has a value.
   *
   * @param file the file
   * @param columns the columns
   * @return a constraint
   */
  public static RowConstraint.AnyFilled anyFilled(RosterFile<?> file, String... columns) {
    return new RowConstraint.AnyFilled(file, List.of(columns), Condition.always());
  }

  /**
   * Lists of a row have the same number of items, as far as they are not blank.
   *
   * @param file the file
   * @param first the leading list
   * @param others the other lists
   * @return a constraint
   */
  public static RowConstraint.ParallelLists parallelLists(
      RosterFile<?> file, String first, String... others) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(List.of(others));
    return new RowConstraint.ParallelLists(file, List.copyOf(all), Condition.always());
  }

  /**
   * Rows meet a condition.
   *
   * @param file the file
   * @param column where findings stand
   * @param wanted the condition; its description is part of the finding
   * @return a constraint
   */
  public static RowConstraint.Meets row(RosterFile<?> file, String column, Condition wanted) {
    return new RowConstraint.Meets(
        file, "it must be that " + wanted.description(), wanted, column, Condition.always());
  }

  /**
   * Entities pass a test in code.
   *
   * @param <T> the entity's type
   * @param file the file
   * @param column where findings stand
   * @param asks what is asked
   * @param test the test
   * @return a constraint
   */
  public static <T extends RosterRecord> RowConstraint.EntityMeets<T> entity(
      RosterFile<T> file, String column, String asks, Predicate<T> test) {
    return new RowConstraint.EntityMeets<>(file, asks, test, column, Condition.always());
  }

  // Relations

  /**
   * Begins a constraint on what a column names.
   *
   * @param file the file
   * @param column a column that refers, of the binding or {@code metadata.}
   * @return the reference
   */
  public static ReferenceSubject reference(RosterFile<?> file, String column) {
    return new ReferenceSubject(file, column);
  }

  /**
   * Begins a constraint on how many rows of another file name each row of a file.
   *
   * @param file the file whose rows are named
   * @return the subject
   */
  public static NamedSubject each(RosterFile<?> file) {
    return each(file, RowKind.any());
  }

  /**
   * Begins a constraint on how many rows of another file name each of some rows of a file.
   *
   * @param file the file whose rows are named
   * @param rows of which it is asked
   * @return the subject
   */
  public static NamedSubject each(RosterFile<?> file, Condition rows) {
    return each(file, RowKind.where(rows));
  }

  /**
   * Begins a constraint on how many rows of another file name each of some rows of a file.
   *
   * @param file the file whose rows are named
   * @param rows of which it is asked
   * @return the subject
   */
  public static NamedSubject each(RosterFile<?> file, RowKind rows) {
    return new NamedSubject(file, rows);
  }

  /**
   * No two rows of a file have the same values.
   *
   * @param file the file
   * @param columns the columns whose values count together
   * @return a constraint
   */
  public static RelationConstraint.Unique unique(RosterFile<?> file, String... columns) {
    return new RelationConstraint.Unique(file, List.of(columns), false, Condition.always());
  }

  /**
   * No sourcedId is in two of some files.
   *
   * @param files the files
   * @return a constraint
   */
  public static Constraint uniqueAcross(RosterFile<?>... files) {
    return new RelationConstraint.UniqueAcross(List.of(files));
  }

  /**
   * A value is one of those that a path leads to.
   *
   * @param file the file
   * @param column the value's column
   * @param path where the others are
   * @return a constraint
   */
  public static RelationConstraint.Compares equalTo(RosterFile<?> file, String column, Path path) {
    return compares(file, column, RelationConstraint.Comparison.EQUAL, path);
  }

  /**
   * A date is not earlier than one that a path leads to.
   *
   * @param file the file
   * @param column the date's column
   * @param path where the other is; of several the earliest counts
   * @return a constraint
   */
  public static RelationConstraint.Compares notBefore(
      RosterFile<?> file, String column, Path path) {
    return compares(file, column, RelationConstraint.Comparison.NOT_BEFORE, path);
  }

  /**
   * A date is not later than one that a path leads to.
   *
   * @param file the file
   * @param column the date's column
   * @param path where the other is; of several the latest counts
   * @return a constraint
   */
  public static RelationConstraint.Compares notAfter(RosterFile<?> file, String column, Path path) {
    return compares(file, column, RelationConstraint.Comparison.NOT_AFTER, path);
  }

  private static RelationConstraint.Compares compares(
      RosterFile<?> file, String column, RelationConstraint.Comparison comparison, Path path) {
    return new RelationConstraint.Compares(file, column, comparison, path, Condition.always());
  }

  /**
   * All values that some paths lead to are the same.
   *
   * @param file the file
   * @param paths the paths
   * @return a constraint
   */
  public static RelationConstraint.Agrees agree(RosterFile<?> file, Path... paths) {
    return new RelationConstraint.Agrees(file, List.of(paths), Condition.always());
  }

  /**
   * Begins a constraint on the number of rows of a file.
   *
   * @param file the file
   * @param rows which of them count
   * @return the subject
   */
  public static CountSubject count(RosterFile<?> file, Condition rows) {
    return new CountSubject(file, rows, List.of());
  }

  /**
   * The time spans of what a list names leave no gap.
   *
   * @param file the file
   * @param column the list of references
   * @param start the column, in the file that it leads to, of a span's first day
   * @param end that of its last day
   * @return a constraint
   */
  public static Constraint noGap(RosterFile<?> file, String column, String start, String end) {
    RosterFile<?> target =
        Path.targetOf(file, column)
            .filter(other -> other != file)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        file + ", " + column + " does not name rows of another file"));
    return new RelationConstraint.NoGap(file, column, target, start, end);
  }

  /**
   * Columns are filled in all rows of a file or in none.
   *
   * @param file the file
   * @param columns the columns
   * @return a constraint
   */
  public static Constraint allOrNone(RosterFile<?> file, String... columns) {
    return new RelationConstraint.AllOrNone(file, List.of(columns));
  }

  /**
   * A rule in code, for what nothing else here can say.
   *
   * @param asks what it asks, one sentence without its full stop
   * @param rule makes the rule anew for each run
   * @return a constraint
   */
  public static Constraint custom(String asks, Supplier<? extends CrossRowRule> rule) {
    return new CustomConstraint(asks, rule);
  }

  /** A column that refers, of whose target something is to be asked. Immutable. */
  public static final class ReferenceSubject {

    private final RosterFile<?> file;
    private final String column;

    private ReferenceSubject(RosterFile<?> file, String column) {
      this.file = file;
      this.column = column;
    }

    /**
     * It names a row of a file.
     *
     * @param target the file
     * @return a constraint; of use for metadata columns, as the binding asks the same of its own
     */
    public RelationConstraint.References to(RosterFile<?> target) {
      return to(target, RowKind.any());
    }

    /**
     * It names a row that meets a condition.
     *
     * @param target the row's file
     * @param wanted the condition
     * @return a constraint
     */
    public RelationConstraint.References to(RosterFile<?> target, Condition wanted) {
      return to(target, RowKind.where(wanted));
    }

    /**
     * It names a row of a kind.
     *
     * @param target the row's file
     * @param wanted the kind
     * @return a constraint
     */
    public RelationConstraint.References to(RosterFile<?> target, RowKind wanted) {
      return new RelationConstraint.References(file, column, target, wanted, false, RowKind.any());
    }
  }

  /** Rows of a file that rows of another are to name. Immutable. */
  public static final class NamedSubject {

    private final RosterFile<?> file;
    private final RowKind rows;

    private NamedSubject(RosterFile<?> file, RowKind rows) {
      this.file = file;
      this.rows = rows;
    }

    /**
     * By at least so many.
     *
     * @param number how many
     * @param other the other file
     * @param column its column that refers
     * @param counted which of its rows count
     * @return a constraint
     */
    public RelationConstraint.Named hasAtLeast(
        long number, RosterFile<?> other, String column, Condition counted) {
      return has(number, Long.MAX_VALUE, other, column, counted);
    }

    /**
     * By at most so many.
     *
     * @param number how many
     * @param other the other file
     * @param column its column that refers
     * @param counted which of its rows count
     * @return a constraint
     */
    public RelationConstraint.Named hasAtMost(
        long number, RosterFile<?> other, String column, Condition counted) {
      return has(0, number, other, column, counted);
    }

    /**
     * By exactly so many.
     *
     * @param number how many
     * @param other the other file
     * @param column its column that refers
     * @param counted which of its rows count
     * @return a constraint
     */
    public RelationConstraint.Named hasExactly(
        long number, RosterFile<?> other, String column, Condition counted) {
      return has(number, number, other, column, counted);
    }

    private RelationConstraint.Named has(
        long atLeast, long atMost, RosterFile<?> other, String column, Condition counted) {
      return new RelationConstraint.Named(file, rows, other, column, counted, atLeast, atMost);
    }
  }

  /** Rows of a file that are to be counted. Immutable. */
  public static final class CountSubject {

    private final RosterFile<?> file;
    private final Condition rows;
    private final List<String> per;

    private CountSubject(RosterFile<?> file, Condition rows, List<String> per) {
      this.file = file;
      this.rows = rows;
      this.per = per;
    }

    /**
     * Counted apart for each value of some columns. Rows in which one is blank do not count.
     *
     * @param columns the columns whose values count together
     * @return a subject
     */
    public CountSubject per(String... columns) {
      return new CountSubject(file, rows, List.of(columns));
    }

    /**
     * So many.
     *
     * @param number how many
     * @return a constraint
     */
    public Constraint isExactly(long number) {
      return is(number, number);
    }

    /**
     * At least so many.
     *
     * @param number how many
     * @return a constraint
     */
    public Constraint isAtLeast(long number) {
      return is(number, Long.MAX_VALUE);
    }

    /**
     * At most so many.
     *
     * @param number how many
     * @return a constraint
     */
    public Constraint isAtMost(long number) {
      return is(0, number);
    }

    private Constraint is(long atLeast, long atMost) {
      return new RelationConstraint.Count(file, rows, per, atLeast, atMost);
    }
  }
}
