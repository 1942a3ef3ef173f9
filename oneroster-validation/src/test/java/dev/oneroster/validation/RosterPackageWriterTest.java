package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.model.AcademicSession;
import dev.oneroster.model.Enrollment;
import dev.oneroster.model.EnrollmentRole;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.Grade;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.Org;
import dev.oneroster.model.OrgType;
import dev.oneroster.model.RecordStatus;
import dev.oneroster.model.Role;
import dev.oneroster.model.RoleType;
import dev.oneroster.model.RosterRecord;
import dev.oneroster.model.SessionType;
import dev.oneroster.model.User;
import dev.oneroster.model.UserRole;
import dev.oneroster.validation.sample.Written;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RosterPackageWriterTest {

  private static final OneRosterVersion V1_2 = OneRosterVersion.V1_2;

  private static final Org SCHOOL =
      Org.builder().sourcedId("o1").name("North").type(OrgType.SCHOOL).build();

  @TempDir private Path folder;

  private static User.Builder user() {
    return User.builder()
        .sourcedId("u1")
        .enabledUser(true)
        .username("ann")
        .givenName("Ann")
        .familyName("Lee");
  }

  private static AcademicSession.Builder session() {
    return AcademicSession.builder()
        .sourcedId("s1")
        .title("Fall")
        .type(SessionType.TERM)
        .startDate(LocalDate.of(2026, 8, 17))
        .endDate(LocalDate.of(2027, 1, 16))
        .schoolYear(Year.of(2027));
  }

  private static Role role(String id, RoleType type) {
    return Role.builder()
        .sourcedId(id)
        .userSourcedId("u1")
        .roleType(type)
        .role(UserRole.TEACHER)
        .orgSourcedId("o1")
        .build();
  }

  private static Enrollment.Builder enrollment() {
    return Enrollment.builder()
        .sourcedId("e1")
        .classSourcedId("c1")
        .schoolSourcedId("o1")
        .userSourcedId("u1")
        .role(EnrollmentRole.STUDENT);
  }

  private static RosterPackageWriter.Builder settings() {
    return RosterPackageWriter.builder(V1_2);
  }

  private Path target() {
    return folder.resolve("roster.zip");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }

  // Refusals

  private static <T extends RosterRecord> Arguments refused(
      RosterFile<T> file, T record, String message) {
    return Arguments.of(file, record, message);
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        refused(
            RosterFiles.USERS,
            user().givenName("secret\nname").build(),
            "users.csv, sourcedId u1: givenName holds a line break. [write.line_break]"),
        refused(
            RosterFiles.USERS,
            user().email("secret\ud83d").build(),
            "users.csv, sourcedId u1: email holds half of a surrogate pair, which is no character."
                + " [write.surrogate]"),
        refused(
            RosterFiles.USERS,
            user().grades(List.of(Grade.of("09,10"))).build(),
            "users.csv, sourcedId u1: grades has an item that holds a comma, or nothing but a blank"
                + " item. [write.list_item]"),
        refused(
            RosterFiles.ORGS,
            Org.builder().from(SCHOOL).sourcedId("o 1").build(),
            "orgs.csv, record 1: sourcedId has an identifier that is none. [write.identifier]"),
        refused(
            RosterFiles.ORGS,
            Org.builder().from(SCHOOL).parentSourcedId("o#2").build(),
            "orgs.csv, sourcedId o1: parentSourcedId has an identifier that is none."
                + " [write.identifier]"),
        refused(
            RosterFiles.ORGS,
            Org.builder()
                .from(SCHOOL)
                .dateLastModified(Instant.parse("2026-08-15T07:30:00.123456Z"))
                .build(),
            "orgs.csv, sourcedId o1: dateLastModified is a point in time finer than milliseconds."
                + " [write.fraction]"),
        refused(
            RosterFiles.USERS,
            user().putMetadata("metadata.homeroom", "secret").build(),
            "users.csv, sourcedId u1: The extension column metadata.homeroom was not declared."
                + " [write.undeclared_metadata]"),
        refused(
            RosterFiles.USERS,
            user().role(UserRole.STUDENT).build(),
            "users.csv, sourcedId u1: role has a value, and this file has no such column."
                + " [write.other_version]"),
        refused(
            RosterFiles.USERS,
            user().givenName(" ").build(),
            "users.csv, sourcedId u1: givenName holds only blanks. [value.whitespace_only]"),
        refused(
            RosterFiles.ORGS,
            Org.builder().from(SCHOOL).type(OrgType.of("campus")).build(),
            "orgs.csv, sourcedId o1: type is `campus`, which is no type of organization of this version and"
                + " file. Allowed: department, school, district, local, state, national, or ext:name."
                + " [vocab.org_type]"),
        refused(
            RosterFiles.USERS,
            user().userIds(List.of("secret")).build(),
            "users.csv, sourcedId u1: userIds is `(hidden, 6 characters)`; each item must look like {type:id}. [value.user_ids]"),
        refused(
            RosterFiles.ORGS,
            Org.builder().from(SCHOOL).status(RecordStatus.ACTIVE).build(),
            "orgs.csv, sourcedId o1: status must be blank in a bulk file. [value.not_blank_in_bulk]"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  <T extends RosterRecord> void aRecordIsRefusedByItsNameColumnAndReasonButNoPersonalValue(
      RosterFile<T> file, T record, String message) throws IOException {
    try (RosterPackageWriter writer = settings().toZip(target())) {
      assertThatExceptionOfType(RefusedRecordException.class)
          .isThrownBy(() -> writer.write(file, List.of(record)))
          .withMessage(message)
          .satisfies(refused -> assertThat(refused.refused().record()).isSameAs(record));
      assertThatIllegalStateException()
          .isThrownBy(writer::complete)
          .withMessage(file + " is not complete, because writing it ended with an exception");
    }
    assertThat(names()).isEmpty();
  }

  @Test
  void allReasonsOfARecordAreTold() throws IOException {
    try (RosterPackageWriter writer = settings().toZip(target());
        RosterFileWriter<User> users = writer.open(RosterFiles.USERS)) {
      assertThatExceptionOfType(RefusedRecordException.class)
          .isThrownBy(() -> users.write(user().givenName("a\rb").familyName("").build()))
          .satisfies(
              refused ->
                  assertThat(refused.refused().findings())
                      .extracting(Finding::code)
                      .containsExactlyInAnyOrder("write.line_break", "value.required_empty"));
    }
  }

  @Test
  void aSourcedIdThatTheFileHasIsRefused() throws IOException {
    try (RosterPackageWriter writer = settings().toZip(target())) {
      assertThatThrownBy(() -> writer.write(RosterFiles.ORGS, List.of(SCHOOL, SCHOOL)))
          .isInstanceOf(RefusedRecordException.class)
          .hasMessage(
              "orgs.csv, sourcedId o1: The sourcedId was already used on line 2. [id.duplicate]");
    }
  }

  @Test
  void aSecondPrimaryRoleIsRefused() throws IOException {
    try (RosterPackageWriter writer = settings().toZip(target());
        RosterFileWriter<Role> roles = writer.open(RosterFiles.ROLES)) {
      roles.write(role("r1", RoleType.PRIMARY));
      roles.write(role("r2", RoleType.SECONDARY));
      assertThatThrownBy(() -> roles.write(role("r3", RoleType.PRIMARY)))
          .isInstanceOf(RefusedRecordException.class)
          .hasMessageContaining("sourcedId r3");
    }
  }

  @Test
  void aReferenceToNoRowIsRefusedOnRequest() throws IOException {
    try (RosterPackageWriter writer = settings().withReferenceChecks().toZip(target())) {
      writer.write(RosterFiles.ORGS, List.of(SCHOOL));
      writer.write(RosterFiles.USERS, List.of(user().build()));
      assertThatThrownBy(
              () ->
                  writer.write(
                      RosterFiles.ROLES,
                      List.of(
                          Role.builder()
                              .from(role("r1", RoleType.PRIMARY))
                              .userSourcedId("u2")
                              .build())))
          .isInstanceOf(RefusedRecordException.class)
          .hasMessage(
              "roles.csv, sourcedId r1: userSourcedId names `u2`, which is no user in users.csv."
                  + " [ref.dangling_user]");
    }
    assertThat(names()).isEmpty();
  }

  @Test
  void aReferenceToNoRowOfTheSameFileRefusesThePackage() throws IOException {
    Files.writeString(target(), "old");
    try (RosterPackageWriter writer = settings().withReferenceChecks().toZip(target())) {
      writer.write(
          RosterFiles.ORGS, List.of(Org.builder().from(SCHOOL).parentSourcedId("o2").build()));
      assertThatThrownBy(writer::complete)
          .isInstanceOf(RefusedPackageException.class)
          .hasMessage(
              "the package is not valid: orgs.csv, line 2, column parentSourcedId:"
                  + " parentSourcedId names `o2`, which is no organization in orgs.csv. [ref.dangling_parent_org]");
    }
    assertThat(target()).hasContent("old");
    assertThat(names()).containsExactly("roster.zip");
  }

  @Test
  void aReferenceToAFileThatIsNotWrittenRefusesThePackage() throws IOException {
    try (RosterPackageWriter writer = settings().withReferenceChecks().toZip(target())) {
      writer.write(RosterFiles.ENROLLMENTS, List.of(enrollment().build()));
      assertThatThrownBy(writer::complete).isInstanceOf(RefusedPackageException.class);
    }
    assertThat(names()).isEmpty();
  }

  @Test
  void referencesOfADeltaAreJudgedByWhatTheReceiverHolds() throws IOException {
    KnownIds receiver = (file, id) -> !id.equals("c2");
    Enrollment enrollment =
        enrollment().status(RecordStatus.ACTIVE).dateLastModified(Instant.EPOCH).build();
    try (RosterPackageWriter writer =
        settings().withMode(FileMode.DELTA).withReferenceChecks(receiver).toZip(target())) {
      try (RosterFileWriter<Enrollment> rows = writer.open(RosterFiles.ENROLLMENTS)) {
        rows.write(enrollment);
        rows.write(
            Enrollment.builder().from(enrollment).sourcedId("e2").classSourcedId("c2").build());
      }
      assertThatThrownBy(writer::complete)
          .isInstanceOf(RefusedPackageException.class)
          .hasMessageContaining("enrollments.csv, line 3, column classSourcedId");
    }
  }

  // What is switched off

  @Test
  void identityChecksCanBeSwitchedOff() throws IOException {
    try (RosterPackageWriter writer = settings().withoutIdentityChecks().toZip(target())) {
      writer.write(RosterFiles.ORGS, List.of(SCHOOL, SCHOOL));

      assertThat(writer.complete().rows(RosterFiles.ORGS)).isEqualTo(2);
    }
  }

  @Test
  void constraintChecksCanBeSwitchedOff() throws IOException {
    try (RosterPackageWriter writer = settings().withoutConstraintChecks().toZip(target())) {
      writer.write(RosterFiles.USERS, List.of(user().givenName("").build()));

      assertThat(writer.complete().rows(RosterFiles.USERS)).isEqualTo(1);
    }
  }

  @Test
  void pointsInTimeAreCutToMillisecondsOnRequest() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (RosterPackageWriter writer =
        settings().withMode(FileMode.DELTA).withTimesCutToMilliseconds().toZip(bytes)) {
      writer.write(
          RosterFiles.ORGS,
          List.of(
              Org.builder()
                  .from(SCHOOL)
                  .status(RecordStatus.ACTIVE)
                  .dateLastModified(Instant.parse("2026-08-15T07:30:00.123999Z"))
                  .build()));
      writer.complete();
    }
    assertThat(Written.of(bytes.toByteArray()).texts().get("orgs.csv"))
        .contains("o1,active,2026-08-15T07:30:00.123Z,North");
  }

  // Listeners

  @Test
  void aListenerHearsOfEachRecordThatIsLeftOut() throws IOException {
    List<String> heard = new ArrayList<>();
    try (RosterPackageWriter writer =
        settings().withRefusedRecords(left -> heard.add(left.toString())).toZip(target())) {
      writer.write(
          RosterFiles.ORGS,
          List.of(
              SCHOOL,
              SCHOOL,
              Org.builder().from(SCHOOL).sourcedId("o2").name("a\nb").build(),
              Org.builder().from(SCHOOL).sourcedId("o 3").build(),
              Org.builder().from(SCHOOL).sourcedId("o4").build()));
      WrittenPackage written = writer.complete();

      assertThat(written.rows(RosterFiles.ORGS)).isEqualTo(2);
      assertThat(written.refused(RosterFiles.ORGS)).isEqualTo(3);
    }
    assertThat(heard)
        .containsExactly(
            "orgs.csv, sourcedId o1: The sourcedId was already used on line 2. [id.duplicate]",
            "orgs.csv, sourcedId o2: name holds a line break. [write.line_break]",
            "orgs.csv, record 4: sourcedId has an identifier that is none. [write.identifier]");
  }

  @Test
  void aListenerThatThrowsEndsTheWriting() throws IOException {
    Files.writeString(target(), "old");
    try (RosterPackageWriter writer =
        settings()
            .withRefusedRecords(
                left -> {
                  throw new UnsupportedOperationException("enough");
                })
            .toZip(target())) {
      try (RosterFileWriter<Org> orgs = writer.open(RosterFiles.ORGS)) {
        orgs.write(SCHOOL);
        assertThatThrownBy(() -> orgs.write(SCHOOL))
            .isInstanceOf(UnsupportedOperationException.class)
            .hasMessage("enough");
      }
      assertThatIllegalStateException().isThrownBy(writer::complete);
    }
    assertThat(target()).hasContent("old");
    assertThat(names()).containsExactly("roster.zip");
  }

  // All or nothing

  @Test
  void withoutCompleteNothingIsWritten() throws IOException {
    Files.writeString(target(), "old");
    try (RosterPackageWriter writer = settings().toZip(target())) {
      writer.write(RosterFiles.ORGS, List.of(SCHOOL));
    }
    assertThat(target()).hasContent("old");
    assertThat(names()).containsExactly("roster.zip");
  }

  @Test
  void anExceptionOfWhoeverHandsRecordsOverEndsTheWriting() throws IOException {
    boolean[] closed = new boolean[1];
    try (RosterPackageWriter writer = settings().toZip(target())) {
      Stream<Org> failing =
          Stream.of(1, 2)
              .map(
                  number -> {
                    if (number == 2) {
                      throw new IllegalCallerException("connection lost");
                    }
                    return SCHOOL;
                  })
              .onClose(() -> closed[0] = true);
      assertThatThrownBy(() -> writer.write(RosterFiles.ORGS, failing))
          .isInstanceOf(IllegalCallerException.class);
      assertThatIllegalStateException().isThrownBy(writer::complete);
    }
    assertThat(closed[0]).isTrue();
    assertThat(names()).isEmpty();
  }

  @Test
  void aStreamGetsItsFirstByteWhenThePackageIsComplete() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (RosterPackageWriter writer = settings().toZip(bytes)) {
      writer.write(RosterFiles.ORGS, List.of(SCHOOL));
      assertThat(bytes.size()).isZero();
      writer.complete();
    }
    assertThat(Written.of(bytes.toByteArray()).records()).containsOnlyKeys("orgs.csv");
  }

  @Test
  void aStreamThatFailsGivesItsException() throws IOException {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Stream Closed");
          }
        };
    try (RosterPackageWriter writer = settings().toZip(closed)) {
      writer.write(RosterFiles.ORGS, List.of(SCHOOL));
      assertThatIOException().isThrownBy(writer::complete).withMessage("Stream Closed");
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDeviceGivesAnException() throws IOException {
    try (OutputStream full = Files.newOutputStream(Path.of("/dev/full"));
        RosterPackageWriter writer = settings().toZip(full)) {
      writer.write(RosterFiles.ORGS, List.of(SCHOOL));
      assertThatIOException()
          .isThrownBy(writer::complete)
          .withMessageContaining("No space left on device");
    }
  }

  @Test
  void onlyItsOwnerCanReadWhatWasWritten() throws IOException {
    Path files = folder.resolve("files");
    try (RosterPackageWriter zip = settings().toZip(target());
        RosterPackageWriter plain = settings().toFolder(files)) {
      for (RosterPackageWriter writer : List.of(zip, plain)) {
        writer.write(RosterFiles.ORGS, List.of(SCHOOL));
        writer.complete();
      }
    }
    assertThat(permissions(target())).isEqualTo("rw-------");
    assertThat(permissions(files)).isEqualTo("rwx------");
    assertThat(permissions(files.resolve("orgs.csv"))).isEqualTo("rw-------");
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void aSymbolicLinkIsReplacedAndNotFollowed() throws IOException {
    Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "mine");
    Files.createSymbolicLink(target(), elsewhere);
    try (RosterPackageWriter writer = settings().toZip(target())) {
      writer.write(RosterFiles.ORGS, List.of(SCHOOL));
      writer.complete();
    }
    assertThat(elsewhere).hasContent("mine");
    assertThat(Files.isSymbolicLink(target())).isFalse();
  }

  @Test
  void aFolderWithFilesIsNotReplaced() throws IOException {
    Files.writeString(folder.resolve("orgs.csv"), "mine");

    assertThatExceptionOfType(DirectoryNotEmptyException.class)
        .isThrownBy(() -> settings().toFolder(folder));
    assertThat(names()).containsExactly("orgs.csv");
  }

  @Test
  void aFolderThatIsMissingGivesAnException() {
    assertThatIOException()
        .isThrownBy(() -> settings().toZip(folder.resolve("missing").resolve("roster.zip")));
  }

  @Test
  void folderAndArchiveHoldTheSame() throws IOException {
    Path files = folder.resolve("files");
    try (RosterPackageWriter zip = settings().withSystemName("A").toZip(target());
        RosterPackageWriter plain = settings().withSystemName("A").toFolder(files)) {
      for (RosterPackageWriter writer : List.of(zip, plain)) {
        writer.write(RosterFiles.ORGS, List.of(SCHOOL));
        writer.write(RosterFiles.ACADEMIC_SESSIONS, Stream.of(session().build()));
        writer.complete();
      }
    }
    Written archive = Written.of(Files.readAllBytes(target()));
    for (String name : List.of("manifest.csv", "orgs.csv", "academicSessions.csv")) {
      assertThat(files.resolve(name)).content().isEqualTo(archive.texts().get(name));
    }
    try (Stream<Path> all = Files.list(files)) {
      assertThat(all).hasSize(3);
    }
  }

  // The manifest

  @Test
  void theManifestFollowsFromWhatWasWritten() throws IOException {
    try (RosterPackageWriter writer =
        settings()
            .withMode(RosterFiles.USERS, FileMode.DELTA)
            .withSystemName("Springfield, \"SIS\"")
            .withSystemCode("spr")
            .withProperty("x.note", "ours")
            .toZip(target())) {
      writer.write(RosterFiles.ORGS, List.of(SCHOOL));
      writer.write(
          RosterFiles.USERS,
          List.of(user().status(RecordStatus.ACTIVE).dateLastModified(Instant.EPOCH).build()));
      writer.write(RosterFiles.CLASSES, List.of());
      WrittenPackage written = writer.complete();

      assertThat(written.files())
          .extracting(WrittenFile::mode)
          .containsExactly(FileMode.BULK, FileMode.DELTA, FileMode.ABSENT);
    }
    assertThat(
            Written.of(Files.readAllBytes(target()))
                .texts()
                .getOrDefault("manifest.csv", "")
                .lines())
        .startsWith("propertyName,value", "manifest.version,1.0", "oneroster.version,1.2")
        .contains("file.orgs,bulk", "file.users,delta", "file.classes,absent")
        .endsWith(
            "source.systemName,\"Springfield, \"\"SIS\"\"\"",
            "source.systemCode,spr",
            "x.note,ours");
  }

  @Test
  void aPropertyThatFollowsFromTheFilesCannotBeGiven() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings().withProperty("file.orgs", "absent").toZip(target()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings().withSystemName("a\nb").toZip(target()));
    assertThat(folder).isEmptyDirectory();
  }

  // Misuse

  @Test
  void oneFileIsOpenAtATimeAndEachOnce() throws IOException {
    try (RosterPackageWriter writer = settings().toZip(target())) {
      RosterFileWriter<Org> orgs = writer.open(RosterFiles.ORGS);
      assertThatIllegalStateException()
          .isThrownBy(() -> writer.open(RosterFiles.USERS))
          .withMessage("orgs.csv is still open");
      assertThatIllegalStateException()
          .isThrownBy(writer::complete)
          .withMessage("orgs.csv is still open");
      orgs.close();
      orgs.close();
      assertThatIllegalStateException()
          .isThrownBy(() -> orgs.write(SCHOOL))
          .withMessage("orgs.csv has been closed");
      assertThatIllegalStateException()
          .isThrownBy(() -> writer.open(RosterFiles.ORGS))
          .withMessage("orgs.csv has been written already");
      writer.complete();
      assertThatIllegalStateException()
          .isThrownBy(writer::complete)
          .withMessage("the package is complete or closed");
    }
  }

  @Test
  void aFileOfAPackageThatWasClosedTakesNothingMore() throws IOException {
    RosterFileWriter<Org> orgs;
    try (RosterPackageWriter writer = settings().toZip(target())) {
      orgs = writer.open(RosterFiles.ORGS);
    }

    assertThatIllegalStateException()
        .isThrownBy(() -> orgs.write(SCHOOL))
        .withMessage("orgs.csv has been closed");
    orgs.close();
  }

  @Test
  void aVersionWithoutAFileHasNoneToWrite() throws IOException {
    try (RosterPackageWriter writer =
        RosterPackageWriter.builder(OneRosterVersion.V1_1).toZip(target())) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> writer.open(RosterFiles.ROLES))
          .withMessage("version 1.1 has no roles.csv");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                RosterPackageWriter.builder(OneRosterVersion.V1_1)
                    .withMode(RosterFiles.ROLES, FileMode.DELTA));
    assertThatIllegalArgumentException().isThrownBy(() -> settings().withMode(FileMode.ABSENT));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings().withCompressionLevel(10).toZip(target()));
  }

  @Test
  void twoWritersForOnePlaceDoNotDisturbEachOther() throws IOException {
    try (RosterPackageWriter one = settings().withSystemCode("1").toZip(target());
        RosterPackageWriter two = settings().withSystemCode("2").toZip(target())) {
      one.write(RosterFiles.ORGS, List.of(SCHOOL));
      two.write(RosterFiles.ORGS, List.of(SCHOOL));
      two.complete();
      one.complete();
    }
    try (RosterPackage roster = RosterPackage.open(target())) {
      assertThat(roster.manifest().orElseThrow().toManifest().getSourceSystemCode()).contains("1");
    }
    assertThat(names()).containsExactly("roster.zip");
  }
}
