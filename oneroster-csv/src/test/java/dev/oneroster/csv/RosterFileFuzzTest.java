package dev.oneroster.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.User;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Any bytes as {@code users.csv}. The default build runs the seeds only; CONTRIBUTING.md tells how
 * to search on.
 */
class RosterFileFuzzTest {
  /** Of this thread's own time: what else the machine does must not count. */
  private static final long MOST_NANOS = 10_000_000_000L;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final Limits LIMITS =
      Limits.builder().maxColumns(64).maxCellCharacters(300).maxRecordCharacters(2_000).build();

  @FuzzTest(maxDuration = "10m")
  void readsAnyUsersFile(byte[] file) throws IOException {
    long start = THREADS.getCurrentThreadCpuTime();
    for (OneRosterVersion version : OneRosterVersion.values()) {
      read(file, version);
    }
    assertThat(THREADS.getCurrentThreadCpuTime() - start).isLessThan(MOST_NANOS);
  }

  private static void read(byte[] file, OneRosterVersion version) throws IOException {
    RowCursor<User> cursor =
        RowCursor.open(RosterFiles.USERS, version, new ByteArrayInputStream(file), LIMITS);
    try (RosterReader<User> reader = new RosterReader<>(cursor)) {
      long last = 0;
      for (Row<User> row : reader) {
        assertThat(row.line()).isGreaterThan(last);
        last = row.line();
        assertThat(row.entity().isPresent() || !row.problems().isEmpty()).isTrue();
        row.problems().forEach(RosterFileFuzzTest::tellsWhatAndWhere);
      }
      reader.header().problems().forEach(RosterFileFuzzTest::tellsWhatAndWhere);
      cursor.fileProblems().forEach(RosterFileFuzzTest::tellsWhatAndWhere);
      assertThat(cursor.isDamaged()).isFalse();
    }
  }

  private static void tellsWhatAndWhere(Problem problem) {
    assertThat(problem.code()).matches("[a-z0-9]+\\.[a-z0-9_]+");
    assertThat(problem.location().file()).contains("users.csv");
  }
}
