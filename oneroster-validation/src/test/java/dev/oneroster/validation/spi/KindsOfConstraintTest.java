package dev.oneroster.validation.spi;

import static dev.oneroster.csv.RosterFiles.ACADEMIC_SESSIONS;
import static dev.oneroster.csv.RosterFiles.CLASSES;
import static dev.oneroster.csv.RosterFiles.COURSES;
import static dev.oneroster.csv.RosterFiles.DEMOGRAPHICS;
import static dev.oneroster.csv.RosterFiles.ENROLLMENTS;
import static dev.oneroster.csv.RosterFiles.ORGS;
import static dev.oneroster.csv.RosterFiles.ROLES;
import static dev.oneroster.csv.RosterFiles.USERS;
import static dev.oneroster.model.OneRosterVersion.V1_1;
import static dev.oneroster.model.OneRosterVersion.V1_2;
import static dev.oneroster.validation.spi.Condition.value;
import static dev.oneroster.validation.spi.Constraints.agree;
import static dev.oneroster.validation.spi.Constraints.allOrNone;
import static dev.oneroster.validation.spi.Constraints.anyColumn;
import static dev.oneroster.validation.spi.Constraints.anyFilled;
import static dev.oneroster.validation.spi.Constraints.archiveExtension;
import static dev.oneroster.validation.spi.Constraints.archiveNamed;
import static dev.oneroster.validation.spi.Constraints.archiveOfAtMost;
import static dev.oneroster.validation.spi.Constraints.cell;
import static dev.oneroster.validation.spi.Constraints.columns;
import static dev.oneroster.validation.spi.Constraints.containers;
import static dev.oneroster.validation.spi.Constraints.count;
import static dev.oneroster.validation.spi.Constraints.each;
import static dev.oneroster.validation.spi.Constraints.entity;
import static dev.oneroster.validation.spi.Constraints.equalTo;
import static dev.oneroster.validation.spi.Constraints.files;
import static dev.oneroster.validation.spi.Constraints.metadataInOrder;
import static dev.oneroster.validation.spi.Constraints.modes;
import static dev.oneroster.validation.spi.Constraints.noFiles;
import static dev.oneroster.validation.spi.Constraints.noGap;
import static dev.oneroster.validation.spi.Constraints.noOtherColumns;
import static dev.oneroster.validation.spi.Constraints.noOtherFiles;
import static dev.oneroster.validation.spi.Constraints.notAfter;
import static dev.oneroster.validation.spi.Constraints.notBefore;
import static dev.oneroster.validation.spi.Constraints.parallelLists;
import static dev.oneroster.validation.spi.Constraints.properties;
import static dev.oneroster.validation.spi.Constraints.propertyIsFilled;
import static dev.oneroster.validation.spi.Constraints.propertyIsOneOf;
import static dev.oneroster.validation.spi.Constraints.reference;
import static dev.oneroster.validation.spi.Constraints.row;
import static dev.oneroster.validation.spi.Constraints.rowsIn;
import static dev.oneroster.validation.spi.Constraints.together;
import static dev.oneroster.validation.spi.Constraints.unique;
import static dev.oneroster.validation.spi.Constraints.uniqueAcross;
import static dev.oneroster.validation.spi.Constraints.versions;

import dev.oneroster.csv.ContainerKind;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.model.FileMode;
import dev.oneroster.validation.Source;
import dev.oneroster.validation.testing.ExpectedFinding;
import dev.oneroster.validation.testing.ReportCheck;
import dev.oneroster.validation.testing.RosterFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The kinds of constraints that receivers have, each as a profile with that one rule. */
class KindsOfConstraintTest {

  private static final Source PAGE = Source.of("Handbook", "https://springfield.example/roster");
  private static final RosterFixture V11 = RosterFixture.small(V1_1);
  private static final RosterFixture V12 = RosterFixture.small(V1_2);

  private static RosterProfile profile(Constraint constraint) {
    return RosterProfile.builder("springfield")
        .title("Springfield")
        .error("rule", PAGE, constraint)
        .build();
  }

