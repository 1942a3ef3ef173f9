package dev.oneroster.validation.spi;

import dev.oneroster.csv.RosterFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Something that is asked of several rows, of one file or of several. Rows that are to be deleted
 * do not count. What is not known, as a cell is broken, a row unreadable or a file missing or not
 * whole, is not held against anybody. Values are immutable.
 */
public sealed interface RelationConstraint extends Constraint {

  /**
   * The file whose rows have the findings.
   *
   * @return a file
   */
  RosterFile<?> file();

  /**
   * What a reference names is of some kind. A reference that leads nowhere is told by the binding's
   * own rule, and by this one only in a metadata column. Findings stand at the reference.
   *
   * @param file the file that refers
   * @param column the column that refers
   * @param target the file that it leads to
   * @param wanted what the named row must be
   * @param any whether it is enough if one item of a list names such a row
   * @param rows of which referring rows it is asked
   */
  record References(
      RosterFile<?> file,
      String column,
      RosterFile<?> target,
      RowKind wanted,
      boolean any,
      RowKind rows)
      implements RelationConstraint {

    /**
     * The same, asked of some rows only.
     *
     * @param referring which rows
     * @return a constraint
     */
    public References when(Condition referring) {
      return when(new RowKind(rows.condition().and(referring), rows.namedBy()));
    }

    /**
     * The same, asked of rows of one kind only.
     *
     * @param referring which rows
     * @return a constraint
     */
    public References when(RowKind referring) {
      return new References(file, column, target, wanted, any, referring);
    }

    /**
     * The same, satisfied if one item of a list names such a row.
     *
     * @return a constraint
     */
    public References atLeastOne() {
      return new References(file, column, target, wanted, true, rows);
    }

    private String wantedRow() {
      return "row of " + target.fileName() + (wanted.isAny() ? "" : " where " + wanted);
    }

    @Override
    public String asks() {
      return file.fileName()
          + ": "
          + column
          + " names "
          + (any ? "at least one " : "a ")
          + wantedRow()
          + (rows.isAny() ? "" : ", where " + rows);
    }

    @Override
    public String message() {
      return any
          ? "{column} is `{value}`, which names no " + wantedRow() + "."
          : "{column} names `{value}`, which is no " + wantedRow() + ".";
    }

    @Override
    public String mend() {
      return "Name a " + wantedRow() + ".";
    }

    @Override
    public List<Use> uses() {
      List<Use> all = new ArrayList<>(rows.uses(file));
      all.addAll(wanted.uses(target));
      all.add(new Use(file, column));
      all.add(new Use(target, "sourcedId"));
      return all;
    }
  }

  /**
   * Each row of a file is named by a number of rows of another. Findings stand at the sourcedId of
   * the row that is named; if the other file is not there at all, there is one for the whole file.
   *
   * @param file the file whose rows are named
   * @param rows of which of them it is asked
   * @param other the file whose rows name them
   * @param column the column that refers
   * @param counted which of the other rows count
   * @param atLeast the fewest
   * @param atMost the most
   */
  record Named(
      RosterFile<?> file,
      RowKind rows,
      RosterFile<?> other,
      String column,
      Condition counted,
      long atLeast,
      long atMost)
      implements RelationConstraint {

    @Override
    public String asks() {
      return "each row of "
          + file.fileName()
          + (rows.isAny() ? "" : " where " + rows)
          + " is named by "
          + Wording.number(atLeast, atMost)
          + " "
          + Wording.rows(other, counted)
          + " as "
          + column;
    }

    @Override
    public String message() {
      return "{found} "
          + Wording.rows(other, counted).replaceFirst("^row", "rows")
          + " name the record as "
          + column
          + "; "
          + Wording.number(atLeast, atMost)
          + " must.";
    }

    @Override
    public String mend() {
      return "Add what is missing to " + other.fileName() + ", or take out what is too much.";
    }

    @Override
    public List<Use> uses() {
      List<Use> all = new ArrayList<>(rows.uses(file));
      all.add(new Use(file, "sourcedId"));
      all.addAll(Wording.uses(other, counted));
      all.add(new Use(other, column));
      return all;
    }
  }

