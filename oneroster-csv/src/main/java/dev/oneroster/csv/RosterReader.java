package dev.oneroster.csv;

import dev.oneroster.model.RosterRecord;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

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
  private final List<Column<T, ?>> columns;
  private final int[] places;
  private final Iterator<Row<T>> rows = new Rows();

  RosterReader(RowCursor<T> cursor) {
    this.cursor = cursor;
    this.file = cursor.header().file();
    this.columns =
        file.allColumns().stream()
            .filter(column -> column.isIn(cursor.header().version()))
            .toList();
    this.places = columns.stream().mapToInt(cursor.header()::indexOf).toArray();
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

    private Optional<Row<T>> next = Optional.empty();
    private boolean finished;

    @Override
    public boolean hasNext() {
      if (next.isEmpty() && !finished) {
        next = read();
      }
      return next.isPresent();
    }

    @Override
    public Row<T> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Row<T> row = next.orElseThrow();
      next = Optional.empty();
      return row;
    }

    private Optional<Row<T>> read() {
      try {
        if (cursor.next()) {
          return Optional.of(toRow());
        }
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
      finished = true;
      return cursor.isDamaged() ? Optional.of(damage()) : Optional.empty();
    }
  }

  private Row<T> damage() {
    List<Problem> problems = cursor.fileProblems();
    Problem last = problems.get(problems.size() - 1);
    return new Row<>(
        file.fileName(), cursor.line() + 1, List.of(), Optional.empty(), List.of(last));
  }

  private Row<T> toRow() {
    List<String> cells = Arrays.asList(cursor.cells());
    List<Problem> problems = new ArrayList<>();
    cursor.rowProblem().ifPresent(problems::add);
    boolean malformed = problems.stream().anyMatch(problem -> !problem.isRepaired());
    if (!malformed && !header().isRecognized()) {
      problems.addAll(header().problems());
      malformed = true;
    }
    Optional<T> entity = malformed ? Optional.empty() : toEntity(problems);
    return new Row<>(file.fileName(), cursor.line(), cells, entity, problems);
  }

  private Optional<T> toEntity(List<Problem> problems) {
    Object builder = file.newBuilder();
    boolean readable = true;
    for (int i = 0; i < places.length; i++) {
      readable &= read(columns.get(i), places[i], builder, problems);
    }
    if (!readable) {
      return Optional.empty();
    }
    cursor
        .header()
        .metadata()
        .forEach((place, name) -> file.putMetadata(builder, name, cursor.cells()[place]));
    return Optional.of(file.build(builder));
  }

  /** Hands one cell to the builder; false if the entity cannot be without it. */
  private boolean read(Column<T, ?> column, int place, Object builder, List<Problem> problems) {
    String given = place < 0 ? "" : cursor.cells()[place];
    String cell = cursor.isLenient() ? repaired(column, given, problems) : given;
    if (cell.isEmpty()) {
      return readBlank(column, builder, problems);
    }
    Optional<CellProblem> problem = column.type().check(cell);
    problem.ifPresent(found -> problems.add(found.at(at(column), cell, column.isPersonal())));
    if (problem.isPresent() && !problem.get().readable()) {
      return false;
    }
    column.set(builder, cell);
    return true;
  }

  /** The cell as it was meant, if that is plain; else as it is. */
  private String repaired(Column<T, ?> column, String cell, List<Problem> problems) {
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

  private boolean readBlank(Column<T, ?> column, Object builder, List<Problem> problems) {
    if (!column.isRequired()) {
      return true;
    }
    if (column.type().takesBlank()) {
      column.set(builder, "");
      return true;
    }
    problems.add(Problem.of("value.required_empty", at(column)));
    return false;
  }

  private Location at(Column<T, ?> column) {
    return Location.ofLine(file.fileName(), cursor.line()).atColumn(column.name());
  }

  @Override
  public void close() throws IOException {
    cursor.close();
  }
}