  private static ExpectedFinding broken() {
    return ExpectedFinding.error("springfield.rule");
  }

  /** One package satisfies a constraint, another breaks it once, at a cell. */
  private static void check(
      Constraint constraint,
      RosterFixture good,
      RosterFixture bad,
      RosterFile<?> file,
      String id,
      String column) {
    check(constraint, good, bad, broken().at(file, bad.line(file, id), column));
  }

  private static void check(
      Constraint constraint, RosterFixture good, RosterFixture bad, ExpectedFinding expected) {
    ReportCheck.of(good, profile(constraint)).onlyOf("springfield").expectNothing();
    ReportCheck.of(bad, profile(constraint)).onlyOf("springfield").expect(expected);
  }

  @Test
  void archiveNamesAndSizes() {
    check(archiveNamed("Roster.zip").inAnyCase(), V11, V11.archiveNamed("a.zip"), broken());
    check(archiveNamed("roster.zip"), V11, V11.archiveNamed("Roster.zip"), broken());
    check(archiveExtension(".zip"), V11, V11.archiveNamed("roster.dat"), broken());
    ReportCheck.of(V11.asFolder(), profile(archiveNamed("x.zip"))).expectNothing();
    ReportCheck.of(V11, profile(archiveOfAtMost(100_000))).expectNothing();
    ReportCheck.of(V11, profile(archiveOfAtMost(100))).expect(broken());
  }

  @Test
  void containerKinds() {
    check(containers(ContainerKind.ARCHIVE), V11, V11.asFolder(), broken());
    ReportCheck.of(V11, profile(noOtherFiles())).expectNothing();
    ReportCheck.of(V11.file("notes.txt", "x"), profile(noOtherFiles()))
        .expect(broken(), ExpectedFinding.warning("zip.unknown_file"));
  }

  @Test
  void versionsAndModes() {
    check(
        versions(V1_1),
        V11,
        V12,
        broken().at("manifest.csv", V12.manifestLine("oneroster.version"), "oneroster.version"));
    RosterFixture delta = RosterFixture.empty(V1_1).mode(FileMode.DELTA);
    delta =
        delta.row(
            ORGS,
            "sourcedId,o,status,active,dateLastModified,2026-08-17T06:00:00.000Z,name,O,"
                + "type,school");
    check(
        modes(FileMode.BULK),
        V11,
        delta,
        broken().at("manifest.csv", delta.manifestLine("file.orgs"), "file.orgs"));
  }

  @Test
  void fileSets() {
    ExpectedFinding atManifest =
        broken().at("manifest.csv", V11.manifestLine("file.demographics"), "file.demographics");
    check(files(DEMOGRAPHICS), V11, V11.without(DEMOGRAPHICS), atManifest);
    check(noFiles(DEMOGRAPHICS), V11.without(DEMOGRAPHICS), V11, broken().at(DEMOGRAPHICS));
    check(together(COURSES, DEMOGRAPHICS), V11, V11.without(DEMOGRAPHICS), atManifest);
    RosterProfile needsRows =
        RosterProfile.builder("springfield")
            .title("Springfield")
            .allowsNoRows(PAGE, DEMOGRAPHICS)
            .error("rule", PAGE, rowsIn(DEMOGRAPHICS).in(FileMode.BULK))
            .build();
    ReportCheck.of(V11, needsRows).expectNothing();
    ReportCheck.of(V11.withoutRows(DEMOGRAPHICS), needsRows).expect(broken().at(DEMOGRAPHICS));
  }

  @Test
  void manifestProperties() {
    check(
        properties("source.systemName"),
        V11,
        V11.withoutProperty("source.systemName"),
        ExpectedFinding.error("springfield.rule").at("manifest.csv"));
    check(
        propertyIsOneOf("file.demographics", "absent"),
        V11.without(DEMOGRAPHICS),
        V11,
        broken().at("manifest.csv", V11.manifestLine("file.demographics"), "file.demographics"));
    check(
        propertyIsFilled("source.systemCode"),
        V11,
        V11.withoutProperty("source.systemCode"),
        broken().at("manifest.csv"));
  }

