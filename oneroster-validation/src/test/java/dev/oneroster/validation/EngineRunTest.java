package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oneroster.csv.Location;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.sample.SampleRoster;
import dev.oneroster.validation.sample.TestPackage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a run behaves as a whole: order, threads, time. */
class EngineRunTest {

  /** Enough rows that a thread reads ahead, with faults in them. */
  private static TestPackage largePackage() {
    SampleRoster sample =
        SampleRoster.of(OneRosterVersion.V1_2, FileMode.BULK).withStudents(3_000).rosteringOnly();
    List<String> enrollments = new ArrayList<>(sample.lines("enrollments.csv").toList());
    enrollments.set(10, "\"" + enrollments.get(10));
    enrollments.set(5_000, enrollments.get(5_000).replace("student", "Student"));
    enrollments.set(enrollments.size() - 1, enrollments.get(20));
    return TestPackage.of(sample).file("enrollments.csv", enrollments);
  }

  private static ValidationReport validate(TestPackage roster, RosterValidator validator)
      throws IOException {
    try (RosterPackage open = roster.open()) {
      return validator.validate(open);
    }
  }

  @Test
  void findingsAndTheirOrderAreTheSameForAnyNumberOfThreads() throws IOException {
    TestPackage roster = largePackage();
    ValidationReport alone = validate(roster, RosterValidator.create());

    ValidationReport ahead = validate(roster, RosterValidator.create().withParallelism(2));

    assertThat(alone.findings()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(ahead.findings()).isEqualTo(alone.findings());
    assertThat(ahead.files()).isEqualTo(alone.files());
    assertThat(ahead.indexedIds()).isEqualTo(alone.indexedIds());
  }

  @Test
  void noThreadIsLeftRunning() throws IOException {
    validate(largePackage(), RosterValidator.create().withParallelism(2));

    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().equals("oneroster-reader") && thread.isAlive());
  }

