package dev.oneroster.benchmarks;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * The check of a package that one would write by hand: Jackson binds rows to beans, Hibernate
 * Validator checks what stands on their fields, and maps of sourcedIds tell whether references lead
 * somewhere. It knows the rostering files of version 1.2, bulk, and stops at nothing but counts; it
 * has no places, no messages and no rule about more than one row but these references.
 */
final class HandWrittenLoop {

  private static final String GUID = "[A-Za-z0-9._/@-]{1,255}";
  private static final String GUID_OR_BLANK = "(" + GUID + ")?";
  private static final String GUIDS = GUID + "(," + GUID + ")*";
  private static final String GUIDS_OR_BLANK = "(" + GUIDS + ")?";
  private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";
  private static final String DATE_OR_BLANK = "(" + DATE + ")?";
  private static final String TRUE_OR_FALSE = "true|false";
  private static final String TRUE_FALSE_OR_BLANK = "(true|false)?";

  /** What all files have. */
  static class Entity {
    @NotBlank
    @Pattern(regexp = GUID)
    public String sourcedId = "";

    @Size(max = 0)
    public String status = "";

    @Size(max = 0)
    public String dateLastModified = "";
  }

  /** A row of orgs.csv. */
  static final class Org extends Entity {
    @NotBlank public String name = "";

    @NotBlank
    @Pattern(regexp = "department|school|district|local|state|national|ext:.+")
    public String type = "";

    public String identifier = "";

    @Pattern(regexp = GUID_OR_BLANK)
    public String parentSourcedId = "";
  }

  /** A row of academicSessions.csv. */
  static final class Session extends Entity {
    @NotBlank public String title = "";

    @NotBlank
    @Pattern(regexp = "gradingPeriod|semester|schoolYear|term|ext:.+")
    public String type = "";

    @NotBlank
    @Pattern(regexp = DATE)
    public String startDate = "";

    @NotBlank
    @Pattern(regexp = DATE)
    public String endDate = "";

    @Pattern(regexp = GUID_OR_BLANK)
    public String parentSourcedId = "";

    @NotBlank
    @Pattern(regexp = "\\d{4}")
    public String schoolYear = "";
  }

  /** A row of courses.csv. */
  static final class Course extends Entity {
    @Pattern(regexp = GUID_OR_BLANK)
    public String schoolYearSourcedId = "";

    @NotBlank public String title = "";
    public String courseCode = "";
    public String grades = "";

    @NotBlank
    @Pattern(regexp = GUID)
    public String orgSourcedId = "";

    public String subjects = "";
    public String subjectCodes = "";
  }

  /** A row of classes.csv. */
  static final class Section extends Entity {
    @NotBlank public String title = "";
    public String grades = "";

    @NotBlank
    @Pattern(regexp = GUID)
    public String courseSourcedId = "";

    public String classCode = "";

    @NotBlank
    @Pattern(regexp = "homeroom|scheduled|ext:.+")
    public String classType = "";

    public String location = "";

    @NotBlank
    @Pattern(regexp = GUID)
    public String schoolSourcedId = "";

    @NotBlank
    @Pattern(regexp = GUIDS)
    public String termSourcedIds = "";

    public String subjects = "";
    public String subjectCodes = "";
    public String periods = "";
  }

  /** A row of users.csv. */
  static final class User extends Entity {
    @NotBlank
    @Pattern(regexp = TRUE_OR_FALSE)
    public String enabledUser = "";

    @NotBlank public String username = "";

    @Pattern(regexp = "(\\{[^:}]+:[^}]+\\}(,\\{[^:}]+:[^}]+\\})*)?")
    public String userIds = "";

    @NotBlank public String givenName = "";
    @NotBlank public String familyName = "";
    public String middleName = "";
    public String identifier = "";
    public String email = "";
    public String sms = "";
    public String phone = "";

    @Pattern(regexp = GUIDS_OR_BLANK)
    public String agentSourcedIds = "";

    public String grades = "";
    public String password = "";
    public String userMasterIdentifier = "";
    public String resourceSourcedIds = "";
    public String preferredGivenName = "";
    public String preferredMiddleName = "";
    public String preferredFamilyName = "";

    @Pattern(regexp = GUID_OR_BLANK)
    public String primaryOrgSourcedId = "";

    public String pronouns = "";
  }

  /** A row of userProfiles.csv. */
  static final class Profile extends Entity {
    @NotBlank
    @Pattern(regexp = GUID)
    public String userSourcedId = "";

    @NotBlank public String profileType = "";
    @NotBlank public String vendorId = "";
    public String applicationId = "";
    public String description = "";
    @NotBlank public String credentialType = "";
    @NotBlank public String username = "";
    public String password = "";
  }

  /** A row of roles.csv. */
  static final class Role extends Entity {
    @NotBlank
    @Pattern(regexp = GUID)
    public String userSourcedId = "";

    @NotBlank
    @Pattern(regexp = "primary|secondary")
    public String roleType = "";

    @NotBlank
    @Pattern(
        regexp =
            "aide|counselor|districtAdministrator|guardian|parent|principal|proctor|relative"
                + "|siteAdministrator|student|systemAdministrator|teacher|ext:.+")
    public String role = "";

    @Pattern(regexp = DATE_OR_BLANK)
    public String beginDate = "";

    @Pattern(regexp = DATE_OR_BLANK)
    public String endDate = "";

    @NotBlank
    @Pattern(regexp = GUID)
    public String orgSourcedId = "";

    @Pattern(regexp = GUID_OR_BLANK)
    public String userProfileSourcedId = "";
  }

