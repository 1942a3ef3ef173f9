package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oneroster.csv.RosterFiles;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.User;
import dev.oneroster.validation.sample.SampleRoster;
import dev.oneroster.validation.sample.TestPackage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RowsReadAheadTest {

  private static final int ROWS_TOGETHER = 4;

  static List<Throwable> failures() {
    return List.of(
        new IllegalStateException("a fault"),
        new OutOfMemoryError("a full heap"),
        new NoClassDefFoundError("a broken jar"));
  }

  /** Whoever waits for rows would wait for ever if the thread ended without a word. */
  @ParameterizedTest
  @MethodSource("failures")
  void what_ends_the_reading_thread_is_thrown_to_who_waits_behind_the_rows_before_it(
      Throwable failure) throws Exception {
    SampleRoster sample = SampleRoster.of(OneRosterVersion.V1_2, FileMode.BULK).withStudents(50);
    try (RosterPackage roster = TestPackage.of(sample).open();
        RowsReadAhead<User> rows =
            new RowsReadAhead<>(roster.rows(RosterFiles.USERS), ROWS_TOGETHER)) {
      CountDownLatch failed = new CountDownLatch(1);
      rows.start(
          () ->
              batch -> {
                if (batch.line(0) == 2 + 2 * ROWS_TOGETHER) {
                  failed.countDown();
                  sneakyThrow(failure);
                }
              });
      failed.await(); // on the reading thread, as nobody has asked for rows

      assertThat(rows.next().line(0)).isEqualTo(2);
      RowBatch last = rows.next();
      assertThat(last.line(0)).isEqualTo(2 + ROWS_TOGETHER);
      assertThatThrownBy(rows::next).isSameAs(failure);
      assertThat(last.line(0)).isEqualTo(2 + ROWS_TOGETHER); // where the check was is still told
    }
  }

  /** Whoever prepares a batch, on whichever thread: it is done once, and before it is shown. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void each_batch_is_prepared_once_whoever_is_faster(boolean slowCheck) throws Exception {
    SampleRoster sample = SampleRoster.of(OneRosterVersion.V1_2, FileMode.BULK).withStudents(200);
    Map<Long, Thread> prepared = new ConcurrentHashMap<>();
    try (RosterPackage roster = TestPackage.of(sample).open();
        RowsReadAhead<User> rows =
            new RowsReadAhead<>(roster.rows(RosterFiles.USERS), ROWS_TOGETHER)) {
      rows.start(
          () -> batch -> assertThat(prepared.put(batch.line(0), Thread.currentThread())).isNull());
      boolean last = false;
      while (!last) {
        if (slowCheck) {
          Thread.sleep(5);
        }
        RowBatch batch = rows.next();
        assertThat(prepared).containsKey(batch.line(0));
        last = batch.isLast();
      }
    }
    assertThat(prepared).hasSizeGreaterThan(50);
    if (slowCheck) {
      assertThat(prepared.values()).anyMatch(thread -> thread != Thread.currentThread());
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneakyThrow(Throwable failure) throws T {
    throw (T) failure;
  }
}
