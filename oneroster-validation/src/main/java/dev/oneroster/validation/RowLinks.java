package dev.oneroster.validation;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.FieldType;
import dev.oneroster.csv.RosterFile;
import java.util.Arrays;
import java.util.List;

/**
 * Where the references of one column lead, of the binding's or a metadata column, as a rule sees
 * them. References within a file are known for certain at its end only, so they are kept as pairs
 * of numbers.
 */
final class RowLinks {

  private final ValidationRun run;
  private final RosterFile<?> file;
  private final RosterFile<?> target;
  private final boolean binding;
  private final boolean list;
  private final int column;
  private final boolean knownAtOnce;

  private int[] from = new int[16];
  private int[] to = new int[16];
  private int size;

  /** The rows that the row followed last names. */
  private int[] named = new int[1];

  /**
   * Prepares to follow a column.
   *
   * @param columns the columns that the rule asked for, this one among them
   */
  RowLinks(
      ValidationRun run,
      RosterFile<?> file,
      String name,
      RosterFile<?> target,
      List<String> columns) {
    this.run = run;
    this.file = file;
    this.target = target;
    this.column = columns.indexOf(name);
    this.knownAtOnce = run.precedes(target, file);
    this.binding =
        file.column(name, run.version()).filter(known -> known.reference().isPresent()).isPresent();
    this.list =
        !binding
            || file.column(name, run.version())
                .filter((Column<?, ?> known) -> known.type().isList())
                .isPresent();
    run.keep(target);
    if (binding && isWithinFile()) {
      run.watchLinks(file, name, this::add);
    }
  }

  boolean isWithinFile() {
    return file == target;
  }

  /** Whether what a row names can be told while it is looked at. */
  boolean isKnownAtOnce() {
    return knownAtOnce;
  }

  private void add(int fromRow, int toRow) {
    if (size == from.length) {
      from = Arrays.copyOf(from, size * 2);
      to = Arrays.copyOf(to, size * 2);
    }
    from[size] = fromRow;
    to[size] = toRow;
    size++;
  }

  /** Notes what a row names, where it is not told otherwise, to be looked at later. */
  void remember(CheckedRow row) {
    if (!(binding && isWithinFile()) && row.number() != IdIndex.NONE) {
      int count = follow(row);
      for (int i = 0; i < count; i++) {
        add(row.number(), named(i));
      }
    }
  }

  /**
   * Follows the references of a row.
   *
   * @return how many rows it names, which {@link #named} then tells
   */
  int follow(CheckedRow row) {
    if (binding) {
      int count = row.targets(column);
      makeRoom(count);
      for (int i = 0; i < count; i++) {
        named[i] = row.target(column, i);
      }
      return count;
    }
    List<String> ids = ids(row);
    makeRoom(ids.size());
    int count = 0;
    for (String id : ids) {
      int number = run.ids(target).find(id);
      if (number != IdIndex.NONE) {
        named[count++] = number;
      }
    }
    return count;
  }

  private void makeRoom(int count) {
    if (count > named.length) {
      named = new int[count];
    }
  }

  /** One of the rows that the row followed last names. */
  int named(int position) {
    return named[position];
  }

  /** The identifiers in a row's cell. */
  List<String> ids(CheckedRow row) {
    if (!row.has(column) || row.isSkipped()) {
      return List.of();
    }
    String cell = row.text(column);
    return list ? FieldType.split(cell) : List.of(cell);
  }

  /** Whether the binding itself tells of references that lead nowhere. */
  boolean isOfBinding() {
    return binding;
  }

  int column() {
    return column;
  }

  int size() {
    return size;
  }

  int from(int link) {
    return from[link];
  }

  int to(int link) {
    return to[link];
  }
}
