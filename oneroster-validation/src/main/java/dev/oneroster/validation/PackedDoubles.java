package dev.oneroster.validation;

import java.util.Arrays;

/**
 * A decimal number for each of the rows of a file that are numbered; NaN where nothing was set. Not
 * thread-safe.
 */
final class PackedDoubles {

  private double[] values = new double[0];

  double get(int number) {
    return number < values.length ? values[number] : Double.NaN;
  }

  void set(int number, double value) {
    if (number >= values.length) {
      int known = values.length;
      values = Arrays.copyOf(values, Math.max(64, number + (number >> 1) + 1));
      Arrays.fill(values, known, values.length, Double.NaN);
    }
    values[number] = value;
  }
}
