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
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
      Throwable failure) throws IOException {
    SampleRoster sample = SampleRoster.of(OneRosterVersion.V1_2, FileMode.BULK).withStudents(50);
    try (RosterPackage roster = TestPackage.of(sample).open();
        RowsReadAhead<User> rows =
            new RowsReadAhead<>(roster.rows(RosterFiles.USERS), ROWS_TOGETHER)) {
      List<RowBatch> prepared = new ArrayList<>();
      rows.start(
          () ->
              batch -> {
                if (prepared.size() == 2) {
                  sneakyThrow(failure);
                }
                prepared.add(batch);
              });

      List<RowBatch> handed = List.of(rows.next(), rows.next());

      assertThat(handed).isEqualTo(prepared);
      assertThatThrownBy(rows::next).isSameAs(failure);
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneakyThrow(Throwable failure) throws T {
    throw (T) failure;
  }
}
