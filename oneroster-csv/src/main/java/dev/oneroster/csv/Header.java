package dev.oneroster.csv;

import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The header of a data file, and how its cells map to the binding's columns. A cell in the wrong
 * case or place still maps to its column, so that the rows below can be read; {@link #problems()}
 * tells.
 *
 * <p>Values are immutable.
 *
 * @param <T> the entity's type
 */
public final class Header<T extends RosterRecord> {

  private final RosterFile<T> file;
  private final OneRosterVersion version;
  private final List<String> cells;
  private final List<Optional<Column<T, ?>>> columns;
  private final boolean recognized;
  private final int surplus;
  private final List<Problem> problems;
  private final Map<Integer, String> metadata;

  Header(
      RosterFile<T> file,
      OneRosterVersion version,
      List<String> cells,
      List<Optional<Column<T, ?>>> columns,
      boolean recognized,
      int surplus,
      List<Problem> problems) {
    this.file = file;
    this.version = version;
    this.cells = List.copyOf(cells);
    this.columns = List.copyOf(columns);
    this.recognized = recognized;
    this.surplus = surplus;
    this.problems = List.copyOf(problems);
    Map<Integer, String> extensions = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      if (isMetadata(cells.get(i)) && !extensions.containsValue(cells.get(i))) {
        extensions.put(i, cells.get(i));
      }
    }
    this.metadata = Collections.unmodifiableMap(extensions);
  }

  /**
   * The header that the binding gives a file.
   *
   * @param <T> the entity's type
   * @param file a data file
   * @param version the binding's version
   * @return its columns in order, without the withdrawn one
   * @throws IllegalArgumentException if the version lacks the file
   */
  public static <T extends RosterRecord> Header<T> of(
      RosterFile<T> file, OneRosterVersion version) {
    if (!file.isIn(version)) {
      throw new IllegalArgumentException("version " + version + " has no " + file);
    }
    return of(file, version, file.columns(version), List.of());
  }

  private static <T extends RosterRecord> Header<T> of(
      RosterFile<T> file,
      OneRosterVersion version,
      List<Column<T, ?>> columns,
      List<String> extensions) {
    List<String> cells = new ArrayList<>();
    List<Optional<Column<T, ?>>> mapped = new ArrayList<>();
    for (Column<T, ?> column : columns) {
      cells.add(column.name());
      mapped.add(Optional.of(column));
    }
    for (String extension : extensions) {
      cells.add(extension);
      mapped.add(Optional.empty());
    }
    if (cells.size() > Limits.defaults().maxColumns()) {
      throw new IllegalArgumentException(
          "a file has at most " + Limits.defaults().maxColumns() + " columns");
    }
    return new Header<>(file, version, cells, mapped, true, 0, List.of());
  }

  /**
   * This header as it is to be written: the binding's columns in order, the withdrawn one if this
   * header has it, then its extension columns in order, and nothing else.
   *
   * @return a header without problems
   */
  public Header<T> canonical() {
    return of(file, version, columnsToWrite(this::has), List.copyOf(metadata.values()));
  }

  private boolean has(Column<T, ?> column) {
    return indexOf(column) >= 0;
  }

  private List<Column<T, ?>> columnsToWrite(Predicate<Column<T, ?>> withdrawn) {
    return file.allColumns().stream()
        .filter(column -> column.isIn(version))
        .filter(column -> !column.isWithdrawn() || withdrawn.test(column))
        .toList();
  }

  /**
   * This header, as it is to be written, with more extension columns at its end.
   *
   * @param names names such as {@code metadata.jp.kana}
   * @return a header without problems
   * @throws IllegalArgumentException if a name has not that form, or is there already, or holds
   *     what a cell cannot carry, or there are too many columns
   */
  public Header<T> withMetadata(String... names) {
    List<String> extensions = new ArrayList<>(metadata.values());
    for (String name : names) {
      if (!isMetadata(name) || CellText.fault(name).isPresent()) {
        throw new IllegalArgumentException(
            "an extension column is called metadata. and a name of one line");
      }
      if (extensions.contains(name)) {
        throw new IllegalArgumentException("an extension column is named twice");
      }
      extensions.add(name);
    }
    return of(file, version, columnsToWrite(this::has), extensions);
  }

  /**
   * This header, as it is to be written, with the column that the first text of the version had and
   * its correction took out: {@code resourceSourcedIds} of users.csv in 1.2.
   *
   * @return a header without problems; the same columns where nothing was withdrawn
   */
  public Header<T> withWithdrawnColumns() {
    return of(file, version, columnsToWrite(column -> true), List.copyOf(metadata.values()));
  }

  /** The binding's columns that it has, in the order of its cells. */
  List<Column<T, ?>> bindingColumns() {
    List<Column<T, ?>> found = new ArrayList<>();
    columns.forEach(column -> column.ifPresent(found::add));
    return found;
  }

  /** What a file has that is empty or cannot be read. */
  static <T extends RosterRecord> Header<T> none(RosterFile<T> file, OneRosterVersion version) {
    return new Header<>(file, version, List.of(), List.of(), false, 0, List.of());
  }

  /**
   * This header with other names that somebody prints for columns. A cell of such a name that is no
   * column stands for the column then, if that is missing; the problem of the missing column says
   * so.
   *
   * @param names the columns' own names, of the binding or {@code metadata.}, by the other names
   * @return a header; this one if there are no such names
   */
  public Header<T> accepting(Map<String, String> names) {
    if (names.isEmpty()) {
      return this;
    }
    List<Optional<Column<T, ?>>> mapped = new ArrayList<>(columns);
    List<String> named = new ArrayList<>(cells);
    List<Problem> told = new ArrayList<>(problems);
    for (int i = 0; recognized && i < columns.size(); i++) {
      String meant = names.getOrDefault(cells.get(i), "");
      Optional<Column<T, ?>> column = file.column(meant, version);
      boolean free = columns.get(i).isEmpty() && !cells.contains(meant);
      if (free && column.isPresent() && indexOf(column.get()) < 0) {
        mapped.set(i, column);
        tellNamed(told, cells.get(i), meant);
      } else if (free && isMetadata(meant)) {
        named.set(i, meant); // the metadata column's own name is what others look for
      }
    }
    return new Header<>(file, version, named, mapped, recognized, surplus, told);
  }

  /** What was told as a column that is missing and one that nobody knows is one mistake. */
  private static void tellNamed(List<Problem> told, String printed, String meant) {
    told.removeIf(
        problem ->
            problem.code().equals("header.unknown")
                && problem.location().column().equals(Optional.of(printed)));
    told.replaceAll(
        problem ->
            problem.code().equals("header.missing")
                    && problem.location().column().equals(Optional.of(meant))
                    && problem.argument("found").isEmpty()
                ? problem.with("found", printed)
                : problem);
  }

  /**
   * Which columns somebody has moved: the fewest without which the others stand in an order.
   *
   * @param order names of columns, of the binding's or {@code metadata.}, each once; those that the
   *     header does not have do not matter
   * @return the names of the columns that stand elsewhere, in the order of the cells
   */
  public List<String> misplaced(List<String> order) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      nameAt(i).filter(order::contains).filter(name -> !names.contains(name)).ifPresent(names::add);
    }
    boolean[] inPlace = LongestAscent.of(names.stream().map(order::indexOf).toList());
    return IntStream.range(0, names.size()).filter(i -> !inPlace[i]).mapToObj(names::get).toList();
  }

  /** What a file has that is not looked at. */
  Header<T> unknown() {
    List<Optional<Column<T, ?>>> none =
        Collections.nCopies(cells.size(), Optional.<Column<T, ?>>empty());
    return new Header<>(file, version, cells, none, false, 0, List.of());
  }

  /** This header, of which something is to be said before all else. */
  Header<T> with(Problem first) {
    List<Problem> all = new ArrayList<>();
    all.add(first);
    all.addAll(problems);
    return new Header<>(file, version, cells, columns, recognized, surplus, all);
  }

  /** How many cells without a name stand at the right end, if it is more than one. */
  int surplus() {
    return surplus;
  }

  static boolean isMetadata(String name) {
    return name.length() > RosterFile.METADATA_PREFIX.length()
        && name.startsWith(RosterFile.METADATA_PREFIX);
  }

  /**
   * The file that the header belongs to.
   *
   * @return a data file
   */
  public RosterFile<T> file() {
    return file;
  }

  /**
   * The version whose columns the header has; the package's, unless the header is plainly another
   * one's.
   *
   * @return the binding's version
   */
  public OneRosterVersion version() {
    return version;
  }

  /**
   * Whether this is a header of the file at all. If not, no cell maps to a column, and nothing can
   * be said about the rows.
   *
   * @return false if less than half of the binding's columns are in it
   */
  public boolean isRecognized() {
    return recognized;
  }

  /**
   * The header's cells as they stand in the file.
   *
   * @return the texts in order
   */
  public List<String> cells() {
    return cells;
  }

  /**
   * The column of a cell.
   *
   * @param index the cell's place, from zero
   * @return the binding's column, or empty for extension columns, unknown ones and places beyond
   *     the header
   */
  public Optional<Column<T, ?>> column(int index) {
    return index < columns.size() ? columns.get(index) : Optional.empty();
  }

  /**
   * The place of a column.
   *
   * @param column a column of this file
   * @return its place from zero, or -1 if the header lacks it
   */
  public int indexOf(Column<T, ?> column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).isPresent() && columns.get(i).get() == column) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The extension columns by their place, in order.
   *
   * @return places from zero, and names such as {@code metadata.jp.kana}
   */
  public Map<Integer, String> metadata() {
    return metadata;
  }

  /**
   * The name of a cell as reports give it: the column's, else the header's own text.
   *
   * @param index the cell's place, from zero
   * @return a name, or empty beyond the header
   */
  public Optional<String> nameAt(int index) {
    if (index < 0 || index >= cells.size()) {
      return Optional.empty();
    }
    return Optional.of(columns.get(index).<String>map(Column::name).orElse(cells.get(index)));
  }

  /**
   * How the header differs from the binding's.
   *
   * @return problems, grouped by their kind
   */
  public List<Problem> problems() {
    return problems;
  }
}
