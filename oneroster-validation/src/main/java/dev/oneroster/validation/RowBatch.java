package dev.oneroster.validation;

import dev.oneroster.csv.Problem;
import dev.oneroster.csv.RowBytes;
import dev.oneroster.csv.RowCursor;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are read together and then checked together, so that each of the two runs long enough
 * at a time: on threads of their own, or with the waits for memory taken together.
 *
 * <p>Rows without a problem are held as bytes; a text is made of a cell when it is asked for. A
 * batch that has been checked is filled again: memory that has just been used is the quickest.
 */
final class RowBatch {

  /** No rows at all. */
  static final RowBatch NONE = new RowBatch(0);

  private static final byte[] NOTHING = {};

  private static final long ALL_COLUMNS = -1;

  /** Rows with huge cells are not held together. */
  private static final int MAX_BYTES = 1 << 18;

  private static final int FIRST_BYTES = 1 << 14;

  /** What huge cells have made larger than this is not kept for the next rows. */
  private static final int MAX_BYTES_KEPT = 2 * MAX_BYTES;

  private final int most;
  private final long[] lines;
  private final @Nullable Problem[] problems;

  /** By row: the bits of the columns whose cells are to be checked; none if the row is clean. */
  private final long[] doubtful;

  /** By row: the bits of those who want to see a cell of it. */
  private final long[] interested;

  /** Texts by row and place, as far as they have been made; all of those of a row not in bytes. */
  private final @Nullable String[] @Nullable [] texts;

  private final boolean[] inBytes;
  private final boolean[] replaced;

  // The cells of the rows in bytes. All these rows are of one width.
  private byte[] bytes = NOTHING;
  private int used;
  private int width;
  private int[] from = {};

  /** The ends of cells; complemented where the bytes are not the text. */
  private int[] to = {};

  private boolean prepared;

  /** By the number of a column: what its cells are looked up by, if they are. */
  private @Nullable BatchLookup[] lookups = {};

  private int letterCases;

  private int size;
  private long bytesRead;
  private boolean last;
  private @Nullable Throwable failure;

  /** A batch of no rows, with room for so many. */
  RowBatch(int most) {
    this.most = most;
    this.lines = new long[most];
    this.problems = new Problem[most];
    this.doubtful = new long[most];
    this.interested = new long[most];
    this.texts = new String[most][];
    this.inBytes = new boolean[most];
    this.replaced = new boolean[most];
  }

  /** Reads the next rows, in place of those that were there. */
  void read(RowCursor<?> cursor) {
    clear();
    try {
      fill(cursor);
    } catch (IOException | RuntimeException | StackOverflowError thrown) {
      failure = thrown;
      last = true;
    }
    bytesRead = cursor.bytesRead();
  }

  private void clear() {
    for (int row = 0; row < size; row++) {
      problems[row] = null;
      interested[row] = 0;
      texts[row] = null;
      inBytes[row] = false;
      replaced[row] = false;
    }
    if (bytes.length > MAX_BYTES_KEPT) {
      bytes = NOTHING;
    }
    used = 0;
    prepared = false;
    size = 0;
  }

  private void fill(RowCursor<?> cursor) throws IOException {
    int amount = 0;
    while (size < most && amount + used < MAX_BYTES) {
      if (!cursor.next()) {
        last = true;
        return;
      }
      Optional<RowBytes> row = cursor.bytes();
      if (row.isPresent()) {
        keep(row.get());
      } else {
        String[] cells = cursor.cells();
        texts[size] = cells;
        for (String cell : cells) {
          amount += cell.length();
        }
      }
      lines[size] = cursor.line();
      problems[size] = cursor.rowProblem().orElse(null);
      size++;
    }
  }

  private void keep(RowBytes row) {
    if (from.length == 0) {
      width = row.size();
      from = new int[most * width];
      to = new int[most * width];
    }
    int start = row.from(0);
    int length = row.to(width - 1) - start;
    if (used + length > bytes.length) {
      byte[] more = new byte[Math.max(FIRST_BYTES, Math.max(2 * used, used + length))];
      System.arraycopy(bytes, 0, more, 0, used);
      bytes = more;
    }
    System.arraycopy(row.array(), start, bytes, used, length);
    row.copyPlaces(from, to, size * width, used - start);
    used += length;
    inBytes[size] = true;
  }

  /** Does what can be done before rows are checked in their order, unless it is done already. */
  void prepare(Consumer<RowBatch> preparation) {
    if (!prepared) {
      prepared = true;
      preparation.accept(this);
    }
  }

  int size() {
    return size;
  }

  /** How many bytes of the file had been read when these rows were. */
  long bytesRead() {
    return bytesRead;
  }

  /** Whether no batch comes after it. */
  boolean isLast() {
    return last;
  }

  /** Tells how reading failed after these rows, if it did. */
  void rethrowFailure() throws IOException {
    if (failure instanceof IOException io) {
      throw io;
    }
    if (failure instanceof RuntimeException ours) {
      throw ours;
    }
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
  }

  /** How many cells a row has. */
  int width(int row) {
    String[] made = texts[row];
    return inBytes[row] || made == null ? width : made.length;
  }

  /** The texts of all cells of a row. */
  String[] cells(int row) {
    int cells = width(row);
    String[] all = new String[cells];
    for (int place = 0; place < cells; place++) {
      all[place] = cell(row, place);
    }
    return all;
  }