  @Test
  void whatTheBindingSaysOfTheManifestIsNotSaidAgain() {
    ReportCheck.of(
            V11.withoutProperty("file.orgs"), profile(properties("file.orgs", "manifest.version")))
        .expect(ExpectedFinding.error("manifest.property_missing").at("manifest.csv"));
    ReportCheck.of(
            V11.property("manifest.version", "2.0"),
            profile(propertyIsOneOf("manifest.version", "1.0")))
        .expect(ExpectedFinding.error("manifest.version_wrong"));
  }

  @Test
  void headers() {
    RosterFixture titled = V11.column(USERS, "metadata.title", "x");
    check(
        columns(USERS, "metadata.title", "email"),
        titled,
        V11,
        broken().at(USERS, 1, "metadata.title"));
    check(
        anyColumn(USERS, "metadata.title", "metadata.position"),
        titled,
        V11,
        broken().at(USERS, 1, "metadata.title"));
    RosterFixture both = titled.column(USERS, "metadata.position", "y");
    check(
        metadataInOrder(USERS, "metadata.title", "metadata.position"),
        both,
        V11.column(USERS, "metadata.position", "y").column(USERS, "metadata.title", "x"),
        broken().at(USERS, 1, "metadata.title"));
    check(
        noOtherColumns(USERS, "metadata.title"),
        titled,
        both,
        broken().at(USERS, 1, "metadata.position"));
  }

  @Test
  void namesThatTheReceiverPrints() {
    RosterFixture printed =
        V11.renamedColumn(USERS, "sourcedId", "sourceID").fileNamed(ORGS, "org.csv");
    RosterProfile profile =
        RosterProfile.builder("springfield")
            .title("Springfield")
            .columnAlias(PAGE, USERS, "sourceID", "sourcedId")
            .fileAlias(PAGE, "org.csv", ORGS)
            .build();
    ReportCheck.of(printed, profile)
        .expect(
            ExpectedFinding.info("header.near_miss").at(USERS, 1, "sourcedId"),
            ExpectedFinding.info("zip.file_name_near_miss"));
  }

  @Test
  void values() {
    check(
        cell(USERS, "email").isFilled().when(value("role").is("student")),
        V11.cell(USERS, "teacher", "email", ""),
        V11.cell(USERS, "student", "email", ""),
        USERS,
        "student",
        "email");
    check(
        cell(ORGS, "identifier").isBlank(),
        V11,
        V11.cell(ORGS, "school", "identifier", "12"),
        ORGS,
        "school",
        "identifier");
    check(
        cell(ORGS, "name").hasAtMost(20),
        V11,
        V11.cell(ORGS, "school", "name", "x".repeat(21)),
        ORGS,
        "school",
        "name");
    check(
        cell(ORGS, "sourcedId")
            .consistsOf(Characters.asciiLetters().and(Characters.asciiDigits()).and(".-")),
        V11.row(ORGS, "sourcedId,a.b,name,N,type,school"),
        V11.row(ORGS, "sourcedId,a_b,name,N,type,school"),
        ORGS,
        "a_b",
        "sourcedId");
    check(
        cell(CLASSES, "classCode").hasForm("[A-Z]\\d", "a letter and a digit"),
        V11,
        V11.cell(CLASSES, "class", "classCode", "1A"),
        CLASSES,
        "class",
        "classCode");
    check(
        cell(ORGS, "type").isOneOf("school", "district"),
        V11,
        V11.cell(ORGS, "district", "type", "local"),
        ORGS,
        "district",
        "type");
    check(
        cell(CLASSES, "location").isOneOfIgnoringCase("North", "South"),
        V11.cell(CLASSES, "class", "location", "NORTH"),
        V11.cell(CLASSES, "class", "location", "East"),
        CLASSES,
        "class",
        "location");
    check(
        cell(CLASSES, "grades").isNoneOf("PS"),
        V11,
        V11.cell(CLASSES, "class", "grades", "09,PS"),
        CLASSES,
        "class",
        "grades");
    check(
        cell(CLASSES, "grades").isOneItem(),
        V11,
        V11.cell(CLASSES, "class", "grades", "09,10"),
        CLASSES,
        "class",
        "grades");
    check(
        cell(USERS, "metadata.since").isDate(),
        V11.column(USERS, "metadata.since", "2026-01-31"),
        V11.column(USERS, "metadata.since", "2026-01-31")
            .cell(USERS, "student", "metadata.since", "1/31/2026"),
        USERS,
        "student",
        "metadata.since");
    check(
        cell(ORGS, "name").passes("holds no slash", name -> name.indexOf('/') < 0),
        V11,
        V11.cell(ORGS, "school", "name", "A/B"),
        ORGS,
        "school",
        "name");
  }

