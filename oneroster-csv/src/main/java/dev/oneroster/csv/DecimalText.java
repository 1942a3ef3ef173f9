package dev.oneroster.csv;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Decimal numbers: an optional minus, digits, a dot and an exponent (binding, section 3, "Float";
 * it gives no lexical form, so this is the one that importers share). Checked by a grammar of our
 * own before the JDK sees the text, as its parsers take much more, and bounded, as a short text can
 * stand for a number of a million digits.
 */
final class DecimalText implements CellForm<BigDecimal> {

  /** The most digits that a number may have. */
  private static final int MAX_DIGITS = 40;

  /** The largest exponent that a number may have, either way. */
  private static final int MAX_EXPONENT = 30;

  private static final Optional<CellProblem> NO_DECIMAL =
      Optional.of(CellProblem.unreadable("value.float"));
  private static final Optional<CellProblem> TOO_LARGE =
      Optional.of(CellProblem.unreadable("value.big_exponent"));

  @Override
  public Optional<CellProblem> check(String cell) {
    int start = cell.startsWith("-") ? 1 : 0;
    int wholeEnd = Digits.endOfRun(cell, start);
    int digits = wholeEnd - start;
    int zero = digits == 0 ? 1 : 0; // .5 is written 0.5
    int end = wholeEnd;
    if (end < cell.length() && cell.charAt(end) == '.') {
      end = Digits.endOfRun(cell, wholeEnd + 1);
      digits += end - wholeEnd - 1;
    }
    if (digits == 0) {
      return NO_DECIMAL;
    }
    if (end < cell.length() && (cell.charAt(end) == 'e' || cell.charAt(end) == 'E')) {
      return checkExponent(cell, end + 1, digits + zero);
    }
    if (end < cell.length()) {
      return NO_DECIMAL;
    }
    return digits + zero <= MAX_DIGITS ? Optional.empty() : TOO_LARGE;
  }

  /** The value with the scale that it will have in plain notation: 1e2 is 100, not 1E+2. */
  @Override
  public BigDecimal decode(String cell) {
    BigDecimal value = new BigDecimal(cell);
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  /** Plain notation with the number's scale; a number beyond the bounds has no text. */
  @Override
  public String encode(BigDecimal value) {
    // Looked at first, as the text of a large exponent could fill the memory.
    long digits =
        value.scale() < 0
            ? value.precision() - (long) value.scale()
            : Math.max(value.precision(), value.scale() + 1L);
    if (digits > MAX_DIGITS && !(value.signum() == 0 && value.scale() < 0)) {
      throw new UnwritableValueException(Unwritable.DIGITS);
    }
    return value.toPlainString();
  }

  /** Counts the digits that the number has without its exponent, which is how it is written. */
  private static Optional<CellProblem> checkExponent(String cell, int from, int digits) {
    boolean signed = from < cell.length() && (cell.charAt(from) == '-' || cell.charAt(from) == '+');
    int start = signed ? from + 1 : from;
    if (start == cell.length() || !Digits.areAll(cell, start, cell.length())) {
      return NO_DECIMAL;
    }
    if (cell.length() - start > 3) {
      return TOO_LARGE;
    }
    int exponent = Digits.number(cell, start, cell.length());
    boolean small = exponent <= MAX_EXPONENT && digits + exponent <= MAX_DIGITS;
    return small ? Optional.empty() : TOO_LARGE;
  }
}
