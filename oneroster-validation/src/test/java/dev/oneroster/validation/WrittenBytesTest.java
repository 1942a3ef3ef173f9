package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.AcademicSession;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.Grade;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.Org;
import dev.oneroster.model.OrgType;
import dev.oneroster.model.RecordStatus;
import dev.oneroster.model.Result;
import dev.oneroster.model.ScoreStatus;
import dev.oneroster.model.SessionType;
import dev.oneroster.model.User;
import dev.oneroster.validation.sample.Written;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same calls give the same bytes, whatever the machine's habits are. */
class WrittenBytesTest {

  /** What the files hold. The same everywhere, for ever. */
  private static final String TEXTS =
      "f1ba9e36e3957bbb90872092fe4ca4ae1b3ffa7db2b0abf2f9acf27dd24d3b4e";

  /** The archive. A JDK that is built with another library than zlib itself may pack otherwise. */
  private static final String ARCHIVE =
      "1c9ef947f3e74942a61a8a123b24433d833e4b0cfcb71b67c389687821e65f99";

  private static final int ROWS = 300;

  @Test
  void theBytesAreTheSameOnEveryJdk() throws IOException {
    byte[] archive = write();

    assertThat(sha256(String.join("", Written.of(archive).texts().values()))).isEqualTo(TEXTS);
    assertThat(sha256(archive)).isEqualTo(ARCHIVE);
  }

  @ParameterizedTest
  @CsvSource({
    "ar-EG-u-nu-arab, Asia/Kolkata",
    "tr-TR, America/St_Johns",
    "th-TH-u-ca-buddhist-nu-thai, Pacific/Kiritimati",
    "ja-JP-u-ca-japanese, Asia/Tokyo",
    "de-DE, Pacific/Pago_Pago",
    "fa-IR, Asia/Tehran"
  })
  void theBytesDependNeitherOnTheLocaleNorOnTheTimeZone(String locale, String zone)
      throws IOException {
    Locale usualLocale = Locale.getDefault();
    TimeZone usualZone = TimeZone.getDefault();
    byte[] expected = write();
    byte[] written;
    try {
      Locale.setDefault(Locale.forLanguageTag(locale));
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      written = write();
    } finally {
      Locale.setDefault(usualLocale);
      TimeZone.setDefault(usualZone);
    }
    assertThat(written).isEqualTo(expected);
  }

  @Test
  void theBytesDoNotDependOnTheCharset() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=windows-1252",
                "-Dsun.jnu.encoding=ANSI_X3.4-1968",
                "-Duser.language=tr",
                "-Duser.timezone=Asia/Kolkata",
                "-cp",
                System.getProperty("java.class.path"),
                WrittenBytesTest.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();

    assertThat(process.waitFor()).isZero();
    assertThat(printed).isEqualTo("windows-1252 " + sha256(write()));
  }

  /** Prints what this process writes. */
  public static void main(String[] arguments) throws IOException {
    System.out.println(System.getProperty("file.encoding") + " " + sha256(write()));
  }

  private static byte[] write() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (RosterPackageWriter writer =
        RosterPackageWriter.builder(OneRosterVersion.V1_2)
            .withMode(RosterFiles.RESULTS, FileMode.DELTA)
            .withSystemName("Straße, İstanbul")
            .toZip(bytes)) {
      writer.write(RosterFiles.ORGS, numbers().mapToObj(WrittenBytesTest::org));
      writer.write(RosterFiles.ACADEMIC_SESSIONS, numbers().mapToObj(WrittenBytesTest::session));
      try (RosterFileWriter<User> users = writer.open(RosterFiles.USERS, "metadata.kana")) {
        users.writeAll(numbers().mapToObj(WrittenBytesTest::user));
      }
      writer.write(RosterFiles.RESULTS, numbers().mapToObj(WrittenBytesTest::result));
      writer.complete();
    }
    return bytes.toByteArray();
  }

  private static IntStream numbers() {
    return IntStream.range(0, ROWS);
  }

  private static Org org(int number) {
    return Org.builder()
        .sourcedId("o-" + number)
        .name("Schule \"" + number + "\", ΙΣΤΑΝΒΟΥΛ I i ı İ")
        .type(number == 0 ? OrgType.DISTRICT : OrgType.SCHOOL)
        .build();
  }

  private static AcademicSession session(int number) {
    return AcademicSession.builder()
        .sourcedId("s-" + number)
        .title("Fall " + number)
        .type(SessionType.TERM)
        .startDate(LocalDate.of(2026, 8, 1).plusDays(number))
        .endDate(LocalDate.of(2027, 8, 1).plusDays(number))
        .schoolYear(Year.of(2027))
        .build();
  }

  private static User user(int number) {
    return User.builder()
        .sourcedId("u-" + number)
        .enabledUser(number % 3 > 0)
        .username("user" + number)
        .givenName("Zoë 😀")
        .familyName(" Łukaszewicz ")
        .grades(List.of(Grade.of("09"), Grade.of("10")))
        .putMetadata("metadata.kana", "カナ" + number)
        .build();
  }

  private static Result result(int number) {
    return Result.builder()
        .sourcedId("r-" + number)
        .status(number % 7 == 0 ? RecordStatus.TO_BE_DELETED : RecordStatus.ACTIVE)
        .dateLastModified(Instant.ofEpochSecond(1_790_000_000L + number * 86_401L, 5_000_000))
        .lineItemSourcedId("i-1")
        .studentSourcedId("u-" + number)
        .scoreStatus(ScoreStatus.FULLY_GRADED)
        .score(BigDecimal.valueOf(number * 125L, 2))
        .scoreDate(LocalDate.of(2026, 12, 31))
        .build();
  }

  private static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