  /**
   * No two rows of a file have the same values. Rows in which one is blank do not count. Findings
   * stand at the last column of the later row.
   *
   * @param file the file
   * @param columns the columns whose values count together
   * @param ignoringCase whether case does not count
   * @param condition which rows count
   */
  record Unique(RosterFile<?> file, List<String> columns, boolean ignoringCase, Condition condition)
      implements RelationConstraint {

    /**
     * The same in any case.
     *
     * @return a constraint
     */
    public Unique inAnyCase() {
      return new Unique(file, columns, true, condition);
    }

    /**
     * The same, asked of some rows only.
     *
     * @param rows which count
     * @return a constraint
     */
    public Unique when(Condition rows) {
      return new Unique(file, columns, ignoringCase, condition.and(rows));
    }

    @Override
    public String asks() {
      return file.fileName()
          + ": "
          + String.join(" with ", columns)
          + " is unique"
          + (ignoringCase ? ", in any case" : "")
          + Wording.where(condition);
    }

    @Override
    public String message() {
      return "{column} is `{value}`; line {first} has the same "
          + String.join(" and ", columns)
          + " already.";
    }

    @Override
    public String mend() {
      return "Give each its own, or leave one of the rows out.";
    }

    @Override
    public List<Use> uses() {
      List<Use> all = new ArrayList<>(Wording.uses(file, condition));
      all.addAll(Wording.uses(file, columns));
      return all;
    }
  }

  /**
   * No sourcedId occurs in two of some files. Findings stand at the row that is read later.
   *
   * @param files which
   */
  record UniqueAcross(List<RosterFile<?>> files) implements RelationConstraint {
    @Override
    public RosterFile<?> file() {
      return files.get(0);
    }

    @Override
    public String asks() {
      return "no sourcedId is in two of " + Wording.files(files);
    }

    @Override
    public String message() {
      return "{column} is `{value}`, which {other} has on line {first} already.";
    }

    @Override
    public String mend() {
      return "Give each record an identifier of its own, for example with the file's name in it.";
    }

    @Override
    public List<Use> uses() {
      return files.stream().map(each -> new Use(each, "sourcedId")).toList();
    }
  }

  /** How a value compares with another. */
  enum Comparison {
    /** They are the same. */
    EQUAL("is"),
    /** It is the same or comes after, as a text; so for dates, it is not earlier. */
    NOT_BEFORE("is not before"),
    /** It is the same or comes before, as a text; so for dates, it is not later. */
    NOT_AFTER("is not after");

    private final String words;

    Comparison(String words) {
      this.words = words;
    }

    /** The comparison in words. */
    @Override
    public String toString() {
      return words;
    }

    /**
     * Whether a value compares so with another.
     *
     * @param value a value
     * @param other another
     * @return true if it does
     */
    public boolean holds(String value, String other) {
      return switch (this) {
        case EQUAL -> value.equals(other);
        case NOT_BEFORE -> value.compareTo(other) >= 0;
        case NOT_AFTER -> value.compareTo(other) <= 0;
      };
    }
  }

  /**
   * A value compares in some way with one of the values that a path leads to. Blank values and
   * paths that lead nowhere are not asked. Findings stand at the value.
   *
   * @param file the file
   * @param column the value's column
   * @param comparison how they compare
   * @param path where the other values are
   * @param condition of which rows it is asked
   */
  record Compares(
      RosterFile<?> file, String column, Comparison comparison, Path path, Condition condition)
      implements RelationConstraint {

    /**
     * The same, asked of some rows only.
     *
     * @param rows which
     * @return a constraint
     */
    public Compares when(Condition rows) {
      return new Compares(file, column, comparison, path, condition.and(rows));
    }

    @Override
    public String asks() {
      return file.fileName()
          + ": "
          + column
          + " "
          + comparison
          + " the "
          + path
          + Wording.where(condition);
    }

    @Override
    public String message() {
      return "{column} is `{value}`; the " + path + " is `{other}`.";
    }

    @Override
    public String mend() {
      return "Correct one of the two.";
    }

    @Override
    public List<Use> uses() {
      List<Use> all = new ArrayList<>(Wording.uses(file, condition));
      all.add(new Use(file, column));
      all.addAll(path.uses(file));
      return all;
    }
  }

