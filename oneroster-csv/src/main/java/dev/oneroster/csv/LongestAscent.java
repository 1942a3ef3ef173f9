package dev.oneroster.csv;

import java.util.List;

/** Tells what stands in its order from what somebody moved. */
final class LongestAscent {

  private LongestAscent() {}

  /**
   * Which of the numbers belong to a longest ascending run; the others are the ones that somebody
   * moved. Of two neighbours that changed places, the one that came first in the binding counts as
   * moved.
   */
  static boolean[] of(List<Integer> numbers) {
    int size = numbers.size();
    int[] length = new int[size];
    int[] previous = new int[size];
    int best = -1;
    for (int i = 0; i < size; i++) {
      length[i] = 1;
      previous[i] = -1;
      for (int j = 0; j < i; j++) {
        if (numbers.get(j) < numbers.get(i) && length[j] + 1 > length[i]) {
          length[i] = length[j] + 1;
          previous[i] = j;
        }
      }
      if (best < 0 || length[i] > length[best]) {
        best = i;
      }
    }
    boolean[] member = new boolean[size];
    for (int i = best; i >= 0; i = previous[i]) {
      member[i] = true;
    }
    return member;
  }
}
