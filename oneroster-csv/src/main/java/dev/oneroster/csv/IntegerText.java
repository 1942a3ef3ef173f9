package dev.oneroster.csv;

import java.util.Optional;

/** Whole numbers: an optional minus and digits, no more than an {@code int} holds. */
final class IntegerText implements CellForm<Integer> {

  private static final Optional<CellProblem> NO_INTEGER =
      Optional.of(CellProblem.unreadable("value.integer"));
  private static final Optional<CellProblem> TOO_LARGE =
      Optional.of(CellProblem.unreadable("value.big_exponent"));

  @Override
  public Optional<CellProblem> check(String cell) {
    int start = cell.startsWith("-") ? 1 : 0;
    int digits = cell.length() - start;
    boolean form =
        digits > 0
            && Digits.areAll(cell, start, cell.length())
            && (digits == 1 || cell.charAt(start) != '0');
    if (!form) {
      return NO_INTEGER;
    }
    // Ten digits may fit an int; more never do.
    boolean fits = digits <= 10 && Long.parseLong(cell) == (int) Long.parseLong(cell);
    return fits ? Optional.empty() : TOO_LARGE;
  }

  @Override
  public Integer decode(String cell) {
    return Integer.valueOf(cell);
  }

  @Override
  public String encode(Integer value) {
    return value.toString();
  }

  @Override
  public String plainForm(String text) {
    return withoutZeroFraction(text);
  }

  /** Some programs write whole numbers as decimal ones: 25.0 is 25. */
  static String withoutZeroFraction(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int dot = Digits.endOfRun(text, start);
    boolean zeros =
        dot > start
            && dot + 1 < text.length()
            && text.charAt(dot) == '.'
            && text.substring(dot + 1).chars().allMatch(c -> c == '0');
    return zeros ? text.substring(0, dot) : text;
  }
}
