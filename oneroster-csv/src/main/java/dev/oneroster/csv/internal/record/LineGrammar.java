package dev.oneroster.csv.internal.record;

import dev.oneroster.csv.internal.record.RecordFault.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads one record byte by byte and says exactly what is wrong with it. The bytes are taken for
 * UTF-8; whether they are is {@link StrictUtf8}'s business. All places are counted in bytes from
 * the record's start.
 *
 * <p>Slow beside {@link LineScanner}, and meant to be: it sees the few lines about which the
 * scanner has doubts.
 */
final class LineGrammar {

  private enum State {
    CELL_START,
    UNQUOTED,
    QUOTED,
    AFTER_QUOTE
  }

  private final char delimiter;
  private final Bounds bounds;

  private State state = State.CELL_START;
  private int place;
  private int cells;
  private int cellCharacters;
  private int recordCharacters;
  private int openingQuote;
  private @Nullable Kind fault;
  private int faultPlace;

  LineGrammar(char delimiter, Bounds bounds) {
    this.delimiter = delimiter;
    this.bounds = bounds;
  }

  /** Forgets the last record. */
  void begin() {
    state = State.CELL_START;
    place = 0;
    cells = 1;
    cellCharacters = 0;
    recordCharacters = 0;
    openingQuote = -1;
    fault = null;
    faultPlace = -1;
  }

  /** Reads one line's content, without its end, or stops at the first fault. */
  void readLine(byte[] bytes, int from, int to) {
    for (int i = from; i < to && fault == null; i++) {
      read(bytes[i]);
      place++;
    }
  }

  /** Reads the end of a line that is inside quotes. */
  void readLineEnd(boolean carriageReturn) {
    int characters = carriageReturn ? 2 : 1;
    for (int i = 0; i < characters && fault == null; i++) {
      countCharacters(1);
      if (fault == null) {
        countCellCharacters(1);
      }
      place++;
    }
  }

  /** What is wrong with what was read so far, or null. An open quote is not a fault yet. */
  @Nullable Kind fault() {
    return fault;
  }

  /** The place of the fault. */
  int faultPlace() {
    return faultPlace;
  }

  /** Whether the record cannot end here because a quote is open. */
  boolean insideQuotes() {
    return state == State.QUOTED;
  }

  /** The place of the last opening quote. */
  int openingQuote() {
    return openingQuote;
  }

  /** How many cells the record has so far, the one being read included. */
  int cells() {
    return cells;
  }

  private void read(byte b) {
    // In UTF-8 each character has one byte that is not a continuation byte, and a character whose
    // first byte is F0 or more makes two UTF-16 units.
    int units = (b & 0xC0) == 0x80 ? 0 : (b & 0xFF) >= 0xF0 ? 2 : 1;
    countCharacters(units);
    if (fault == null && b == 0) {
      fail(Kind.NUL);
    }
    if (fault == null && b == '\r') {
      fail(Kind.LONE_CARRIAGE_RETURN);
    }
    if (fault == null) {
      step(b, units);
    }
  }

  private void step(byte b, int units) {
    switch (state) {
      case CELL_START -> {
        if (b == '"') {
          openingQuote = place;
          state = State.QUOTED;
        } else if (b == delimiter) {
          startCell();
        } else {
          state = State.UNQUOTED;
          countCellCharacters(units);
        }
      }
      case UNQUOTED -> {
        if (b == delimiter) {
          startCell();
          return;
        }
        countCellCharacters(units);
        if (fault == null && b == '"') {
          fail(Kind.QUOTE_IN_UNQUOTED_CELL);
        }
      }
      case QUOTED -> {
        if (b == '"') {
          state = State.AFTER_QUOTE;
        } else {
          countCellCharacters(units);
        }
      }
      case AFTER_QUOTE -> {
        if (b == '"') {
          state = State.QUOTED;
          countCellCharacters(1);
        } else if (b == delimiter) {
          startCell();
        } else {
          fail(Kind.TEXT_AFTER_QUOTE);
        }
      }
    }
  }

  private void startCell() {
    if (cells == bounds.columns()) {
      fail(Kind.TOO_MANY_COLUMNS);
      return;
    }
    cells++;
    cellCharacters = 0;
    state = State.CELL_START;
  }

  private void countCharacters(int units) {
    recordCharacters += units;
    if (recordCharacters > bounds.recordCharacters()) {
      fail(Kind.RECORD_TOO_LONG);
    }
  }

  private void countCellCharacters(int units) {
    cellCharacters += units;
    if (cellCharacters > bounds.cellCharacters()) {
      fail(Kind.CELL_TOO_LONG);
    }
  }

  private void fail(Kind kind) {
    fault = kind;
    faultPlace = place;
  }
}
