package dev.oneroster.validation;

import dev.oneroster.csv.RosterFile;
import dev.oneroster.model.FileMode;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What later rows need to know of a file: its identifiers, and how far they can be relied on. */
final class FileIndex {

  /** Whether references into the file can be judged. */
  enum State {
    /** The package does not hold the file, and its manifest says so. */
    ABSENT,
    /** The file should be there and is not, or it could not be read, or has no sourcedIds. */
    UNUSABLE,
    /** All its rows have been read. */
    READ
  }

  private final RosterFile<?> file;
  private final FileMode mode;
  private final IdIndex ids;
  private final RowTally tally = new RowTally();
  private State state;
  private final Map<Integer, Excuses> excuses = new HashMap<>();
  private final Map<Integer, BitSet> hidden = new HashMap<>();
  private final Set<Integer> unusable = new HashSet<>();
  private long rowsWithoutId;
  private long unreadableRows;
  private final BitSet deleted = new BitSet();
  private int letterCases = LetterCases.NONE;

  /**
   * An index without rows.
   *
   * @param isReferredTo whether rows name those of the file, so that these are looked up
   */
  FileIndex(RosterFile<?> file, FileMode mode, State state, boolean isReferredTo) {
    this.ids = new IdIndex(isReferredTo);
    this.file = file;
    this.mode = mode;
    this.state = state;
  }

  RosterFile<?> file() {
    return file;
  }

  FileMode mode() {
    return mode;
  }

  IdIndex ids() {
    return ids;
  }

  /** Notes {@link LetterCases} in which identifiers may have letters. */
  void addLetterCases(int some) {
    letterCases |= some;
  }

  /** The {@link LetterCases} of all identifiers, or more than these. */
  int letterCases() {
    return letterCases;
  }

  /** Rows whose identifier cannot be told from one perspective, and what they excuse. */
  private static final class Excuses {
    private final Set<String> excused = new HashSet<>();
    private long rows;
  }

  /** How things stand from a perspective. */
  State state(int perspective) {
    return unusable.contains(perspective) ? State.UNUSABLE : state;
  }

  /** Notes that references into the file cannot be judged from a perspective. */
  void markUnusable(int perspective) {
    unusable.add(perspective);
  }

  void markUnusable() {
    state = State.UNUSABLE;
  }

  /** How the file's rows fare. */
  RowTally tally() {
    return tally;
  }

  /** How many rows could not be read, so that no rule saw them. */
  long unreadableRows() {
    return unreadableRows;
  }

  /** Notes a row that no rule sees. */
  void addUnreadableRow() {
    unreadableRows++;
  }

  /** Notes that a row says of its record that it is to be deleted. */
  void markDeleted(int number) {
    deleted.set(number);
  }

  boolean isDeleted(int number) {
    return deleted.get(number);
  }

  /** Notes a row whose identifier cannot be told. */
  void addRowWithoutId() {
    rowsWithoutId++;
  }

  /** Notes a row whose identifier cannot be told from a perspective. */
  void addRowWithoutId(int perspective) {
    excuses.computeIfAbsent(perspective, key -> new Excuses()).rows++;
  }

  /** Notes that a row counts as none from a perspective. */
  void hide(int perspective, int number) {
    hidden.computeIfAbsent(perspective, key -> new BitSet()).set(number);
  }

  /** Whether any row counts as none from any perspective. */
  boolean hidesAny() {
    return !hidden.isEmpty();
  }

  /** Whether a row counts as none from a perspective. */
  boolean hides(int perspective, int number) {
    if (hidden.isEmpty() || number == IdIndex.NONE) {
      return false;
    }
    BitSet rows = hidden.get(perspective);
    return rows != null && rows.get(number);
  }

  /**
   * Whether a reference that leads nowhere may be meant for a row whose identifier is broken: there
   * are as many excuses as such rows, one for each missing identifier. That row has its finding
   * already, and its cause is not to be reported again.
   */
  boolean excuses(int perspective, String missing) {
    Excuses own = excuses.get(perspective);
    if (own == null) {
      if (rowsWithoutId == 0) {
        return false;
      }
      own = new Excuses();
      excuses.put(perspective, own);
    }
    if (own.excused.contains(missing)) {
      return true;
    }
    return own.excused.size() < rowsWithoutId + own.rows && own.excused.add(missing);
  }
}
