package dev.oneroster.csv;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * Points in time are the W3C profile of ISO 8601 in UTC, model {@code 2012-04-23T18:25:43.511Z}
 * (binding, section 3, "DateTime"). Other writings of a known point in time are read and said to be
 * odd; without a zone the point is unknown.
 */
final class DateTimeText implements CellForm<Instant> {

  private static final Optional<CellProblem> NO_ZONE =
      Optional.of(CellProblem.unreadable("value.datetime_no_zone"));
  private static final Optional<CellProblem> NO_DATE_TIME =
      Optional.of(CellProblem.unreadable("value.datetime"));
  private static final Optional<CellProblem> OTHER_FORM =
      Optional.of(CellProblem.odd("value.datetime_offset"));

  private static final int DATE = 10;
  private static final int MINUTES = 16;
  private static final int SECONDS = 19;
  private static final int MODEL_LENGTH = 24;
  private static final int NANOSECONDS_IN_MILLISECOND = 1_000_000;

  @Override
  public Optional<CellProblem> check(String cell) {
    if (!hasDateAndTime(cell)) {
      return NO_DATE_TIME;
    }
    int fraction = fractionStart(cell);
    int zone = Digits.endOfRun(cell, fraction);
    boolean emptyFraction = cell.charAt(fraction - 1) == '.' && zone == fraction;
    boolean digitsAfterMinutes = !hasSeconds(cell) && zone > fraction;
    if (emptyFraction || digitsAfterMinutes || zone - fraction > 9) {
      return NO_DATE_TIME;
    }
    if (zone == cell.length()) {
      return NO_ZONE;
    }
    if (!isZone(cell, zone)) {
      return NO_DATE_TIME;
    }
    boolean model =
        cell.length() == MODEL_LENGTH
            && cell.charAt(DATE) == 'T'
            && cell.charAt(SECONDS) == '.'
            && cell.charAt(MODEL_LENGTH - 1) == 'Z';
    return model ? Optional.empty() : OTHER_FORM;
  }

  /** A real day, T or blank, and a real time of day in seconds. */
  private static boolean hasDateAndTime(String cell) {
    if (cell.length() < MINUTES || !DateText.hasForm(cell) || !DateText.isPossible(cell)) {
      return false;
    }
    char separator = cell.charAt(DATE);
    return (separator == 'T' || separator == 't' || separator == ' ')
        && isUpTo(cell, DATE + 1, 23)
        && cell.charAt(DATE + 3) == ':'
        && isUpTo(cell, DATE + 4, 59)
        && (!hasSeconds(cell) || isUpTo(cell, MINUTES + 1, 59));
  }

  /** The W3C profile lets a time end with its minutes. */
  private static boolean hasSeconds(String cell) {
    return cell.length() > MINUTES && cell.charAt(MINUTES) == ':';
  }

  private static boolean isUpTo(String cell, int from, int maximum) {
    return Digits.areAll(cell, from, from + 2) && Digits.number(cell, from, from + 2) <= maximum;
  }

  /** Where digits after the seconds start: behind a dot, or at once if somebody lost the dot. */
  private static int fractionStart(String cell) {
    if (!hasSeconds(cell)) {
      return MINUTES;
    }
    boolean dot = cell.length() > SECONDS && cell.charAt(SECONDS) == '.';
    return dot ? SECONDS + 1 : SECONDS;
  }

  private static boolean isZone(String cell, int start) {
    char first = cell.charAt(start);
    if (first == 'Z' || first == 'z') {
      return start + 1 == cell.length();
    }
    return (first == '+' || first == '-')
        && cell.length() == start + 6
        && isUpTo(cell, start + 1, 18)
        && cell.charAt(start + 3) == ':'
        && isUpTo(cell, start + 4, 59)
        && Digits.number(cell, start + 1, start + 3) * 60
                + Digits.number(cell, start + 4, start + 6)
            <= 18 * 60;
  }

  /** The model's form of a point in time that is known and no finer than milliseconds. */
  @Override
  public String plainForm(String text) {
    if (check(text).filter(CellProblem::readable).isEmpty()) {
      return text;
    }
    Instant value = decode(text);
    int year = value.atZone(ZoneOffset.UTC).getYear();
    boolean hasModel =
        value.equals(value.truncatedTo(ChronoUnit.MILLIS)) && year >= 0 && year <= 9999;
    return hasModel ? encode(value) : text;
  }

  @Override
  public Instant decode(String cell) {
    int fraction = fractionStart(cell);
    int zone = Digits.endOfRun(cell, fraction);
    LocalDateTime local =
        LocalDateTime.of(
            Digits.number(cell, 0, 4),
            Digits.number(cell, 5, 7),
            Digits.number(cell, 8, 10),
            Digits.number(cell, DATE + 1, DATE + 3),
            Digits.number(cell, DATE + 4, DATE + 6),
            hasSeconds(cell) ? Digits.number(cell, MINUTES + 1, SECONDS) : 0,
            nanoseconds(cell, fraction, zone));
    return local.toInstant(ZoneOffset.of(cell.substring(zone).toUpperCase(Locale.ROOT)));
  }

  private static int nanoseconds(String cell, int from, int to) {
    int nanoseconds = Digits.number(cell, from, to);
    for (int digits = to - from; digits < 9; digits++) {
      nanoseconds *= 10;
    }
    return nanoseconds;
  }

  /**
   * The model's form; a finer point in time than milliseconds or a year of five digits has none.
   */
  @Override
  public String encode(Instant value) {
    if (value.getNano() % NANOSECONDS_IN_MILLISECOND != 0) {
      throw new UnwritableValueException(Unwritable.FRACTION);
    }
    LocalDateTime utc =
        LocalDateTime.ofEpochSecond(value.getEpochSecond(), value.getNano(), ZoneOffset.UTC);
    char[] text = new char[MODEL_LENGTH];
    DateText.write(utc.toLocalDate(), text);
    text[DATE] = 'T';
    Digits.write(utc.getHour(), 2, text, DATE + 1);
    text[DATE + 3] = ':';
    Digits.write(utc.getMinute(), 2, text, DATE + 4);
    text[MINUTES] = ':';
    Digits.write(utc.getSecond(), 2, text, MINUTES + 1);
    text[SECONDS] = '.';
    Digits.write(utc.getNano() / NANOSECONDS_IN_MILLISECOND, 3, text, SECONDS + 1);
    text[MODEL_LENGTH - 1] = 'Z';
    return new String(text);
  }
}
