package dev.oneroster.examples.quickstart;

import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.Grade;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.Org;
import dev.oneroster.model.OrgType;
import dev.oneroster.model.Role;
import dev.oneroster.model.RoleType;
import dev.oneroster.model.User;
import dev.oneroster.model.UserRole;
import dev.oneroster.validation.RosterPackageWriter;
import dev.oneroster.validation.WrittenPackage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes a package from objects of one's own: {@code WritePackage roster.zip}. */
public final class WritePackage {

  /** What a pupil is in the program at hand. */
  record Pupil(int number, String firstName, String lastName, String grade) {}

  private static final List<Pupil> PUPILS =
      List.of(new Pupil(1, "Zoë", "Müller", "09"), new Pupil(2, "Amira", "Okafor, Jr.", "10"));

  private WritePackage() {}

  public static void main(String[] arguments) throws IOException {
    try (RosterPackageWriter writer =
        RosterPackageWriter.builder(OneRosterVersion.V1_2)
            .withSystemName("Springfield SIS")
            .withReferenceChecks()
            .toZip(Path.of(arguments[0]))) {
      writer.write(
          RosterFiles.ORGS,
          List.of(Org.builder().sourcedId("school-1").name("North").type(OrgType.SCHOOL).build()));
      writer.write(RosterFiles.USERS, PUPILS.stream().map(WritePackage::user));
      writer.write(RosterFiles.ROLES, PUPILS.stream().map(WritePackage::role));
      WrittenPackage written = writer.complete(); // until now, nothing was in the file's place
      System.out.println("Wrote " + written.rows(RosterFiles.USERS) + " users");
    }
  }

  private static User user(Pupil pupil) {
    return User.builder()
        .sourcedId("pupil-" + pupil.number())
        .enabledUser(true)
        .username("pupil" + pupil.number())
        .givenName(pupil.firstName())
        .familyName(pupil.lastName())
        .addGrades(Grade.of(pupil.grade()))
        .build();
  }

  private static Role role(Pupil pupil) {
    return Role.builder()
        .sourcedId("role-" + pupil.number())
        .userSourcedId("pupil-" + pupil.number())
        .roleType(RoleType.PRIMARY)
        .role(UserRole.STUDENT)
        .orgSourcedId("school-1")
        .build();
  }
}
