package dev.oneroster.validation;

import dev.oneroster.validation.sample.CsvText;
import dev.oneroster.validation.sample.DefectCase;
import dev.oneroster.validation.sample.TestPackage;
import dev.oneroster.validation.sample.TinyRoster;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with headers. */
class HeaderDefectsTest {

  private static final String USERS = "users.csv";
  private static final String ORGS = "orgs.csv";
  private static final List<String> VERSION_ONE_ZERO =
      List.of(
          "academicSessions.csv",
          "orgs.csv",
          "courses.csv",
          "classes.csv",
          "users.csv",
          "demographics.csv",
          "enrollments.csv");
  private static final TestPackage ROSTER = TinyRoster.v1_2();
  private static final TestPackage ROSTER_1_1 = TinyRoster.v1_1();

  static List<DefectCase> cases() {
    return List.of(
        DefectCase.row(101, "missing_required")
            .fails(
                without("enrollments.csv", "sourcedId"),
                "error header.missing_required enrollments.csv:1:sourcedId")
            .fails(
                without(USERS, "enabledUser"),
                "error header.missing_required users.csv:1:enabledUser")
            .passes(ROSTER),
        DefectCase.row(102, "missing_optional")
            .fails(without(USERS, "sms"), "error header.missing_optional users.csv:1:sms")
            .fails(without(USERS, "pronouns"), "error header.missing_optional users.csv:1:pronouns")
            .passes(ROSTER.cell(USERS, 3, "sms", "")),
        DefectCase.row(103, "order")
            .fails(moved(USERS, "email", 4), "error header.order users.csv:1:email")
            .fails(moved(ORGS, "sourcedId", 6), "error header.order orgs.csv:1:sourcedId")
            .fails(moved(USERS, "email", 21), "error header.order users.csv:1:email")
            .passes(ROSTER),
        DefectCase.row(104, "case")
            .fails(
                header(ORGS, "sourcedId,", "SourcedId,"), "error header.case orgs.csv:1:sourcedId")
            .fails(
                header(ORGS, "sourcedId,", "sourcedID,"), "error header.case orgs.csv:1:sourcedId")
            .fails(
                ROSTER_1_1.with(USERS, "orgSourcedIds", "orgSourcedIDs"),
                "error header.case users.csv:1:orgSourcedIds")
            .fails(
                header(USERS, "identifier", "IDENTIFIER"),
                "error header.case users.csv:1:identifier")
            .passes(ROSTER),
        DefectCase.row(105, "space")
            .fails(header(ORGS, ",status", ", status"), "error header.space orgs.csv:1:status")
            .fails(header(ORGS, ",status", ",status "), "error header.space orgs.csv:1:status")
            .fails(
                header(ORGS, "dateLastModified", "date Last Modified"),
                "error header.space orgs.csv:1:dateLastModified")
            .fails(
                header(ORGS, "dateLastModified", "date_last_modified"),
                "error header.space orgs.csv:1:dateLastModified")
            .passes(ROSTER),
        DefectCase.row(106, "duplicate")
            .fails(added(USERS, 22, "email", ""), "error header.duplicate users.csv:1:email")
            .fails(added(ORGS, 1, "sourcedId", "x"), "error header.duplicate orgs.csv:1:sourcedId")
            .passes(ROSTER),
        DefectCase.row(107, "empty_name")
            .fails(added(ORGS, 1, "", "x"), "error header.empty_name orgs.csv:1")
            .fails(added(ORGS, 7, "", "x"), "error header.empty_name orgs.csv:1")
            .passes(ROSTER),
        DefectCase.row(108, "unknown")
            .fails(
                added(USERS, 22, "Home Phone", "1"), "error header.unknown users.csv:1:Home Phone")
            .fails(added(USERS, 22, "SSN", "1"), "error header.unknown users.csv:1:SSN")
            .fails(added(USERS, 5, "nickname", "1"), "error header.unknown users.csv:1:nickname")
            .passes(added(USERS, 22, "metadata.homePhone", "1")),
        DefectCase.row(109, "metadata_form")
            .fails(
                added(USERS, 22, "metadata_jp.kana", "1"),
                "error header.metadata_form users.csv:1:metadata_jp.kana")
            .fails(
                added(USERS, 22, "Metadata.x", "1"),
                "error header.metadata_form users.csv:1:Metadata.x")
            .fails(
                added(USERS, 22, "metadata.", "1"),
                "error header.metadata_form users.csv:1:metadata.")
            .fails(
                added(USERS, 5, "metadata.jp.kana", "1"),
                "error header.metadata_form users.csv:1:metadata.jp.kana")
            .passes(
                added(USERS, 22, "metadata.jp.kana", "1"), added(USERS, 22, "metadata.kana", "")),
        DefectCase.row(110, "metadata_of_receivers")
            .passes(added(USERS, 22, "metadata.gm.additionalroles", "x")),
        DefectCase.row(111, "version_mix")
            .fails(
                added(USERS, 4, "orgSourcedIds", "sch"),
                "error header.version_mix users.csv:1:orgSourcedIds")
            .fails(added(USERS, 4, "role", "student"), "error header.version_mix users.csv:1:role")
            .fails(
                ROSTER.with("lineItems.csv", "academicSessionSourcedId", "gradingPeriodSourcedId"),
                "error header.version_mix lineItems.csv:1:academicSessionSourcedId")
            .fails(
                ROSTER.file(USERS, ROSTER_1_1.text(USERS).lines().toList()),
                "error manifest.version_vs_headers users.csv:1")
            .fails(
                added(USERS, 17, "resourceSourcedIds", "book"),
                "info header.withdrawn users.csv:1:resourceSourcedIds")
            .passes(ROSTER, ROSTER_1_1),
        DefectCase.row(112, "v1_0")
            .fails(ofVersionOneZero(), "error header.v1_0 package")
            .fails(ofVersionOneZero().without("demographics.csv"), "error header.v1_0 package")
            .fails(
                ROSTER_1_1.file(
                    "demographics.csv",
                    ofVersionOneZero().text("demographics.csv").lines().toList()),
                "error header.v1_0 demographics.csv:1")
            .fails(
                ofVersionOneZero().file("manifest.csv", manifestOfVersionOneZero()),
                "error header.v1_0 academicSessions.csv:1",
                "error header.v1_0 orgs.csv:1",
                "error header.v1_0 courses.csv:1",
                "error header.v1_0 classes.csv:1",
                "error header.v1_0 users.csv:1",
                "error header.v1_0 demographics.csv:1",
                "error header.v1_0 enrollments.csv:1")
            .passes(ROSTER_1_1),
        DefectCase.row(113, "near_miss")
            .fails(
                header("enrollments.csv", "classSourcedId", "classSourceId"),
                "error header.near_miss enrollments.csv:1:classSourcedId")
            .fails(
                header(ORGS, "sourcedId,", "sourceId,"),
                "error header.near_miss orgs.csv:1:sourcedId")
            .fails(
                header(ORGS, "sourcedId,", "sourceID,"),
                "error header.near_miss orgs.csv:1:sourcedId")
            .fails(
                header(USERS, "agentSourcedIds", "agentSourceIds"),
                "error header.near_miss users.csv:1:agentSourcedIds")
            .fails(
                header("enrollments.csv", "userSourcedId", "userSourceID"),
                "error header.near_miss enrollments.csv:1:userSourcedId")
            .fails(
                header("classes.csv", "termSourcedIds", "termsourcedid"),
                "error header.near_miss classes.csv:1:termSourcedIds")
            .passes(ROSTER),
        DefectCase.row(114, "data_as_header")
            .fails(
                ROSTER.file(ORGS, ROSTER.text(ORGS).lines().skip(1).toList()),
                "error header.data_as_header orgs.csv:1")
            .fails(
                ROSTER.file(USERS, ROSTER.text(USERS).lines().skip(1).toList()),
                "error header.data_as_header users.csv:1")
            .fails(
                ROSTER.with(
                    "demographics.csv",
                    "publicSchoolResidenceStatus\r\n",
                    "publicSchoolResidenceStatus"),
                "error header.data_as_header demographics.csv:1")
            .passes(ROSTER),
        DefectCase.row(115, "translated")
            .fails(
                ROSTER.line(
                    "userResources.csv", 1, "Kennung,Stand,Geändert,Person,Schule,Klasse,Mittel"),
                "error header.translated userResources.csv:1")
            .fails(
                ROSTER.file("userResources.csv", "Vorname;Nachname", "Ada;Lovelace"),
                "error csv.delimiter userResources.csv:1",
                "error header.translated userResources.csv:1")
            .passes(ROSTER));
  }