  /** A row of demographics.csv. */
  static final class Demographics extends Entity {
    @Pattern(regexp = DATE_OR_BLANK)
    public String birthDate = "";

    @Pattern(regexp = "(male|female|unspecified|other|ext:.+)?")
    public String sex = "";

    @Pattern(regexp = TRUE_FALSE_OR_BLANK)
    public String americanIndianOrAlaskaNative = "";

    @Pattern(regexp = TRUE_FALSE_OR_BLANK)
    public String asian = "";

    @Pattern(regexp = TRUE_FALSE_OR_BLANK)
    public String blackOrAfricanAmerican = "";

    @Pattern(regexp = TRUE_FALSE_OR_BLANK)
    public String nativeHawaiianOrOtherPacificIslander = "";

    @Pattern(regexp = TRUE_FALSE_OR_BLANK)
    public String white = "";

    @Pattern(regexp = TRUE_FALSE_OR_BLANK)
    public String demographicRaceTwoOrMoreRaces = "";

    @Pattern(regexp = TRUE_FALSE_OR_BLANK)
    public String hispanicOrLatinoEthnicity = "";

    public String countryOfBirthCode = "";
    public String stateOfBirthAbbreviation = "";
    public String cityOfBirth = "";
    public String publicSchoolResidenceStatus = "";
  }

  /** A row of enrollments.csv. */
  static final class Enrollment extends Entity {
    @NotBlank
    @Pattern(regexp = GUID)
    public String classSourcedId = "";

    @NotBlank
    @Pattern(regexp = GUID)
    public String schoolSourcedId = "";

    @NotBlank
    @Pattern(regexp = GUID)
    public String userSourcedId = "";

    @NotBlank
    @Pattern(regexp = "administrator|proctor|student|teacher|ext:.+")
    public String role = "";

    @Pattern(regexp = TRUE_FALSE_OR_BLANK)
    public String primary = "";

    @Pattern(regexp = DATE_OR_BLANK)
    public String beginDate = "";

    @Pattern(regexp = DATE_OR_BLANK)
    public String endDate = "";
  }

  /** A reference that can be judged once its file has been read. */
  private record Waiting(String file, String id) {}

  private final CsvMapper mapper = new CsvMapper();
  private final Validator validator =
      Validation.byProvider(HibernateValidator.class)
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();
  private final Map<String, Set<String>> ids = new HashMap<>();
  private final List<Waiting> waiting = new ArrayList<>();
  private long errors;

  /** How many rows break a constraint, repeat a sourcedId, or refer to nothing. */
  long countErrors(Path archive) throws IOException {
    ids.clear();
    waiting.clear();
    errors = 0;
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      read(zip, "orgs", Org.class, row -> referLater("orgs", row.parentSourcedId));
      read(zip, "academicSessions", Session.class, this::checkParent);
      read(zip, "courses", Course.class, this::check);
      read(zip, "classes", Section.class, this::check);
      read(zip, "users", User.class, this::check);
      read(zip, "userProfiles", Profile.class, row -> refer("users", row.userSourcedId));
      read(zip, "roles", Role.class, this::check);
      read(zip, "demographics", Demographics.class, row -> refer("users", row.sourcedId));
      read(zip, "enrollments", Enrollment.class, this::check);
    }
    // References within a file need all of its rows.
    waiting.forEach(reference -> refer(reference.file(), reference.id()));
    return errors;
  }

  private void checkParent(Session row) {
    referLater("academicSessions", row.parentSourcedId);
  }

  private void check(Course row) {
    refer("academicSessions", row.schoolYearSourcedId);
    refer("orgs", row.orgSourcedId);
  }

  private void check(Section row) {
    refer("courses", row.courseSourcedId);
    refer("orgs", row.schoolSourcedId);
    referToAll("academicSessions", row.termSourcedIds);
  }

  private void check(User row) {
    refer("orgs", row.primaryOrgSourcedId);
    for (String agent : row.agentSourcedIds.split(",", -1)) {
      referLater("users", agent);
    }
  }

  private void check(Role row) {
    refer("users", row.userSourcedId);
    refer("orgs", row.orgSourcedId);
    refer("userProfiles", row.userProfileSourcedId);
  }

  private void check(Enrollment row) {
    refer("classes", row.classSourcedId);
    refer("orgs", row.schoolSourcedId);
    refer("users", row.userSourcedId);
  }

  private <T extends Entity> void read(
      ZipFile zip, String file, Class<T> type, Consumer<T> references) throws IOException {
    ZipEntry entry = zip.getEntry(file + ".csv");
    if (entry == null) {
      return;
    }
    Set<String> known = new HashSet<>();
    ids.put(file, known);
    ObjectReader reader = mapper.readerFor(type).with(CsvSchema.emptySchema().withHeader());
    try (InputStream in =
            new BufferedInputStream(Objects.requireNonNull(zip.getInputStream(entry)));
        MappingIterator<T> rows = reader.readValues(in)) {
      while (rows.hasNext()) {
        T row = rows.next();
        errors += validator.validate(row).size();
        errors += known.add(row.sourcedId) ? 0 : 1;
        references.accept(row);
      }
    }
  }

  private void referLater(String file, String id) {
    if (!id.isEmpty()) {
      waiting.add(new Waiting(file, id));
    }
  }

  private void refer(String file, String id) {
    if (!id.isEmpty() && !ids.getOrDefault(file, Set.of()).contains(id)) {
      errors++;
    }
  }

  private void referToAll(String file, String list) {
    if (!list.isEmpty()) {
      for (String id : list.split(",", -1)) {
        refer(file, id);
      }
    }
  }
}
