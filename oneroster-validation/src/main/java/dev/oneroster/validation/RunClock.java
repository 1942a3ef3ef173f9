package dev.oneroster.validation;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;

/** Looks from time to time whether a validation is still wanted. Not thread-safe. */
final class RunClock {

  /** The time limit is used up. Not an {@code IOException}: the report is made all the same. */
  static final class TimeIsUp extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration limit;

    TimeIsUp(Duration limit) {
      super("the time limit is used up: " + limit);
      this.limit = limit;
    }

    Duration limit() {
      return limit;
    }
  }

  private final long start = System.nanoTime();
  private final Optional<Duration> limit;

  RunClock(Optional<Duration> limit) {
    this.limit = limit;
  }

  void check() throws InterruptedIOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("the validation was interrupted");
    }
    if (limit.isPresent() && System.nanoTime() - start > limit.get().toNanos()) {
      throw new TimeIsUp(limit.get());
    }
  }
}
