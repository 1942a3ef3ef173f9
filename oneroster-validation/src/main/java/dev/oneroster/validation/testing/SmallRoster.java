package dev.oneroster.validation.testing;

import static dev.oneroster.csv.RosterFiles.ACADEMIC_SESSIONS;
import static dev.oneroster.csv.RosterFiles.CLASSES;
import static dev.oneroster.csv.RosterFiles.COURSES;
import static dev.oneroster.csv.RosterFiles.DEMOGRAPHICS;
import static dev.oneroster.csv.RosterFiles.ENROLLMENTS;
import static dev.oneroster.csv.RosterFiles.ORGS;
import static dev.oneroster.csv.RosterFiles.ROLES;
import static dev.oneroster.csv.RosterFiles.USERS;

import dev.oneroster.model.OneRosterVersion;

/** The small valid package that fixtures start from. */
final class SmallRoster {

  private SmallRoster() {}

  static RosterFixture of(OneRosterVersion version) {
    RosterFixture roster = withSchool(RosterFixture.empty(version));
    roster = withUser(roster, "teacher", "teacher", "Ada", "Byron");
    roster = withUser(roster, "student", "student", "Grace", "Murray");
    roster = roster.cell(USERS, "student", "grades", "09");
    return roster
        .row(DEMOGRAPHICS, "sourcedId", "student", "birthDate", "2012-03-04", "sex", "female")
        .row(
            ENROLLMENTS,
            "sourcedId,enrollment-1,classSourcedId,class,schoolSourcedId,school,"
                + "userSourcedId,teacher,role,teacher,primary,true")
        .row(
            ENROLLMENTS,
            "sourcedId,enrollment-2,classSourcedId,class,schoolSourcedId,school,"
                + "userSourcedId,student,role,student,primary,false");
  }

  private static RosterFixture withSchool(RosterFixture empty) {
    return empty
        .row(ORGS, "sourcedId,district,name,Springfield District,type,district")
        .row(ORGS, "sourcedId,school,name,North School,type,school,parentSourcedId,district")
        .row(
            ACADEMIC_SESSIONS,
            "sourcedId,year,title,2026/27,type,schoolYear,startDate,2026-08-17,"
                + "endDate,2027-06-12,schoolYear,2027")
        .row(
            ACADEMIC_SESSIONS,
            "sourcedId,term,title,Fall,type,term,startDate,2026-08-17,endDate,2027-01-16,"
                + "parentSourcedId,year,schoolYear,2027")
        .row(
            COURSES,
            "sourcedId,course,schoolYearSourcedId,year,title,Algebra,courseCode,ALG,"
                + "grades,09,orgSourcedId,school,subjects,Mathematics,subjectCodes,02052")
        .row(
            CLASSES,
            "sourcedId,class,title,Algebra 1,grades,09,courseSourcedId,course,classCode,A1,"
                + "classType,scheduled,schoolSourcedId,school,termSourcedIds,term,"
                + "subjects,Mathematics,subjectCodes,02052,periods,1");
  }

  private static RosterFixture withUser(
      RosterFixture roster, String id, String role, String givenName, String familyName) {
    String cells =
        String.format(
            "sourcedId,%1$s,enabledUser,true,username,%1$s@springfield.example,givenName,%2$s,"
                + "familyName,%3$s,identifier,%1$s-1,email,%1$s@springfield.example",
            id, givenName, familyName);
    if (roster.version() == OneRosterVersion.V1_1) {
      return roster.row(USERS, cells + ",orgSourcedIds,school,role," + role);
    }
    return roster
        .row(USERS, cells)
        .row(
            ROLES,
            String.format(
                "sourcedId,role-%1$s,userSourcedId,%1$s,roleType,primary,role,%2$s,"
                    + "orgSourcedId,school",
                id, role));
  }
}
