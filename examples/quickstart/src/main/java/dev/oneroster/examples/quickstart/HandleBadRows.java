package dev.oneroster.examples.quickstart;

import dev.oneroster.csv.Problem;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.csv.RosterReader;
import dev.oneroster.csv.Row;
import dev.oneroster.model.User;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Takes the good rows and tells of the others: {@code HandleBadRows roster.zip}. */
public final class HandleBadRows {

  private HandleBadRows() {}

  public static void main(String[] arguments) throws IOException {
    List<User> good = new ArrayList<>();
    // With .lenient() behind it, what is plainly meant is read so: TRUE as true, Student as
    // student.
    try (RosterPackage roster = RosterPackage.open(Path.of(arguments[0]));
        RosterReader<User> users = roster.read(RosterFiles.USERS)) {
      users.header().problems().forEach(problem -> print("header", problem));
      for (Row<User> row : users) {
        row.entity().ifPresent(good::add);
        for (Problem problem : row.problems()) { // a row can be odd and good all the same
          print(row.entity().isPresent() ? "odd" : "bad", problem);
        }
      }
    }
    System.out.println(good.size() + " good rows");
  }

  private static void print(String what, Problem problem) {
    System.out.println(what + ": " + problem.code() + " at " + problem.location());
  }
}
