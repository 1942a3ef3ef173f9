package dev.oneroster.profiles;

import static dev.oneroster.csv.RosterFiles.ACADEMIC_SESSIONS;
import static dev.oneroster.csv.RosterFiles.CLASSES;
import static dev.oneroster.csv.RosterFiles.COURSES;
import static dev.oneroster.csv.RosterFiles.DEMOGRAPHICS;
import static dev.oneroster.csv.RosterFiles.ENROLLMENTS;
import static dev.oneroster.csv.RosterFiles.ORGS;
import static dev.oneroster.csv.RosterFiles.ROLES;
import static dev.oneroster.csv.RosterFiles.USERS;
import static dev.oneroster.validation.spi.Condition.value;
import static dev.oneroster.validation.spi.Constraints.each;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.RosterFile;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.Finding;
import dev.oneroster.validation.RosterValidator;
import dev.oneroster.validation.Severity;
import dev.oneroster.validation.Source;
import dev.oneroster.validation.ValidationReport;
import dev.oneroster.validation.spi.ParameterValues;
import dev.oneroster.validation.spi.Relaxation;
import dev.oneroster.validation.spi.RosterProfile;
import dev.oneroster.validation.testing.RosterFixture;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Whoever else is asked in a run, a receiver has the same findings, counts and verdict: over
 * packages with faults planted at random.
 */
class AskedTogetherProperties {

  private static final Source PAGE = Source.of("Handbook");

  /** Departs from the binding in all ways that bear on what rules make of several rows. */
  private static final RosterProfile ODD =
      RosterProfile.builder("odd")
          .title("Odd")
          .ignoresRows(PAGE, USERS, value("username").startsWith("student"))
          .ignoresRows(PAGE, ENROLLMENTS, value("primary").is("true"))
          .relaxes(PAGE, Relaxation.of("value.guid_chars").to(Severity.WARNING))
          .relaxes(PAGE, Relaxation.of("value.outer_space").to(Severity.ERROR))
          .relaxes(PAGE, Relaxation.of("ref.org_type").toNothing())
          .columnAlias(PAGE, USERS, "kin", "agentSourcedIds")
          .columnAlias(PAGE, CLASSES, "school", "schoolSourcedId")
          .allowsNoRows(PAGE, USERS, ENROLLMENTS, COURSES)
          .error(
              "member",
              PAGE,
              each(CLASSES)
                  .hasAtLeast(1, ENROLLMENTS, "classSourcedId", value("role").is("teacher")))
          .build();

  private static final List<RosterProfile> PROFILES =
      List.of(
          new Turnitin().profile(ParameterValues.defaults()),
          new GreatMinds().profile(ParameterValues.defaults()),
          new ManageBac().profile(ParameterValues.defaults()),
          Naviance.staff(),
          Naviance.student(),
          ODD);

  private static final List<RosterFile<?>> FILES =
      List.of(ORGS, ACADEMIC_SESSIONS, COURSES, CLASSES, USERS, ROLES, DEMOGRAPHICS, ENROLLMENTS);

  private static final Map<RosterFile<?>, List<String>> IDS =
      Map.of(
          ORGS, List.of("district", "school", "org_diploma"),
          ACADEMIC_SESSIONS, List.of("year", "term"),
          COURSES, List.of("course"),
          CLASSES, List.of("class", "class-2"),
          USERS, List.of("teacher", "student"),
          ROLES, List.of("role-teacher", "role-student"),
          DEMOGRAPHICS, List.of("student"),
          ENROLLMENTS, List.of("enrollment-1", "enrollment-2", "enrollment-3"));

  private static final List<String> TEXTS =
      List.of(
          "",
          "x y",
          " name ",
          "nowhere",
          "school",
          "district",
          "org_diploma",
          "teacher",
          "student",
          "systemAdministrator",
          "administrator",
          "inactive",
          "active",
          "ext:program",
          "true",
          "2026-13-01",
          "2026-08-17",
          "2026-08-17T00:00:00.000Z",
          "term",
          "class",
          "a,b",
          "NULL",
          "\u00c3\u00a9",
          "KG",
          "primary",
          "secondary");

  private static final List<List<String>> NAMES =
      List.of(
          List.of("sourcedId", "sourceID"),
          List.of("dateLastModified", "dateModified"),
          List.of("agentSourcedIds", "agentSourceIds"),
          List.of("agentSourcedIds", "kin"),
          List.of("schoolSourcedId", "school"),
          List.of("schoolYearSourcedId", "schoolyearSourcedId"),
          List.of("metadata.managebac.levels", "matadata.managebac.levels"));

  private static RosterFixture good(OneRosterVersion version) {
    RosterFixture small =
        RosterFixture.small(version)
            .archiveNamed("NavianceOneRoster.zip")
            .column(USERS, "metadata.title", "Teacher")
            .row(
                ORGS,
                "sourcedId,org_diploma,name,IB Diploma,type,"
                    + (version == OneRosterVersion.V1_2 ? "ext:program" : "department")
                    + ",parentSourcedId,school");
    return small
        .column(ACADEMIC_SESSIONS, "metadata.managebac.orgSourcedId", "org_diploma")
        .column(CLASSES, "metadata.managebac.courseSourcedIds", "")
        .column(COURSES, "metadata.managebac.levels", "")
        .row(
            CLASSES,
            "sourcedId,class-2,title,Algebra 2,grades,09,courseSourcedId,course,classCode,A2,"
                + "classType,scheduled,schoolSourcedId,school,termSourcedIds,term")
        .row(
            ENROLLMENTS,
            "sourcedId,enrollment-3,classSourcedId,class-2,schoolSourcedId,school,"
                + "userSourcedId,student,role,student,primary,false");
  }

