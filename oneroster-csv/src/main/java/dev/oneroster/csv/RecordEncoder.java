package dev.oneroster.csv;

import dev.oneroster.model.RosterRecord;
import dev.oneroster.model.constraint.Lexical;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns entities into the cells of a row, and says what of them a row cannot carry. Not
 * thread-safe.
 *
 * @param <T> the entity's type
 */
final class RecordEncoder<T extends RosterRecord> {

  private static final int MAX_RECORD_LENGTH = Limits.defaults().maxRecordCharacters();

  private final RosterFile<T> file;
  private final List<Column<T, ?>> columns;
  private final List<Column<T, ?>> otherColumns;
  private final List<String> metadata;
  private final boolean cutTimes;
  private final String[] cells;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * An encoder for a file.
   *
   * @param cutTimes whether points in time are cut to milliseconds; else finer ones are refused
   */
  RecordEncoder(Header<T> header, boolean cutTimes) {
    this.cutTimes = cutTimes;
    this.file = header.file();
    this.columns = header.bindingColumns();
    this.metadata = List.copyOf(header.metadata().values());
    this.cells = new String[columns.size() + metadata.size()];
    this.otherColumns = columnsWithAttributesThatAreIn(file, columns);
  }

  /** A column that a version renamed is no other: its attribute is there under another name. */
  private static <T extends RosterRecord> List<Column<T, ?>> columnsWithAttributesThatAreIn(
      RosterFile<T> file, List<Column<T, ?>> columns) {
    Set<String> properties = new HashSet<>();
    columns.forEach(column -> properties.add(column.property()));
    return file.allColumns().stream()
        .filter(column -> !properties.contains(column.property()))
        .toList();
  }

  /**
   * The cells of an entity, blank where there is a problem. The array is the same each time.
   *
   * @return as many cells as the header has
   */
  String[] encode(T entity) {
    problems.clear();
    long characters = 0;
    for (int i = 0; i < columns.size(); i++) {
      cells[i] = encode(columns.get(i), entity);
      characters += cells[i].length();
    }
    encodeMetadata(entity.getMetadata());
    for (int i = columns.size(); i < cells.length; i++) {
      characters += cells[i].length();
    }
    for (int i = 0; i < otherColumns.size(); i++) {
      checkThatNothingIsLost(otherColumns.get(i), entity);
    }
    if (characters * 2 + cells.length * 3L > MAX_RECORD_LENGTH) {
      checkLength();
    }
    return cells;
  }

  /** What the cells made last cannot carry. */
  List<Problem> problems() {
    return problems.isEmpty() ? List.of() : List.copyOf(problems);
  }

  private String encode(Column<T, ?> column, T entity) {
    String cell;
    try {
      cell = cutTimes ? column.encodeInMilliseconds(entity) : column.encode(entity);
    } catch (UnwritableValueException unwritable) {
      report(unwritable.reason(), column.name());
      return "";
    }
    FieldType<?> type = column.type();
    if (cell.isEmpty() || !type.holdsText()) {
      return cell;
    }
    Optional<Unwritable> fault =
        type.isIdentifier() ? identifierFault(type, cell) : CellText.fault(cell);
    if (fault.isPresent()) {
      report(fault.get(), column.name());
      return "";
    }
    return cell;
  }

  private static Optional<Unwritable> identifierFault(FieldType<?> type, String cell) {
    boolean fine =
        type.isList()
            ? FieldType.split(cell).stream().allMatch(Lexical::isSourcedId)
            : Lexical.isSourcedId(cell);
    return fine ? CellText.fault(cell) : Optional.of(Unwritable.IDENTIFIER);
  }

  private void encodeMetadata(Map<String, String> values) {
    int found = 0;
    for (int i = 0; i < metadata.size(); i++) {
      String value = values.get(metadata.get(i));
      cells[columns.size() + i] = value == null ? "" : checked(value, metadata.get(i));
      found += value == null ? 0 : 1;
    }
    if (found < values.size()) {
      values.keySet().stream()
          .filter(name -> !metadata.contains(name))
          .forEach(name -> report(Unwritable.UNDECLARED_METADATA, name));
    }
  }

  private String checked(String value, String column) {
    Optional<Unwritable> fault = CellText.fault(value);
    fault.ifPresent(reason -> report(reason, column));
    return fault.isPresent() ? "" : value;
  }

  private void checkThatNothingIsLost(Column<T, ?> column, T entity) {
    boolean lost;
    try {
      lost = !column.encode(entity).isEmpty();
    } catch (UnwritableValueException unwritable) {
      lost = true;
    }
    if (lost) {
      report(Unwritable.OTHER_VERSION, column.name());
    }
  }

  private void checkLength() {
    long length = cells.length - 1L;
    for (String cell : cells) {
      long quotes = cell.chars().filter(c -> c == '"').count();
      length += cell.length() + (CellText.needsQuotes(cell) ? quotes + 2 : 0);
    }
    if (length > MAX_RECORD_LENGTH) {
      problems.add(Problem.of(Unwritable.RECORD_LENGTH.code(), Location.ofFile(file.fileName())));
      Arrays.fill(cells, "");
    }
  }

  private void report(Unwritable reason, String column) {
    problems.add(Problem.of(reason.code(), Location.ofFile(file.fileName()).atColumn(column)));
  }
}
