package dev.oneroster.csv;

import dev.oneroster.model.OneRosterVersion;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The tables of OneRoster 1.0, as far as they are needed to recognise a file of it. It has seven
 * files and no manifest (binding, section 2.3); its columns are known from implementations that
 * read it.
 */
final class VersionOneZero {

  private static final int LEAST_DIFFERENCES = 2;

  private static final Map<String, List<String>> COLUMNS = new LinkedHashMap<>();

  static {
    table(
        "academicSessions",
        "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId");
    table(
        "orgs",
        "sourcedId,status,dateLastModified,name,type,identifier,metadata.classification,"
            + "metadata.gender,metadata.boarding,parentSourcedId");
    table(
        "courses",
        "sourcedId,status,dateLastModified,schoolYearId,metadata.duration,title,courseCode,grade,"
            + "orgSourcedId,subjects");
    table(
        "classes",
        "sourcedId,status,dateLastModified,title,grade,courseSourcedId,classCode,classType,"
            + "location,schoolSourcedId,termSourcedId,subjects");
    table(
        "users",
        "sourcedId,status,dateLastModified,orgSourcedIds,role,username,userId,givenName,"
            + "familyName,identifier,email,sms,phone,agents");
    table(
        "enrollments",
        "sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role,status,dateLastModified,"
            + "primary");
    table(
        "demographics",
        "userSourcedId,status,dateLastModified,birthdate,sex,americanIndianOrAlaskaNative,asian,"
            + "blackOrAfricanAmerican,nativeHawaiianOrOtherPacificIslander,white,"
            + "demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,countryOfBirthCode,"
            + "stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus");
  }

  private VersionOneZero() {}

  private static void table(String file, String columns) {
    COLUMNS.put(file, List.of(columns.split(",")));
  }

  /** The columns of a file, none if 1.0 does not have it. */
  static List<String> columns(RosterFile<?> file) {
    return COLUMNS.getOrDefault(file.name(), List.of());
  }

  /**
   * Whether a header is plainly that of 1.0: nearly all of its columns are there, more than of any
   * later version's, and something that only 1.0 has.
   */
  static boolean hasHeader(RosterFile<?> file, List<String> cells) {
    List<String> table = columns(file);
    if (table.isEmpty()) {
      return false;
    }
    long missing = missing(table, cells);
    for (OneRosterVersion version : OneRosterVersion.values()) {
      if (missing(names(file, version), cells) - missing < LEAST_DIFFERENCES) {
        return false;
      }
    }
    return missing * 4 <= table.size() && hasMark(file, cells);
  }

  /**
   * Whether a header is just the one of 1.0, though a later one with a mistake looks nearly alike.
   * Other files of the package tell.
   */
  static boolean mayBeHeader(RosterFile<?> file, List<String> cells) {
    return !cells.isEmpty() && !telling().contains(file) && columns(file).equals(cells);
  }

  /** The files whose columns are plainly others than in later versions. */
  static List<RosterFile<?>> telling() {
    return List.of(
        RosterFiles.USERS,
        RosterFiles.ENROLLMENTS,
        RosterFiles.CLASSES,
        RosterFiles.COURSES,
        RosterFiles.DEMOGRAPHICS);
  }

  /** Whether a header is complete for a later version, and not for 1.0 alone. */
  static boolean hasLaterHeader(RosterFile<?> file, List<String> cells) {
    return Arrays.stream(OneRosterVersion.values())
        .filter(file::isIn)
        .map(version -> names(file, version))
        .anyMatch(names -> missing(names, cells) == 0 && !columns(file).containsAll(names));
  }

  private static boolean hasMark(RosterFile<?> file, List<String> cells) {
    if (file == RosterFiles.ENROLLMENTS) {
      return cells.indexOf("status") > cells.indexOf("classSourcedId");
    }
    return columns(file).stream()
        .filter(name -> !Header.isMetadata(name))
        .anyMatch(name -> cells.contains(name) && !isOfLaterVersion(file, name));
  }

  private static boolean isOfLaterVersion(RosterFile<?> file, String name) {
    return file.allColumns().stream().anyMatch(column -> column.name().equals(name));
  }

  private static List<String> names(RosterFile<?> file, OneRosterVersion version) {
    return file.columns(version).stream().map(Object::toString).toList();
  }

  private static long missing(List<String> table, List<String> cells) {
    return table.stream().filter(name -> !cells.contains(name)).count();
  }

  /** Which of its seven files, all of which a package has, are not there. */
  static List<String> missingFiles(Predicate<RosterFile<?>> isThere) {
    return RosterFiles.all().stream()
        .filter(file -> COLUMNS.containsKey(file.name()) && !isThere.test(file))
        .map(RosterFile::fileName)
        .toList();
  }
}
