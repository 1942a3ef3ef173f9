package dev.oneroster.validation.spi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what an author has given by mistake, at the call that it was given to: nothing, the same
 * twice, null (authors' code need not be checked for null).
 */
final class Given {

  private Given() {}

  /** Refuses null. */
  static <T> T notNull(@Nullable T value, String what) {
    if (value == null) {
      throw new IllegalArgumentException(what + " is null");
    }
    return value;
  }

  /** Refuses null and blank texts. */
  static String text(@Nullable String text, String what) {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException(what + (text == null ? " is null" : " is blank"));
    }
    return text;
  }

  /**
   * Refuses too few things, the same twice, and null.
   *
   * @param call what they were given to, such as {@code files(...)}
   */
  static <T> List<T> several(String call, int fewest, T @Nullable [] things) {
    List<T> all = new ArrayList<>();
    for (T thing : notNull(things, call + ": what it names")) {
      notNull(thing, call + ": one of what it names");
      if (all.contains(thing)) {
        throw new IllegalArgumentException(call + " names " + thing + " twice; once is enough");
      }
      all.add(thing);
    }
    if (all.size() < fewest) {
      throw new IllegalArgumentException(
          call
              + (all.isEmpty() ? " names nothing" : " names only " + all.get(0))
              + "; name at least "
              + (fewest == 1 ? "one" : "two"));
    }
    return List.copyOf(all);
  }

  /** Refuses blank names beside. */
  static List<String> names(String call, int fewest, String @Nullable [] names) {
    List<String> all = several(call, fewest, names);
    all.forEach(name -> text(name, call + ": one of the names"));
    return all;
  }

  /** Refuses numbers that are too small. */
  static long atLeast(long fewest, long number, String call) {
    if (number < fewest) {
      throw new IllegalArgumentException(
          call + ": the number is " + number + ", and must be at least " + fewest);
    }
    return number;
  }

  /** Several things and one before them. */
  static <T> List<T> several(String call, T first, T[] others) {
    T[] all = Arrays.copyOf(others, others.length + 1);
    System.arraycopy(others, 0, all, 1, others.length);
    all[0] = first;
    return several(call, 2, all);
  }
}
