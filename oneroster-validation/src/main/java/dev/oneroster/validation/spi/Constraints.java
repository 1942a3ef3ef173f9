package dev.oneroster.validation.spi;

import dev.oneroster.csv.ContainerKind;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
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

  private static <T extends RosterRecord> RosterFile<T> file(RosterFile<T> file, String method) {
    return Given.notNull(file, method + "(...): the file");
  }

  /** How an author knows a call again. */
  private static String call(String method, RosterFile<?> file) {
    return method + "(" + file + ", ...)";
  }

  // The container

  /**
   * The archive has a name; see {@link PackageConstraint.ArchiveName#inAnyCase}.
   *
   * @param name such as {@code roster.zip}
   * @return a constraint
   */
  public static PackageConstraint.ArchiveName archiveNamed(String name) {
    if (Given.text(name, "archiveNamed(name): the name").matches(".*[/\\\\].*")) {
      throw new IllegalArgumentException(
          "archiveNamed(" + name + "): give the name alone, without a folder");
    }
    return new PackageConstraint.ArchiveName(name, false);
  }

  /**
   * The archive's name ends so, in any case.
   *
   * @param extension such as {@code .zip}
   * @return a constraint
   */
  public static Constraint archiveExtension(String extension) {
    if (!Given.text(extension, "archiveExtension(extension): the extension").matches("\\.\\w+")) {
      throw new IllegalArgumentException(
          "archiveExtension(" + extension + "): write it with its full stop, such as .zip");
    }
    return new PackageConstraint.ArchiveExtension(extension);
  }

  /**
   * The archive is not larger.
   *
   * @param bytes the most bytes
   * @return a constraint
   */
  public static Constraint archiveOfAtMost(long bytes) {
    return new PackageConstraint.ArchiveSize(Given.atLeast(1, bytes, "archiveOfAtMost(bytes)"));
  }

  /**
   * The package comes in some kinds of containers.
   *
   * @param kinds which
   * @return a constraint
   */
  public static Constraint containers(ContainerKind... kinds) {
    return new PackageConstraint.Containers(Set.copyOf(Given.several("containers(...)", 1, kinds)));
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
    return new PackageConstraint.Versions(Set.copyOf(Given.several("versions(...)", 1, versions)));
  }

  /**
   * Files that are not absent are of some modes. A finding stands at the manifest's row of each
   * file that is not.
   *
   * @param modes which of bulk and delta
   * @return a constraint
   */
  public static Constraint modes(FileMode... modes) {
    Set<FileMode> taken = Set.copyOf(Given.several("modes(...)", 1, modes));
    if (taken.contains(FileMode.ABSENT)) {
      throw new IllegalArgumentException(
          "modes(...) names absent, which is always taken; name bulk, delta or both, and files that"
              + " must be there with files(...)");
    }
    return new PackageConstraint.Modes(taken);
  }

  /**
   * Files are there. A finding stands at the row of the file in the manifest, or at the file if the
   * manifest has none. A file that its manifest declares and that is missing is told by the
   * binding's own rule. Whoever takes deltas of a few files says {@link
   * PackageConstraint.Required#in in(BULK)}.
   *
   * @param files which
   * @return a constraint
   */
  public static PackageConstraint.Required files(RosterFile<?>... files) {
    return new PackageConstraint.Required(
        Given.several("files(...)", 1, files), PackageConstraint.Required.ALL_MODES);
  }

  /**
   * Files are not there. A finding stands at each that is.
   *
   * @param files which
   * @return a constraint
   */
  public static Constraint noFiles(RosterFile<?>... files) {
    return new PackageConstraint.Forbidden(Given.several("noFiles(...)", 1, files));
  }

  /**
   * Files are all there or none of them.
   *
   * @param files which
   * @return a constraint
   */
  public static Constraint together(RosterFile<?>... files) {
    return new PackageConstraint.Together(Given.several("together(...)", 2, files));
  }

  /**
   * Files that are there have rows, else a finding stands at the file; see {@link
   * PackageConstraint.Rows#in}.
   *
   * @param files which
   * @return a constraint
   */
  public static PackageConstraint.Rows rowsIn(RosterFile<?>... files) {
    return new PackageConstraint.Rows(
        Given.several("rowsIn(...)", 1, files), Set.of(FileMode.BULK, FileMode.DELTA));
  }

  // The manifest

  /**
   * The manifest, if there is one, has properties.
   *
   * @param names their names
   * @return a constraint
   */
  public static Constraint properties(String... names) {
    return new PackageConstraint.Properties(Given.names("properties(...)", 1, names));
  }

  /**
   * A property of the manifest has one of some values, if it is there.
   *
   * @param name its name
   * @param values the values
   * @return a constraint
   */
  public static Constraint propertyIsOneOf(String name, String... values) {
    return new PackageConstraint.PropertyValue(
        Given.text(name, "propertyIsOneOf(name, ...): the name"),
        new LinkedHashSet<>(Given.several("propertyIsOneOf(" + name + ", ...)", 1, values)));
  }

  /**
   * A property of the manifest, if there is one, is there and not blank.
   *
   * @param name its name
   * @return a constraint
   */
  public static Constraint propertyIsFilled(String name) {
    return new PackageConstraint.PropertyFilled(
        Given.text(name, "propertyIsFilled(name): the name"));
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
    return new HeaderConstraint.Columns(
        file(file, "columns"), Given.names(call("columns", file), 1, columns));
  }

  /**
   * A file that is there has one of some columns; else a finding stands at the first of them, on
   * the header's line.
   *
   * @param file the file
   * @param columns the columns
   * @return a constraint
   */
  public static Constraint anyColumn(RosterFile<?> file, String... columns) {
    return new HeaderConstraint.AnyColumn(
        file(file, "anyColumn"), Given.names(call("anyColumn", file), 2, columns));
  }

  /**
   * Metadata columns, as far as they are there, stand in an order.
   *
   * @param file the file
   * @param columns the columns in order
   * @return a constraint
   */
  public static Constraint metadataInOrder(RosterFile<?> file, String... columns) {
    return new HeaderConstraint.MetadataOrder(
        file(file, "metadataInOrder"), Given.names(call("metadataInOrder", file), 2, columns));
  }

  /**
   * A file has no metadata columns but some.
   *
   * @param file the file
   * @param metadata those that are allowed
   * @return a constraint
   */
  public static Constraint noOtherColumns(RosterFile<?> file, String... metadata) {
    return new HeaderConstraint.NoOtherColumns(
        file(file, "noOtherColumns"), Given.names(call("noOtherColumns", file), 0, metadata));
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
    Given.text(column, call("cell", file(file, "cell")) + ": the column");
    boolean list =
        file.allColumns().stream()
            .anyMatch(known -> known.name().equals(column) && known.type().isList());
    return new CellSubject(file, column, list);
  }

  /**
   * One of some cells of a row has a value; else a finding stands at the first of them.
   *
   * @param file the file
   * @param columns the columns
   * @return a constraint
   */
  public static RowConstraint.AnyFilled anyFilled(RosterFile<?> file, String... columns) {
    return new RowConstraint.AnyFilled(
        file(file, "anyFilled"),
        Given.names(call("anyFilled", file), 2, columns),
        Condition.always());
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
    List<String> all =
        Given.several(call("parallelLists", file(file, "parallelLists")), first, others);
    return new RowConstraint.ParallelLists(file, all, Condition.always());
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
    Given.text(column, call("row", file(file, "row")) + ": the column");
    if (Given.notNull(wanted, call("row", file) + ": the condition").isAlways()) {
      throw new IllegalArgumentException(
          call("row", file) + ": every row meets the condition, so that nothing is asked");
    }
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
    Given.text(column, call("entity", file(file, "entity")) + ": the column");
    return new RowConstraint.EntityMeets<>(
        file,
        Given.text(asks, call("entity", file) + ": what is asked"),
        Given.notNull(test, call("entity", file) + ": the test"),
        column,
        Condition.always());
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
    Given.text(column, call("reference", file(file, "reference")) + ": the column");
    return new ReferenceSubject(file, column);
  }

  /**
   * Begins a constraint on how many rows of another file name each row of a file. Findings stand at
   * the sourcedId of the row that is named.
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
    return each(
        file,
        RowKind.where(Given.notNull(rows, call("each", file(file, "each")) + ": the condition")));
  }

  /**
   * Begins a constraint on how many rows of another file name each of some rows of a file.
   *
   * @param file the file whose rows are named
   * @param rows of which it is asked
   * @return the subject
   */
  public static NamedSubject each(RosterFile<?> file, RowKind rows) {
    Given.notNull(rows, call("each", file(file, "each")) + ": the rows");
    return new NamedSubject(file, rows);
  }

  /**
   * No two rows of a file have the same values; a finding stands at the later row's last column of
   * these. In {@code sourcedId} alone the binding asks the same.
   *
   * @param file the file
   * @param columns the columns whose values count together
   * @return a constraint
   */
  public static RelationConstraint.Unique unique(RosterFile<?> file, String... columns) {
    return new RelationConstraint.Unique(
        file(file, "unique"),
        Given.names(call("unique", file), 1, columns),
        false,
        Condition.always());
  }

  /**
   * No sourcedId is in two of some files; a finding stands in the file that is read later.
   *
   * @param files the files
   * @return a constraint
   */
  public static Constraint uniqueAcross(RosterFile<?>... files) {
    return new RelationConstraint.UniqueAcross(Given.several("uniqueAcross(...)", 2, files));
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
    String call = file(file, "equalTo, notBefore, notAfter").fileName() + ", " + column;
    Given.text(column, call + ": the column that is compared");
    Given.notNull(path, call + ": the path to what it is compared with");
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
    return new RelationConstraint.Agrees(
        file(file, "agree"), Given.several(call("agree", file), 1, paths), Condition.always());
  }

  /**
   * Begins a constraint on the number of rows of a file. Too few are a finding at the file, too
   * many one at the first row that is too much: at the last column of {@link CountSubject#per},
   * else at the last that the condition looks at, else at its sourcedId.
   *
   * @param file the file
   * @param rows which of them count
   * @return the subject
   */
  public static CountSubject count(RosterFile<?> file, Condition rows) {
    Given.notNull(rows, call("count", file(file, "count")) + ": the condition");
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
    Given.text(column, call("noGap", file(file, "noGap")) + ": the column");
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
    return new RelationConstraint.AllOrNone(
        file(file, "allOrNone"), Given.names(call("allOrNone", file), 1, columns));
  }

  /**
   * A rule in code, for what nothing else here can say.
   *
   * @param asks what it asks, one sentence without its full stop
   * @param rule makes the rule anew for each run
   * @return a constraint
   */
  public static Constraint custom(String asks, Supplier<? extends CrossRowRule> rule) {
    return new CustomConstraint(
        Given.text(asks, "custom(...): what is asked"),
        Given.notNull(rule, "custom(" + asks + "): the rule"));
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
      return to(
          target, RowKind.where(Given.notNull(wanted, file + ", " + column + ": the condition")));
    }

    /**
     * It names a row of a kind.
     *
     * @param target the row's file
     * @param wanted the kind
     * @return a constraint
     */
    public RelationConstraint.References to(RosterFile<?> target, RowKind wanted) {
      String call = file + ", " + column + ": ";
      return new RelationConstraint.References(
          file,
          column,
          Given.notNull(target, call + "the file that it leads to"),
          Given.notNull(wanted, call + "the kind of rows that it names"),
          false,
          RowKind.any());
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
      return has(atLeast(1, number, "hasAtLeast"), Long.MAX_VALUE, other, column, counted);
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
      return has(0, atLeast(0, number, "hasAtMost"), other, column, counted);
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
      return has(atLeast(0, number, "hasExactly"), number, other, column, counted);
    }

    private long atLeast(long fewest, long number, String method) {
      return Given.atLeast(fewest, number, "each(" + file + ")." + method);
    }

    private RelationConstraint.Named has(
        long atLeast, long atMost, RosterFile<?> other, String column, Condition counted) {
      String call = "each(" + file + ")";
      Given.notNull(other, call + ": the other file");
      Given.text(column, call + ": the column of " + other + " that names its rows");
      Given.notNull(counted, call + ": the condition (Condition.always() counts all rows)");
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
     * Counted apart for each value of some columns, for {@link #isAtMost}: a group of no rows is
     * not there to be told of. Rows in which one is blank do not count.
     *
     * @param columns the columns whose values count together
     * @return a subject
     */
    public CountSubject per(String... columns) {
      return new CountSubject(file, rows, Given.names("count(" + file + ").per(...)", 1, columns));
    }

    /**
     * So many.
     *
     * @param number how many
     * @return a constraint
     */
    public Constraint isExactly(long number) {
      return is(atLeast(0, number, "isExactly"), number);
    }

    /**
     * At least so many.
     *
     * @param number how many
     * @return a constraint
     */
    public Constraint isAtLeast(long number) {
      return is(atLeast(1, number, "isAtLeast"), Long.MAX_VALUE);
    }

    /**
     * At most so many.
     *
     * @param number how many
     * @return a constraint
     */
    public Constraint isAtMost(long number) {
      return is(0, atLeast(0, number, "isAtMost"));
    }

    private long atLeast(long fewest, long number, String method) {
      if (!per.isEmpty() && !method.equals("isAtMost")) {
        throw new IllegalArgumentException(
            "count("
                + file
                + ").per(...)."
                + method
                + ": a group of too few rows cannot be told, as one of none is not there; ask"
                + " isAtMost, and each(...) for the fewest");
      }
      return Given.atLeast(fewest, number, "count(" + file + ")." + method);
    }

    private Constraint is(long atLeast, long atMost) {
      return new RelationConstraint.Count(file, rows, per, atLeast, atMost);
    }
  }
}