  @Test
  void whatAListenerThrowsReachesTheCallerAndEndsTheThreadThatReadsAhead() {
    IllegalStateException fault = new IllegalStateException("a listener's fault");
    ProgressListener listener =
        new ProgressListener() {
          @Override
          public void fileStarted(String file) {}

          @Override
          public void rowsChecked(long rows) {
            if (rows > 0) {
              throw fault;
            }
          }
        };

    assertThatThrownBy(
            () ->
                validate(
                    largePackage(),
                    RosterValidator.create().withParallelism(2).withProgress(listener)))
        .isSameAs(fault);
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().equals("oneroster-reader") && thread.isAlive());
  }

  @Test
  void interruptionEndsTheRunAndStaysSet() throws IOException {
    TestPackage roster = largePackage();
    try (RosterPackage open = roster.open()) {
      Thread.currentThread().interrupt();

      assertThatThrownBy(() -> RosterValidator.create().validate(open))
          .isInstanceOfAny(InterruptedIOException.class, IOException.class);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void aTimeLimitThatIsUsedUpIsAFatalFinding() throws IOException {
    ValidationReport report =
        validate(largePackage(), RosterValidator.create().withTimeLimit(Duration.ofNanos(1)));

    assertThat(report.isValid()).isFalse();
    assertThat(report.totals()).containsEntry("system.time_limit", 1L);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aFullHeapIsAFatalFindingWhoeverMeetsIt(int threads) throws IOException {
    String[] current = new String[1];
    ProgressListener full =
        new ProgressListener() {
          @Override
          public void fileStarted(String file) {
            current[0] = file;
          }

          @Override
          public void rowsChecked(long rows) {
            if (current[0].equals("enrollments.csv")) {
              throw new OutOfMemoryError("Java heap space");
            }
          }
        };

    ValidationReport report =
        validate(
            largePackage(), RosterValidator.create().withParallelism(threads).withProgress(full));

    assertThat(report.isValid()).isFalse();
    assertThat(report.findings())
        .filteredOn(finding -> finding.code().equals("system.out_of_memory"))
        .extracting(Finding::location)
        .containsExactly(Location.ofFile("enrollments.csv"));
    assertThat(report.totals()).containsEntry("system.out_of_memory", 1L);
    assertThat(report.files()).extracting(FileSummary::file).contains("users.csv");
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().equals("oneroster-reader") && thread.isAlive());
  }

  /** Does something each time it hears of rows. */
  private record AtRows(Runnable action) implements ProgressListener {
    @Override
    public void fileStarted(String file) {}

    @Override
    public void rowsChecked(long rows) {
      action.run();
    }
  }

  private static TestPackage hugeFile() {
    return TestPackage.of(
        SampleRoster.of(OneRosterVersion.V1_2, FileMode.BULK).withStudents(3_000).rosteringOnly());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void interruptionInTheMiddleOfAFileEndsTheRunAtTheNextPiece(int threads) throws IOException {
    int[] pieces = new int[1];
    AtRows interrupting =
        new AtRows(
            () -> {
              if (++pieces[0] == 40) {
                Thread.currentThread().interrupt();
              }
            });
    try (RosterPackage open = hugeFile().open()) {
      assertThatThrownBy(
              () ->
                  RosterValidator.create()
                      .withParallelism(threads)
                      .withProgress(interrupting)
                      .validate(open))
          .isInstanceOf(InterruptedIOException.class);
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(pieces[0]).isEqualTo(40);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aTimeLimitEndsTheRunInTheMiddleOfAFile(int threads) throws IOException {
    Duration limit = Duration.ofSeconds(2);
    int[] pieces = new int[1];
    AtRows slow =
        new AtRows(
            () -> {
              if (++pieces[0] == 40) {
                sleep(limit);
              }
            });

    ValidationReport report =
        validate(
            hugeFile(),
            RosterValidator.create()
                .withParallelism(threads)
                .withTimeLimit(limit)
                .withProgress(slow));

    assertThat(report.totals()).containsEntry("system.time_limit", 1L);
    assertThat(pieces[0]).isPositive().isLessThanOrEqualTo(40);
  }

  private static void sleep(Duration length) {
    long end = System.nanoTime() + length.toNanos();
    for (long left = length.toNanos(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aListenerHearsOfAllBytes(int threads) throws IOException {
    long[] heard = new long[1];
    ProgressListener listener =
        new ProgressListener() {
          @Override
          public void fileStarted(String file) {}

          @Override
          public void bytesRead(long bytes) {
            assertThat(bytes).isNotNegative();
            heard[0] += bytes;
          }

          @Override
          public void rowsChecked(long rows) {}
        };
    try (RosterPackage open = hugeFile().open()) {
      RosterValidator.create().withParallelism(threads).withProgress(listener).validate(open);

      assertThat(heard[0]).isEqualTo(open.files().stream().mapToLong(open::size).sum());
    }
  }

  @Test
  void misuseIsRefusedAtOnce() {
    RosterValidator validator = RosterValidator.create();

    assertThatThrownBy(() -> validator.withParallelism(0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> validator.withTimeLimit(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> validator.withFindingsPerCode(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 30)
  void theOrderOfRowsChangesNoFindingButItsLine(
      @ForAll OneRosterVersion version, @ForAll @IntRange(min = 1, max = 1_000) int seed) {
    SampleRoster sample = SampleRoster.of(version, FileMode.BULK).withStudents(12).withSeed(seed);
    TestPackage straight = TestPackage.of(sample);
    List<String> users = new ArrayList<>(sample.lines("users.csv").toList());
    users.remove(users.size() - 1);
    straight = straight.file("users.csv", users);
    TestPackage shuffled = straight;
    for (String name : sample.fileNames()) {
      if (RosterFiles.named(name.replace(".csv", "")).isPresent()) {
        shuffled = shuffled.file(name, shuffle(straight.text(name).lines().toList(), seed));
      }
    }

    assertThat(withoutLines(shuffled.validate())).isEqualTo(withoutLines(straight.validate()));
  }

  private static List<String> shuffle(List<String> lines, int seed) {
    List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
    Collections.shuffle(rows, new Random(seed));
    rows.add(0, lines.get(0));
    return rows;
  }

  private static List<String> withoutLines(ValidationReport report) {
    return report.findings().stream()
        .map(
            f -> f.code() + f.location().file() + f.location().column() + f.arguments() + f.count())
        .sorted()
        .toList();
  }
}
