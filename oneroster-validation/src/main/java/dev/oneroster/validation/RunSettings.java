package dev.oneroster.validation;

import java.time.Duration;
import java.util.Optional;

/**
 * How a validation works, which changes nothing of what it finds.
 *
 * @param threads how many threads it may use
 * @param rowsTogether how many rows are read and checked together
 * @param worthAThread from which size on, in bytes, a file is worth a thread that reads ahead
 * @param timeLimit how long it may take
 * @param progress who hears how far it has come
 */
record RunSettings(
    int threads,
    int rowsTogether,
    long worthAThread,
    Optional<Duration> timeLimit,
    ProgressListener progress) {

  static final RunSettings DEFAULT =
      new RunSettings(1, 256, 1 << 20, Optional.empty(), ProgressListener.NONE);

  RunSettings with(int manyThreads) {
    return new RunSettings(manyThreads, rowsTogether, worthAThread, timeLimit, progress);
  }

  RunSettings with(Duration limit) {
    return new RunSettings(threads, rowsTogether, worthAThread, Optional.of(limit), progress);
  }

  RunSettings with(ProgressListener listener) {
    return new RunSettings(threads, rowsTogether, worthAThread, timeLimit, listener);
  }

  RunSettings inPieces(int rows, long bytesWorthAThread) {
    return new RunSettings(threads, rows, bytesWorthAThread, timeLimit, progress);
  }
}
