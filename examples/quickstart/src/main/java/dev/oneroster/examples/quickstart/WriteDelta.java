package dev.oneroster.examples.quickstart;

import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.Enrollment;
import dev.oneroster.model.EnrollmentRole;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RecordStatus;
import dev.oneroster.validation.RosterFileWriter;
import dev.oneroster.validation.RosterPackageWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** Writes what has changed since the last package: {@code WriteDelta delta.zip}. */
public final class WriteDelta {

  private WriteDelta() {}

  public static void main(String[] arguments) throws IOException {
    try (RosterPackageWriter writer =
        RosterPackageWriter.builder(OneRosterVersion.V1_2)
            .withMode(FileMode.DELTA)
            .withTimesCutToMilliseconds() // databases know finer ones than the binding
            .toZip(Path.of(arguments[0]))) {
      try (RosterFileWriter<Enrollment> enrollments = writer.open(RosterFiles.ENROLLMENTS)) {
        enrollments.write(enrollment("enr-1", "pupil-1", RecordStatus.ACTIVE)); // new or changed
        enrollments.write(enrollment("enr-2", "pupil-2", RecordStatus.TO_BE_DELETED)); // gone
      }
      writer.complete();
    }
  }

  private static Enrollment enrollment(String id, String pupil, RecordStatus status) {
    return Enrollment.builder()
        .sourcedId(id)
        .status(status)
        .dateLastModified(Instant.now())
        .classSourcedId("class-1")
        .schoolSourcedId("school-1")
        .userSourcedId(pupil)
        .role(EnrollmentRole.STUDENT)
        .build();
  }
}