  @Test
  void severalCellsOfARow() {
    check(
        anyFilled(USERS, "phone", "email").when(value("role").is("student")),
        V11.cell(USERS, "teacher", "email", ""),
        V11.cell(USERS, "student", "email", ""),
        USERS,
        "student",
        "phone");
    check(
        parallelLists(COURSES, "subjects", "metadata.levels"),
        V11.column(COURSES, "metadata.levels", "HL"),
        V11.column(COURSES, "metadata.levels", "HL,SL"),
        COURSES,
        "course",
        "metadata.levels");
    check(
        row(
            USERS,
            "username",
            Condition.matching(
                "username is the email",
                r -> r.text("username").equals(r.text("email")),
                "username",
                "email")),
        V11,
        V11.cell(USERS, "student", "username", "grace"),
        USERS,
        "student",
        "username");
    check(
        entity(USERS, "givenName", "is not called Max", user -> !user.getGivenName().equals("Max")),
        V11,
        V11.cell(USERS, "student", "givenName", "Max"),
        USERS,
        "student",
        "givenName");
  }

  @Test
  void aMissingMetadataColumnIsOneFinding() {
    check(
        cell(USERS, "metadata.title").isFilled(),
        V11.column(USERS, "metadata.title", "x"),
        V11,
        broken().at(USERS, 1, "metadata.title"));
  }

  @Test
  void referencesToRowsOfAKind() {
    check(
        reference(ENROLLMENTS, "schoolSourcedId").to(ORGS, value("name").is("North School")),
        V11,
        V11.row(ORGS, "sourcedId,south,name,South School,type,school")
            .cell(ENROLLMENTS, "enrollment-2", "schoolSourcedId", "south"),
        ENROLLMENTS,
        "enrollment-2",
        "schoolSourcedId");
    check(
        reference(CLASSES, "termSourcedIds")
            .to(ACADEMIC_SESSIONS, value("type").is("term"))
            .atLeastOne(),
        V11.cell(CLASSES, "class", "termSourcedIds", "year,term"),
        V11.cell(CLASSES, "class", "termSourcedIds", "year"),
        CLASSES,
        "class",
        "termSourcedIds");
    RosterFixture program = V11.column(CLASSES, "metadata.org", "school");
    check(
        reference(CLASSES, "metadata.org").to(ORGS, value("type").is("school")),
        program,
        program.cell(CLASSES, "class", "metadata.org", "district"),
        CLASSES,
        "class",
        "metadata.org");
    check(
        reference(CLASSES, "metadata.org").to(ORGS),
        program,
        program.cell(CLASSES, "class", "metadata.org", "nowhere"),
        CLASSES,
        "class",
        "metadata.org");
  }

  @Test
  void referencesWithinAFileAndToRowsThatOthersName() {
    RosterFixture family =
        V12.row(
                USERS,
                "sourcedId,parent,enabledUser,true,username,p,givenName,P,familyName,Q,"
                    + "identifier,p-1,email,p@springfield.example")
            .row(
                ROLES,
                "sourcedId,role-parent,userSourcedId,parent,roleType,primary,role,parent,"
                    + "orgSourcedId,school")
            .cell(USERS, "student", "agentSourcedIds", "parent");
    Constraint parents =
        reference(USERS, "agentSourcedIds")
            .to(USERS, RowKind.namedBy(ROLES, "userSourcedId", value("role").is("parent")))
            .when(RowKind.namedBy(ROLES, "userSourcedId", value("role").is("student")));
    check(
        parents,
        family,
        family.cell(USERS, "student", "agentSourcedIds", "parent,teacher"),
        USERS,
        "student",
        "agentSourcedIds");
    check(
        reference(ORGS, "parentSourcedId").to(ORGS, value("type").is("district")),
        V11,
        V11.row(ORGS, "sourcedId,annex,name,Annex,type,school,parentSourcedId,school"),
        ORGS,
        "annex",
        "parentSourcedId");
  }

