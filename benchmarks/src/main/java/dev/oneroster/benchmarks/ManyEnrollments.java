package dev.oneroster.benchmarks;

import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.Enrollment;
import dev.oneroster.model.EnrollmentRole;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.RosterFileWriter;
import dev.oneroster.validation.RosterPackageWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Writes a package of many enrollments and tells how long it took: the proof that memory does not
 * grow with the file. Ten million pass with {@code -Xmx64m} without identity checks and with {@code
 * -Xmx512m} with them:
 *
 * <pre>{@code
 * java -Xmx64m -cp benchmarks/target/benchmarks.jar dev.oneroster.benchmarks.ManyEnrollments 10000000
 * java -Xmx512m -cp benchmarks/target/benchmarks.jar dev.oneroster.benchmarks.ManyEnrollments 10000000 identity
 * }</pre>
 */
public final class ManyEnrollments {

  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 8, 17);
  private static final LocalDate LAST_DAY = LocalDate.of(2027, 6, 12);

  private ManyEnrollments() {}

  /**
   * Writes to a temporary file, which is deleted.
   *
   * @param arguments how many enrollments, and {@code identity} if their ids are to be checked
   * @throws IOException if they cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    long count = Long.parseLong(arguments[0]);
    boolean identity = arguments.length > 1 && arguments[1].equals("identity");
    Path archive = Files.createTempFile("enrollments", ".zip");
    long start = System.nanoTime();
    write(count, identity, archive);
    System.out.printf(
        Locale.ROOT,
        "%,d enrollments, %s identity checks, heap %d MiB: %.1f s, %,d bytes%n",
        count,
        identity ? "with" : "without",
        Runtime.getRuntime().maxMemory() >> 20,
        (System.nanoTime() - start) / 1e9,
        Files.size(archive));
    Files.delete(archive);
  }

  private static void write(long count, boolean identity, Path archive) throws IOException {
    RosterPackageWriter.Builder settings = RosterPackageWriter.builder(OneRosterVersion.V1_2);
    if (!identity) {
      settings.withoutIdentityChecks();
    }
    try (RosterPackageWriter writer = settings.toZip(archive)) {
      try (RosterFileWriter<Enrollment> enrollments = writer.open(RosterFiles.ENROLLMENTS)) {
        for (long number = 0; number < count; number++) {
          enrollments.write(enrollment(number));
        }
      }
      writer.complete();
    }
  }

  private static Enrollment enrollment(long number) {
    return Enrollment.builder()
        .sourcedId("enr-" + number)
        .classSourcedId("cls-" + number / 25)
        .schoolSourcedId("sch-" + number / 5_000)
        .userSourcedId("usr-" + number * 7 % 2_000_003)
        .role(number % 25 == 0 ? EnrollmentRole.TEACHER : EnrollmentRole.STUDENT)
        .beginDate(FIRST_DAY)
        .endDate(LAST_DAY)
        .build();
  }
}
