package dev.oneroster.csv;

import dev.oneroster.model.RosterRecord;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one data file as entities, one at a time; nothing is held. A row that cannot be an
 * entity comes as a {@link Row} with problems, and reading goes on after it. If the file cannot be
 * read to its end, a last row without cells says why.
 *
 * <p>What the header is like, {@link #header()} tells. Only syntax and forms are looked at here;
 * what the binding asks beyond them, {@code oneroster-validation} checks.
 *
 * <p>Not thread-safe. Methods of {@link Iterator} throw {@link UncheckedIOException} if reading
 * fails for a reason outside the package.
 *
 * @param <T> the entity's type
 */
public final class RosterReader<T extends RosterRecord> implements Iterable<Row<T>>, Closeable {

  private final RowCursor<T> cursor;
  private final RosterFile<T> file;
  private final String fileName;

  /** Of the columns that are in the file, and those that it must not be without. */
  private final ColumnReader<T, ?>[] columns;

  private final Map<Integer, String> metadata;
  private final Iterator<Row<T>> rows = new Rows();

  /** Of the row that is being read. */
  private final List<Problem> problems = new ArrayList<>();

  RosterReader(RowCursor<T> cursor) {
    this.cursor = cursor;
    this.file = cursor.header().file();
    this.fileName = file.fileName();
    this.columns = readers(cursor.header());
    this.metadata = cursor.header().metadata();
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of generic types
  private static <T extends RosterRecord> ColumnReader<T, ?>[] readers(Header<T> header) {
    List<ColumnReader<T, ?>> readers = new ArrayList<>();
    for (Column<T, ?> column : header.file().allColumns()) {
      int place = header.indexOf(column);
      if (column.isIn(header.version()) && (place >= 0 || column.isRequired())) {
        readers.add(new ColumnReader<>(column, place));
      }
    }
    return readers.toArray(new ColumnReader[0]);
  }

  /**
   * The file's header.
   *
   * @return the header; without cells if the file is empty or unreadable
   */
  public Header<T> header() {
    return cursor.header();
  }

  /**
   * The rows that are left. All iterators of a reader share one place in the file.
   *
   * @return an iterator; its methods throw {@link UncheckedIOException} if reading fails for a
   *     reason outside the package
   */
  @Override
  public Iterator<Row<T>> iterator() {
    return rows;
  }

  /**
   * The rows that are left, as a stream. Closing the stream closes this reader.
   *
   * @return an ordered, sequential stream
   */
  public Stream<Row<T>> stream() {
    Spliterator<Row<T>> spliterator =
        Spliterators.spliteratorUnknownSize(
            rows, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
    return StreamSupport.stream(spliterator, false)
        .onClose(
            () -> {
              try {
                close();
              } catch (IOException failure) {
                throw new UncheckedIOException(failure);
              }
            });
  }

  /** Steps through the file, one row ahead of its caller. */
  private final class Rows implements Iterator<Row<T>> {

    private @Nullable Row<T> next;
    private boolean finished;

    @Override
    public boolean hasNext() {
      if (next == null && !finished) {
        next = read();
      }
      return next != null;
    }

    @Override
    public Row<T> next() {
      Row<T> row = hasNext() ? next : null;
      if (row == null) {
        throw new NoSuchElementException();
      }
      next = null;
      return row;
    }

    private @Nullable Row<T> read() {
      try {
        if (cursor.next()) {
          return toRow();
        }
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
      finished = true;
      return cursor.isDamaged() ? damage() : null;
    }
  }

  private Row<T> damage() {
    List<Problem> ofFile = cursor.fileProblems();
    Problem last = ofFile.get(ofFile.size() - 1);
    return new Row<>(fileName, cursor.line() + 1, List.of(), Optional.empty(), List.of(last));
  }

  private Row<T> toRow() {
    String[] cells = cursor.cells();
    problems.clear();
    Optional<Problem> ofRow = cursor.rowProblem();
    ofRow.ifPresent(problems::add);
    boolean malformed = ofRow.isPresent() && !ofRow.get().isRepaired();
    if (!malformed && !header().isRecognized()) {
      problems.addAll(header().problems());
      malformed = true;
    }
    Optional<T> entity = malformed ? Optional.empty() : toEntity(cells);
    List<Problem> found = problems.isEmpty() ? List.of() : problems;
    return new Row<>(fileName, cursor.line(), new CellList(cells), entity, found);
  }

  private Optional<T> toEntity(String[] cells) {
    Object builder = file.newBuilder();
    boolean lenient = cursor.isLenient();
    boolean readable = true;
    for (ColumnReader<T, ?> column : columns) {
      int place = column.place();
      String cell = place < 0 ? "" : cells[place];
      if (cell.isEmpty() ? column.isRequired() : lenient || !column.take(cell, builder)) {
        readable &= read(column, cell, builder);
      }
    }
    if (!readable) {
      return Optional.empty();
    }
    if (!metadata.isEmpty()) {
      metadata.forEach((place, name) -> file.putMetadata(builder, name, cells[place]));
    }
    return Optional.of(file.build(builder));
  }

  /** Hands any cell to the builder; false if the entity cannot be without it. */
  private boolean read(ColumnReader<T, ?> reader, String given, Object builder) {
    Column<T, ?> column = reader.column();
    String cell = cursor.isLenient() ? repaired(column, given) : given;
    if (cell.isEmpty()) {
      return readBlank(column, builder);
    }
    Optional<CellProblem> problem = reader.read(cell, builder);
    if (problem.isEmpty()) {
      return true;
    }
    problems.add(problem.get().at(at(column), cell, column.isPersonal()));
    return problem.get().readable();
  }

  /** The cell as it was meant, if that is plain; else as it is. */
  private String repaired(Column<T, ?> column, String cell) {
    Optional<String> meant = column.type().repair(cell, header().version());
    if (meant.isPresent()) {
      problems.add(
          column
              .type()
              .check(cell)
              .orElse(CellProblem.odd(oddity(cell, meant.get())))
              .at(at(column), cell, column.isPersonal())
              .readAs(meant.get(), column.isPersonal()));
    }
    return meant.orElse(cell);
  }

  /** What is odd about a cell that has the form of its column. */
  private static String oddity(String cell, String meant) {
    boolean blanksOnly = withoutBlanks(cell).equals(withoutBlanks(meant));
    return blanksOnly ? "value.outer_space" : "vocab.case";
  }

  private static String withoutBlanks(String text) {
    StringBuilder rest = new StringBuilder();
    text.chars().filter(c -> !CellRepair.isBlank((char) c)).forEach(c -> rest.append((char) c));
    return rest.toString();
  }

  private boolean readBlank(Column<T, ?> column, Object builder) {
    if (!column.isRequired()) {
      return true; // blanks that were read leniently
    }
    if (column.type().takesBlank()) {
      column.set(builder, "");
      return true;
    }
    problems.add(Problem.of("value.required_empty", at(column)));
    return false;
  }

  private Location at(Column<T, ?> column) {
    return Location.ofLine(fileName, cursor.line()).atColumn(column.name());
  }

  @Override
  public void close() throws IOException {
    cursor.close();
  }
}