  @Test
  void rowsThatOthersMustName() {
    check(
        each(USERS, value("role").is("student"))
            .hasAtLeast(1, DEMOGRAPHICS, "sourcedId", Condition.always()),
        V11,
        V11.withoutRow(DEMOGRAPHICS, "student")
            .row(DEMOGRAPHICS, "sourcedId,teacher,birthDate,1980-01-01,sex,female"),
        USERS,
        "student",
        "sourcedId");
    check(
        each(ACADEMIC_SESSIONS, value("type").is("schoolYear"))
            .hasAtLeast(1, ACADEMIC_SESSIONS, "parentSourcedId", value("type").is("term")),
        V11,
        V11.cell(ACADEMIC_SESSIONS, "term", "type", "semester"),
        ACADEMIC_SESSIONS,
        "year",
        "sourcedId");
    check(
        each(CLASSES).hasAtMost(1, ENROLLMENTS, "classSourcedId", value("role").is("teacher")),
        V11,
        V11.cell(ENROLLMENTS, "enrollment-2", "role", "teacher"),
        CLASSES,
        "class",
        "sourcedId");
  }

  @Test
  void uniqueness() {
    RosterFixture again = V11.cell(USERS, "student", "username", "TEACHER@springfield.example");
    check(unique(USERS, "username").inAnyCase(), V11, again, USERS, "student", "username");
    ReportCheck.of(again, profile(unique(USERS, "username"))).onlyOf("springfield").expectNothing();
    RosterFixture twice =
        V11.row(
            ENROLLMENTS,
            "sourcedId,enrollment-3,classSourcedId,class,schoolSourcedId,school,"
                + "userSourcedId,student,role,administrator");
    check(
        unique(ENROLLMENTS, "classSourcedId", "userSourcedId"),
        V11,
        twice,
        ENROLLMENTS,
        "enrollment-3",
        "userSourcedId");
    check(
        uniqueAcross(ORGS, USERS),
        V11,
        V11.row(ORGS, "sourcedId,student,name,S,type,school"),
        USERS,
        "student",
        "sourcedId");
  }

  @Test
  void valuesOfReferencedRows() {
    check(
        equalTo(
            ENROLLMENTS,
            "role",
            Path.through("userSourcedId").from(ROLES, "userSourcedId").to("role")),
        V12,
        V12.cell(ENROLLMENTS, "enrollment-2", "role", "teacher"),
        ENROLLMENTS,
        "enrollment-2",
        "role");
    RosterFixture dated = V11.cell(ENROLLMENTS, "enrollment-2", "beginDate", "2026-08-17");
    Path start = Path.through("classSourcedId").through("termSourcedIds").to("startDate");
    check(
        notBefore(ENROLLMENTS, "beginDate", start),
        dated,
        V11.cell(ENROLLMENTS, "enrollment-2", "beginDate", "2026-08-16"),
        ENROLLMENTS,
        "enrollment-2",
        "beginDate");
    check(
        notAfter(ENROLLMENTS, "beginDate", start),
        dated,
        V11.cell(ENROLLMENTS, "enrollment-2", "beginDate", "2026-08-18"),
        ENROLLMENTS,
        "enrollment-2",
        "beginDate");
    Constraint sameOrg =
        agree(
            CLASSES,
            Path.through("courseSourcedId").to("orgSourcedId"),
            Path.through("termSourcedIds").to("metadata.org"));
    RosterFixture programs = V11.column(ACADEMIC_SESSIONS, "metadata.org", "school");
    check(
        sameOrg,
        programs,
        programs.cell(ACADEMIC_SESSIONS, "term", "metadata.org", "district"),
        CLASSES,
        "class",
        "termSourcedIds");
    check(
        agree(
            ACADEMIC_SESSIONS,
            Path.own("metadata.org"),
            Path.through("parentSourcedId").to("metadata.org")),
        programs,
        programs.cell(ACADEMIC_SESSIONS, "year", "metadata.org", "district"),
        ACADEMIC_SESSIONS,
        "term",
        "parentSourcedId");
  }