  /** A package with some faults. */
  private static RosterFixture withFaults(long seed) {
    Random random = new Random(seed);
    OneRosterVersion version = random.nextBoolean() ? OneRosterVersion.V1_1 : OneRosterVersion.V1_2;
    RosterFixture roster = good(version);
    for (int i = random.nextInt(6); i >= 0; i--) {
      try {
        roster = plant(roster, random);
      } catch (IllegalArgumentException notThere) {
        // the column or row has gone before
      }
    }
    return roster;
  }

  private static <T> T any(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static RosterFixture plant(RosterFixture roster, Random random) {
    List<RosterFile<?>> files = FILES.stream().filter(f -> f.isIn(roster.version())).toList();
    RosterFile<?> file = any(files, random);
    String column = any(file.columns(roster.version()), random).name();
    String id = any(IDS.getOrDefault(file, List.of("school")), random);
    return switch (random.nextInt(22)) {
      case 0 -> roster.withoutRow(file, id);
      case 1 -> roster.withoutRows(file);
      case 2 -> roster.withoutColumn(file, column);
      case 3, 4 -> {
        List<String> names = any(NAMES, random);
        yield roster.renamedColumn(file, names.get(0), names.get(1));
      }
      case 5 -> roster.row(file, "sourcedId", id);
      case 6 -> roster.without(file);
      case 7 -> roster.property(file.manifestProperty(), any(List.of("absent", "delta"), random));
      case 8 -> roster.withoutManifest();
      case 9 -> roster.mode(FileMode.DELTA);
      case 10 -> roster.cell(file, id, "sourcedId", "x " + id);
      case 11 ->
          roster.row(
              ENROLLMENTS,
              "sourcedId,e-"
                  + random.nextInt(100)
                  + ",classSourcedId,class-2,schoolSourcedId,school,userSourcedId,teacher,role,"
                  + any(List.of("systemAdministrator", "teacher", "proctor"), random)
                  + ",primary,"
                  + random.nextBoolean());
      case 12 -> {
        RosterFixture many = roster;
        for (int i = 0; i < 25; i++) {
          many =
              many.row(
                  ENROLLMENTS,
                  "sourcedId,many-"
                      + i
                      + ",classSourcedId,class,schoolSourcedId,school,userSourcedId,u-"
                      + i
                      + ",role,student,primary,"
                      + random.nextBoolean());
        }
        yield many;
      }
      case 13 -> roster.property("oneroster.version", any(List.of("1.1", "1.2", "1.0"), random));
      case 14 ->
          roster.cell(
              USERS,
              "student",
              any(List.of("username", "email"), random),
              "teacher@springfield.example");
      default -> roster.cell(file, id, column, any(TEXTS, random));
    };
  }

  /** What one receiver is told. */
  private record Told(boolean valid, Map<Severity, Long> counts, List<String> findings) {

    static Told of(String id, ValidationReport report) {
      Map<Severity, Long> counts = new EnumMap<>(Severity.class);
      for (Severity severity : Severity.values()) {
        counts.put(severity, report.count(id, severity));
      }
      List<String> findings = new ArrayList<>();
      for (Finding finding : report.findings()) {
        boolean own = finding.source().equals(Finding.CORE) || finding.source().equals(id);
        Optional<Severity> severity =
            finding.severities().isEmpty()
                ? Optional.of(finding.severity())
                : Optional.ofNullable(finding.severities().get(id));
        if (own && severity.isPresent()) {
          findings.add(
              String.join(
                  " | ",
                  severity.get().toString(),
                  finding.source(),
                  finding.code(),
                  finding.location().toString(),
                  finding.sourcedId().toString(),
                  finding.arguments().toString(),
                  Long.toString(finding.count()),
                  finding.samples().toString()));
        }
      }
      findings.sort(String::compareTo);
      return new Told(report.verdicts().getOrDefault(id, false), counts, findings);
    }
  }

  @Example
  void usersWhoShareANameAreToldToAllWhoMind() {
    RosterFixture shared =
        ManageBacTest.GOOD
            .cell(USERS, "student", "username", "teacher@springfield.example")
            .cell(USERS, "student", "enabledUser", "maybe");
    checkTogether(shared, PROFILES);
    checkTogether(shared, List.of(PROFILES.get(2)));
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void everyReceiverIsToldTheSameAloneAndWithOthers(@ForAll long seed) {
    checkTogether(
        withFaults(seed),
        PROFILES.stream()
            .filter(profile -> new Random(seed ^ profile.id().hashCode()).nextBoolean())
            .toList());
  }

  private static void checkTogether(RosterFixture roster, List<RosterProfile> some) {
    RosterValidator binding = RosterValidator.create();
    ValidationReport all = roster.validate(binding.withProfiles(PROFILES).withBindingToo());
    ValidationReport few = roster.validate(binding.withProfiles(some).withBindingToo());

    Told core = Told.of(Finding.CORE, roster.validate(binding));
    assertThat(Told.of(Finding.CORE, all)).isEqualTo(core);
    assertThat(Told.of(Finding.CORE, few)).isEqualTo(core);
    for (RosterProfile profile : PROFILES) {
      Told alone = Told.of(profile.id(), roster.validate(profile));
      assertThat(Told.of(profile.id(), all)).as(profile.id()).isEqualTo(alone);
      if (some.contains(profile)) {
        assertThat(Told.of(profile.id(), few)).as(profile.id()).isEqualTo(alone);
      }
    }
  }
}
