package dev.oneroster.validation;

import java.util.Arrays;

/**
 * A few runs of identifiers, in each of which they ascend, shorter ones first, and none of which
 * lies within the range of another: whoever continues the last run is new for certain. So are the
 * files of most systems that sort them, or the parts that they are made of. Not thread-safe.
 */
final class IdRuns {

  private static final int MOST_RUNS = 16;
  private static final long NO_LIMIT = -1L;

  private final IdTexts texts;

  // Of each run: the number and the place of its first identifier, and, but for the last run, the
  // place of its last one.
  private int[] runs = {};
  private long[] runStarts = {};
  private long[] runEnds = {};

  /** The place of the identifier before which the last run has to end, if there is one. */
  private long limit = NO_LIMIT;

  /** The place of the identifier that came last. */
  private long last;

  /** Runs of all identifiers that will be added to some texts. */
  IdRuns(IdTexts texts) {
    this.texts = texts;
  }

  /** Notes that the identifier which took its place was added. */
  void add(long position) {
    last = position;
  }

  /**
   * Whether an identifier goes on with the last run, or begins a new one; it is to be added then.
   */
  boolean takesPlace(byte[] array, int from, int to) {
    boolean goesOn =
        runs.length > 0
            && texts.compare(last, array, from, to) < 0
            && (limit == NO_LIMIT || texts.compare(limit, array, from, to) > 0);
    return goesOn || beginsRun(array, from, to);
  }

  private boolean beginsRun(byte[] array, int from, int to) {
    if (runs.length == MOST_RUNS || runAround(array, from, to) >= 0) {
      return false;
    }
    limit = NO_LIMIT;
    for (long start : runStarts) {
      boolean isBehind = texts.compare(start, array, from, to) > 0;
      if (isBehind && (limit == NO_LIMIT || texts.compare(limit, start) > 0)) {
        limit = start;
      }
    }
    int run = runs.length;
    if (run > 0) {
      runEnds = Arrays.copyOf(runEnds, run);
      runEnds[run - 1] = last;
    }
    runs = Arrays.copyOf(runs, run + 1);
    runs[run] = texts.size();
    runStarts = Arrays.copyOf(runStarts, run + 1);
    runStarts[run] = texts.nextPosition(to - from);
    return true;
  }

  /** The run in whose range an identifier is, or a negative number. */
  private int runAround(byte[] array, int from, int to) {
    for (int run = 0; run < runs.length; run++) {
      long end = run < runEnds.length ? runEnds[run] : last;
      if (texts.compare(runStarts[run], array, from, to) <= 0
          && texts.compare(end, array, from, to) >= 0) {
        return run;
      }
    }
    return -1;
  }

  /** The number of an identifier, or {@link IdIndex#NONE}. */
  int find(byte[] array, int from, int to) {
    int run = runAround(array, from, to);
    if (run < 0) {
      return IdIndex.NONE;
    }
    int low = runs[run];
    int high = (run + 1 < runs.length ? runs[run + 1] : texts.size()) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int compared = texts.compare(texts.position(middle), array, from, to);
      if (compared == 0) {
        return middle;
      }
      if (compared < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return IdIndex.NONE;
  }
}