  @Test
  void counts() {
    Constraint one = count(ORGS, value("type").is("school")).isExactly(1);
    check(one, V11, V11.row(ORGS, "sourcedId,south,name,South,type,school"), ORGS, "south", "type");
    check(
        count(ORGS, value("type").is("department")).isAtLeast(1),
        V11.row(ORGS, "sourcedId,math,name,Math,type,department"),
        V11,
        broken().at(ORGS));
    check(
        count(ENROLLMENTS, value("role").is("teacher")).per("classSourcedId").isAtMost(1),
        V11,
        V11.cell(ENROLLMENTS, "enrollment-2", "role", "teacher"),
        ENROLLMENTS,
        "enrollment-2",
        "classSourcedId");
  }

  @Test
  void acrossRows() {
    RosterFixture winter =
        V11.row(
            ACADEMIC_SESSIONS,
            "sourcedId,winter,title,Winter,type,term,startDate,2027-01-17,endDate,2027-03-01,"
                + "parentSourcedId,year,schoolYear,2027");
    RosterFixture both = winter.cell(CLASSES, "class", "termSourcedIds", "winter,term");
    check(
        noGap(CLASSES, "termSourcedIds", "startDate", "endDate"),
        both,
        both.cell(ACADEMIC_SESSIONS, "winter", "startDate", "2027-01-18"),
        CLASSES,
        "class",
        "termSourcedIds");
    check(
        allOrNone(USERS, "phone", "sms"),
        V11,
        V11.cell(USERS, "student", "phone", "+15555550101"),
        USERS,
        "student",
        "phone");
  }

  @Test
  void whatIsBrokenAlreadyIsNotHeldAgainstItAgain() {
    ReportCheck.of(
            V11.cell(ORGS, "school", "type", "shool"),
            profile(cell(ORGS, "type").isOneOf("school", "district")))
        .expect(ExpectedFinding.error("vocab.org_type").at(ORGS, V11.line(ORGS, "school"), "type"));
    ReportCheck.of(
            V11.cell(ENROLLMENTS, "enrollment-2", "userSourcedId", "nobody"),
            profile(
                reference(ENROLLMENTS, "userSourcedId")
                    .to(USERS, value("role").is("student"))
                    .when(value("role").is("student"))))
        .expect(
            ExpectedFinding.error("ref.dangling_user")
                .at(ENROLLMENTS, V11.line(ENROLLMENTS, "enrollment-2"), "userSourcedId"));
  }

  @Test
  void aRowThatCannotBeReadMayBeOfAnyKind() {
    RosterFixture unreadable =
        V11.cell(ORGS, "school", "name", "North\nSchool")
            .column(CLASSES, "metadata.org", "school")
            .cell(USERS, "student", "orgSourcedIds", "district,school");
    for (Constraint asked :
        List.of(
            reference(CLASSES, "schoolSourcedId").to(ORGS, value("type").is("school")),
            reference(CLASSES, "metadata.org").to(ORGS, value("type").is("school")),
            reference(CLASSES, "metadata.org").to(ORGS),
            reference(USERS, "orgSourcedIds").to(ORGS, value("type").is("school")).atLeastOne(),
            reference(USERS, "orgSourcedIds")
                .to(ORGS, value("type").is("school"))
                .atLeastOne()
                .when(RowKind.namedBy(ENROLLMENTS, "userSourcedId", Condition.always())),
            count(ORGS, value("type").is("school")).isAtLeast(1))) {
      ReportCheck.of(unreadable, profile(asked)).onlyOf("springfield").expectNothing();
    }
  }
}
