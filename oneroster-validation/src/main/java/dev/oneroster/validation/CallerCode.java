package dev.oneroster.validation;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the caller of a validation has given it to call. What that throws is no fault of this
 * library, and reaches the caller. Serves one file; not thread-safe.
 */
final class CallerCode {

  private final ProgressListener progress;
  private final Optional<KnownIds> known;
  private boolean running;

  CallerCode(ProgressListener progress, Optional<KnownIds> known) {
    this.progress = progress;
    this.known = known;
  }

  void rowsChecked(long rows, long bytes) {
    call(
        () -> {
          progress.bytesRead(bytes);
          progress.rowsChecked(rows);
          return true;
        });
  }

  /** The records that the receiver holds already, if the caller knows. */
  Optional<KnownIds> known() {
    return known.map(ids -> (file, sourcedId) -> call(() -> ids.contains(file, sourcedId)));
  }

  private <V> V call(Supplier<V> code) {
    running = true;
    V result = code.get();
    running = false; // not if it has thrown
    return result;
  }

  /** Lets through what the caller's code has thrown; anything else is ours. */
  void rethrow(Throwable failure) {
    if (running && failure instanceof RuntimeException theirs) {
      throw theirs;
    }
    if (running && failure instanceof Error theirs) {
      throw theirs;
    }
  }
}