  /**
   * All values that some paths lead to are the same one. Findings stand at the first step of the
   * last path that leads to another.
   *
   * @param file the file
   * @param paths the paths
   * @param condition of which rows it is asked
   */
  record Agrees(RosterFile<?> file, List<Path> paths, Condition condition)
      implements RelationConstraint {

    /**
     * The same, asked of some rows only.
     *
     * @param rows which
     * @return a constraint
     */
    public Agrees when(Condition rows) {
      return new Agrees(file, paths, condition.and(rows));
    }

    private String words() {
      return paths.stream().map(Path::toString).collect(Collectors.joining(", and the "));
    }

    @Override
    public String asks() {
      return file.fileName() + ": these are the same: the " + words() + Wording.where(condition);
    }

    @Override
    public String message() {
      return "{column} is `{value}`, which leads to `{found}` where others lead to `{other}`: the "
          + words()
          + " must be the same.";
    }

    @Override
    public String mend() {
      return "Correct the reference, or the record that it names.";
    }

    @Override
    public List<Use> uses() {
      List<Use> all = new ArrayList<>(Wording.uses(file, condition));
      paths.forEach(path -> all.addAll(path.uses(file)));
      return all;
    }
  }

  /**
   * There is a number of rows, in the file or for each value of some columns. Too few rows are a
   * finding at the file (never for a group, as it would not be there); too many are one at the
   * first row that is too much.
   *
   * @param file the file
   * @param condition which rows count
   * @param per the columns by which rows are grouped; none to count them all
   * @param atLeast the fewest
   * @param atMost the most
   */
  record Count(RosterFile<?> file, Condition condition, List<String> per, long atLeast, long atMost)
      implements RelationConstraint {

    private String counted() {
      return Wording.number(atLeast, atMost) + " " + Wording.rows(file, condition);
    }

    @Override
    public String asks() {
      return "there is "
          + counted()
          + (per.isEmpty() ? "" : " for each " + String.join(" with ", per));
    }

    @Override
    public String message() {
      return "There are {found} "
          + Wording.rows(file, condition).replaceFirst("^row", "rows")
          + (per.isEmpty() ? "" : " for one " + String.join(" with ", per))
          + "; there must be "
          + Wording.number(atLeast, atMost)
          + ".";
    }

    @Override
    public String mend() {
      return "Add what is missing, or leave out what is too much.";
    }

    @Override
    public List<Use> uses() {
      List<Use> all = new ArrayList<>(Wording.uses(file, condition));
      all.addAll(Wording.uses(file, per));
      all.add(new Use(file, "sourcedId"));
      return all;
    }
  }

  /**
   * The spans of the rows that a list names follow each other: none begins later than the day after
   * another ends, but for the first. Findings stand at the list.
   *
   * @param file the file that has the list
   * @param column the list of references
   * @param target the file that it leads to
   * @param start the column of a span's first day
   * @param end the column of a span's last day
   */
  record NoGap(RosterFile<?> file, String column, RosterFile<?> target, String start, String end)
      implements RelationConstraint {
    @Override
    public String asks() {
      return String.format(
          Locale.ROOT,
          "%s: what %s names leaves no gap between %s and %s",
          file.fileName(),
          column,
          start,
          end);
    }

    @Override
    public String message() {
      return "{column} is `{value}`, which leaves a gap from {from} to {to}.";
    }

    @Override
    public String mend() {
      return "Name what lies between, or correct the dates.";
    }

    @Override
    public List<Use> uses() {
      return List.of(new Use(file, column), new Use(target, start), new Use(target, end));
    }
  }

  /**
   * Some columns are either all filled, or all blank, in all rows of a file. The finding stands at
   * the first row that differs from those before, at the first of the columns.
   *
   * @param file the file
   * @param columns the columns
   */
  record AllOrNone(RosterFile<?> file, List<String> columns) implements RelationConstraint {
    @Override
    public String asks() {
      return file.fileName()
          + ": "
          + String.join(" and ", columns)
          + " are filled in all rows or in none";
    }

    @Override
    public String message() {
      return "The row differs from those before it: "
          + String.join(" and ", columns)
          + " must be filled in all rows or in none.";
    }

    @Override
    public String mend() {
      return "Fill the cells in all rows, or leave them blank in all.";
    }

    @Override
    public List<Use> uses() {
      return Wording.uses(file, columns);
    }
  }
}