  /** The text of a cell. */
  String cell(int row, int place) {
    String[] made = texts[row];
    if (made == null) {
      made = new String[width];
      texts[row] = made;
    }
    String text = made[place];
    if (text == null) {
      int cell = row * width + place;
      int end = to[cell];
      text = RowBytes.text(bytes, from[cell], end < 0 ? ~end : end, end >= 0);
      made[place] = text;
    }
    return text;
  }

  /** Whether a cell is blank. */
  boolean isEmpty(int row, int place) {
    if (isInBytes(row)) {
      int cell = row * width + place;
      return from[cell] == to[cell];
    }
    return cell(row, place).isEmpty();
  }

  /** Has a reader take in the text of a cell. */
  void read(int row, int place, TextReader reader) {
    if (isInBytes(row) && isVerbatim(row, place)) {
      if (reader.readAscii(bytes, from(row, place), to(row, place))) {
        return;
      }
    }
    reader.read(cell(row, place));
  }

  /** Whether there is a comma in a cell. */
  boolean holdsComma(int row, int place) {
    if (!isInBytes(row) || !isVerbatim(row, place)) {
      return cell(row, place).indexOf(',') >= 0;
    }
    for (int i = from(row, place); i < to(row, place); i++) {
      if (bytes[i] == ',') {
        return true;
      }
    }
    return false;
  }

  /** Whether two cells of a row have the same text. */
  boolean isSame(int row, int place, int other) {
    if (isInBytes(row) && isVerbatim(row, place) && isVerbatim(row, other)) {
      int length = to(row, place) - from(row, place);
      return length == to(row, other) - from(row, other)
          && SameBytes.at(bytes, from(row, place), bytes, from(row, other), length);
    }
    return cell(row, place).equals(cell(row, other));
  }

  /** Puts another text into a row, as what was meant by the one that stands there. */
  void replace(int row, int place, String text) {
    String[] cells = cells(row);
    cells[place] = text;
    texts[row] = cells;
    inBytes[row] = false;
    replaced[row] = true;
  }

  /** Whether a row has another text than the file, so that nothing prepared for it holds. */
  boolean isReplaced(int row) {
    return replaced[row];
  }

  /** Whether a row's cells can be looked at as bytes. */
  boolean isInBytes(int row) {
    return inBytes[row];
  }

  /** Whether the bytes of a cell of a row in bytes are its text. */
  boolean isVerbatim(int row, int place) {
    return to[row * width + place] >= 0;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Where a verbatim cell of a row in bytes begins. */
  int from(int row, int place) {
    return from[row * width + place];
  }

  /** Where a verbatim cell of a row in bytes ends. */
  int to(int row, int place) {
    return to[row * width + place];
  }

  long line(int row) {
    return lines[row];
  }

  Optional<Problem> problem(int row) {
    return Optional.ofNullable(problems[row]);
  }

  /** Calls all rows clean that have no problem already; of the others all cells are doubtful. */
  void setCleanWithoutProblem() {
    for (int row = 0; row < size; row++) {
      doubtful[row] = problems[row] == null ? 0 : ALL_COLUMNS;
    }
  }

  /** Has a cell be checked, by the number of its column. */
  void setDoubtful(int row, int column) {
    doubtful[row] |= bit(column);
  }

  /** Whether a cell is to be checked, by the number of its column. */
  boolean isDoubtful(int row, int column) {
    return (doubtful[row] & bit(column)) != 0;
  }

  /** Whether all cells of a row are to be checked anyhow. */
  boolean isDoubtfulThroughout(int row) {
    return doubtful[row] == ALL_COLUMNS;
  }

  /** The columns of large numbers share one. */
  private static long bit(int column) {
    return 1L << Math.min(column, Long.SIZE - 1);
  }

  /** Notes who wants to see a cell of a row, by their bits. */
  void addInterest(int row, long bits) {
    interested[row] |= bits;
  }

  /** The bits of those who want to see a cell of a row, as far as it is clean. */
  long interested(int row) {
    return interested[row];
  }

  /** The end of the rows from one on that are clean. */
  int endOfClean(int row) {
    int end = row;
    while (end < size && doubtful[end] == 0) {
      end++;
    }
    return end;
  }

  /** Whether nothing is to be said of the row's cells taken by themselves. */
  boolean isClean(int row) {
    return doubtful[row] == 0;
  }

  /**
   * Prepares to look up a column's cells in an index.
   *
   * @param column the number by which {@link #lookup} is asked for it
   * @param columns how many numbers there are
   */
  BatchLookup prepareLookup(int column, int columns, IdIndex ids, int place) {
    if (lookups.length < columns) {
      lookups = Arrays.copyOf(lookups, columns);
    }
    BatchLookup lookup = lookups[column];
    if (lookup == null || !lookup.looksIn(ids)) {
      lookup = new BatchLookup(ids, most);
      lookups[column] = lookup;
    }
    lookup.prepare(this, place);
    return lookup;
  }

  /** Notes the {@link LetterCases} of the rows' identifiers. */
  void setLetterCases(int cases) {
    letterCases = cases;
  }

  /** The {@link LetterCases} of the rows' identifiers, as they were noted. */
  int letterCases() {
    return letterCases;
  }

  /** What a column's cells are to be looked up by. */
  BatchLookup lookup(int column) {
    BatchLookup lookup = lookups[column];
    if (lookup == null) {
      throw new IllegalArgumentException("nothing was prepared for column " + column);
    }
    return lookup;
  }

  /** Looks at all that will be looked up. */
  void look() {
    for (BatchLookup lookup : lookups) {
      if (lookup != null) {
        lookup.look();
      }
    }
  }
}