  /** A manifest of 1.1 for the seven files of 1.0. */
  private static List<String> manifestOfVersionOneZero() {
    List<String> lines = new ArrayList<>();
    for (String line : ROSTER_1_1.text("manifest.csv").lines().toList()) {
      String file = line.replaceFirst("file\\.(.*),.*", "$1.csv");
      boolean there = file.equals(line) || VERSION_ONE_ZERO.contains(file);
      lines.add(there ? line : line.replace(",bulk", ",absent"));
    }
    return lines;
  }

  private static TestPackage ofVersionOneZero() {
    return TestPackage.v1_1()
        .withoutManifest()
        .file(
            "academicSessions.csv",
            "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId",
            "fall,active,,Fall,semester,2026-08-17,2027-01-16,")
        .file(
            "classes.csv",
            "sourcedId,status,dateLastModified,title,grade,courseSourcedId,classCode,classType,"
                + "location,schoolSourcedId,termSourcedId,subjects",
            "alg-1,active,,Algebra 1,09,alg,A1,scheduled,Room 12,sch,fall,Mathematics")
        .file(
            "courses.csv",
            "sourcedId,status,dateLastModified,schoolYearId,metadata.duration,title,courseCode,"
                + "grade,orgSourcedId,subjects",
            "alg,active,,,,Algebra,ALG,09,sch,Mathematics")
        .file(
            "demographics.csv",
            "userSourcedId,status,dateLastModified,birthdate,sex,americanIndianOrAlaskaNative,"
                + "asian,blackOrAfricanAmerican,nativeHawaiianOrOtherPacificIslander,white,"
                + "demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,countryOfBirthCode,"
                + "stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus",
            "stu,active,,2011-01-01,female,,,,,,,,,,,")
        .file(
            "enrollments.csv",
            "sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role,status,"
                + "dateLastModified,primary",
            "enr-s,alg-1,sch,stu,student,active,,false")
        .file(
            "orgs.csv",
            "sourcedId,status,dateLastModified,name,type,identifier,metadata.classification,"
                + "metadata.gender,metadata.boarding,parentSourcedId",
            "sch,active,,North School,school,1,,,,")
        .file(
            "users.csv",
            "sourcedId,status,dateLastModified,orgSourcedIds,role,username,userId,givenName,"
                + "familyName,identifier,email,sms,phone,agents",
            "stu,active,,sch,student,grace,1,Grace,Nguyễn,,,,,");
  }

