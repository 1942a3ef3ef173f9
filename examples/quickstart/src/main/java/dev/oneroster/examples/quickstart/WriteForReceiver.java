package dev.oneroster.examples.quickstart;

import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.Demographics;
import dev.oneroster.model.Grade;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.Org;
import dev.oneroster.model.OrgType;
import dev.oneroster.model.User;
import dev.oneroster.model.UserRole;
import dev.oneroster.validation.RefusedPackageException;
import dev.oneroster.validation.RosterPackageWriter;
import dev.oneroster.validation.WrittenPackage;
import dev.oneroster.validation.spi.RosterProfile;
import dev.oneroster.validation.spi.RosterProfiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes what one receiver takes: {@code WriteForReceiver naviance-student roster.zip}. */
public final class WriteForReceiver {

  private static final List<User> PUPILS =
      List.of(
          pupil("1", "Zoë", "Müller").email("zoe@springfield.example").build(),
          pupil("2", "Amira", "Okafor, Jr.").build());

  private WriteForReceiver() {}

  public static void main(String[] arguments) throws IOException {
    RosterProfile receiver = RosterProfiles.installed().get(arguments[0]);
    try (RosterPackageWriter writer =
        RosterPackageWriter.builder(OneRosterVersion.V1_1)
            .withSystemName("Springfield SIS")
            .withProfiles(receiver)
            .withRefusedRecords(record -> System.out.println("Left out: " + record))
            .toZip(Path.of(arguments[1]))) {
      writer.write(
          RosterFiles.ORGS,
          List.of(Org.builder().sourcedId("school-1").name("North").type(OrgType.SCHOOL).build()));
      writer.write(RosterFiles.USERS, PUPILS);
      writer.write(RosterFiles.DEMOGRAPHICS, PUPILS.stream().map(WriteForReceiver::demographics));
      WrittenPackage written = writer.complete();
      System.out.println("Wrote " + written.rows(RosterFiles.USERS) + " users");
    } catch (RefusedPackageException refused) {
      System.out.println("Not written:");
      refused.findings().forEach(finding -> System.out.println("  " + finding));
    }
  }

  private static Demographics demographics(User pupil) {
    return Demographics.builder().sourcedId(pupil.getSourcedId()).build();
  }

  private static User.Builder pupil(String number, String givenName, String familyName) {
    return User.builder()
        .sourcedId("pupil-" + number)
        .enabledUser(true)
        .addOrgSourcedIds("school-1")
        .role(UserRole.STUDENT)
        .username("pupil" + number)
        .givenName(givenName)
        .familyName(familyName)
        .addGrades(Grade.of("09"));
  }
}
