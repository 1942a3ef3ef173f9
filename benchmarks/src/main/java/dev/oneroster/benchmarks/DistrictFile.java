package dev.oneroster.benchmarks;

import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Files that look like those of a school district. The same in every run. */
public enum DistrictFile {
  /** Ten short cells, nothing quoted. */
  ENROLLMENTS(
      "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,"
          + "role,primary,beginDate,endDate") {
    @Override
    void appendRow(StringBuilder file, int row, Random random) {
      file.append("enr-").append(100_000_000 + row).append(",,,cls-");
      file.append(10_000_000 + random.nextInt(30_000)).append(",sch-");
      file.append(10_000 + random.nextInt(160)).append(",stu-");
      file.append(10_000_000 + random.nextInt(100_000)).append(",student,,,");
    }
  },

  /** Twenty-two cells, many blank. */
  USERS(DistrictFile.USER_COLUMNS) {
    @Override
    void appendRow(StringBuilder file, int row, Random random) {
      appendUser(file, row, random, "Amira,Okafor", "Ben,Schmidt", "Chloe,Martin");
    }
  },

  /** Enrollments with a list in quotes on each line. */
  QUOTED_LISTS(ENROLLMENTS.header + ",metadata.groups") {
    @Override
    void appendRow(StringBuilder file, int row, Random random) {
      ENROLLMENTS.appendRow(file, row, random);
      file.append(",\"g").append(random.nextInt(500)).append(",g").append(random.nextInt(500));
      file.append(",g").append(random.nextInt(500)).append('"');
    }
  },

  /** Users with names beyond ASCII. */
  NON_ASCII_USERS(DistrictFile.USER_COLUMNS) {
    @Override
    void appendRow(StringBuilder file, int row, Random random) {
      appendUser(file, row, random, "Zoë,Müller", "José,Łukaszewicz", "Дарья,Соколова", "美咲,佐藤");
    }
  };

  private static final int ROWS = 200_000;
  private static final String USER_COLUMNS =
      "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,"
          + "middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,"
          + "userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,"
          + "primaryOrgSourcedId,pronouns";

  private final String header;

  DistrictFile(String header) {
    this.header = header;
  }

  /** The file, with a line feed behind each record. */
  byte[] bytes() {
    Random random = new Random(1);
    StringBuilder file = new StringBuilder(header).append('\n');
    for (int row = 0; row < ROWS; row++) {
      appendRow(file, row, random);
      file.append('\n');
    }
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The file of the binding whose header and rows these are. */
  RosterFile<?> ofBinding() {
    return header.startsWith(USER_COLUMNS) ? RosterFiles.USERS : RosterFiles.ENROLLMENTS;
  }

  abstract void appendRow(StringBuilder file, int row, Random random);

  private static void appendUser(StringBuilder file, int row, Random random, String... names) {
    int id = 10_000_000 + row;
    file.append("stu-").append(id).append(",,,true,stu").append(id);
    file.append(",{sis:").append(id).append("},").append(names[random.nextInt(names.length)]);
    file.append(",,").append(900_000_000 + row).append(",stu").append(id);
    file.append("@example.org,,,,").append(10 + random.nextInt(3)).append(",,,,,,sch-");
    file.append(10_000 + random.nextInt(160)).append(',');
  }
}