  private static TestPackage header(String file, String found, String text) {
    String header = ROSTER.text(file).lines().findFirst().orElseThrow();
    if (!header.contains(found)) {
      throw new IllegalArgumentException(file + " has no " + found);
    }
    return ROSTER.line(file, 1, header.replace(found, text));
  }

  private static TestPackage changed(String file, UnaryOperator<List<String>> change) {
    List<String> lines = new ArrayList<>();
    for (String line : ROSTER.text(file).lines().toList()) {
      lines.add(CsvText.line(change.apply(CsvText.cells(line))));
    }
    return ROSTER.file(file, lines);
  }

  private static int place(String file, String column) {
    return CsvText.cells(ROSTER.text(file).lines().findFirst().orElseThrow()).indexOf(column);
  }

  private static TestPackage without(String file, String column) {
    int place = place(file, column);
    return changed(
        file,
        cells -> {
          cells.remove(place);
          return cells;
        });
  }

  private static TestPackage moved(String file, String column, int to) {
    int from = place(file, column);
    return changed(
        file,
        cells -> {
          cells.add(to, cells.remove(from));
          return cells;
        });
  }

  private static TestPackage added(String file, int place, String name, String text) {
    String first = CsvText.cells(ROSTER.text(file)).get(0);
    return changed(
        file,
        cells -> {
          cells.add(place, cells.get(0).equals(first) ? name : text);
          return cells;
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void defect(DefectCase defect) {
    defect.check();
  }
}
