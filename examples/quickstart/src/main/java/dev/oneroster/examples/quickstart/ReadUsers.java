package dev.oneroster.examples.quickstart;

import dev.oneroster.csv.RosterFiles;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.csv.RosterReader;
import dev.oneroster.csv.Row;
import dev.oneroster.model.User;
import java.io.IOException;
import java.nio.file.Path;

/** Reads the users of a package: {@code ReadUsers roster.zip}. */
public final class ReadUsers {

  private ReadUsers() {}

  public static void main(String[] arguments) throws IOException {
    try (RosterPackage roster = RosterPackage.open(Path.of(arguments[0]));
        RosterReader<User> users = roster.read(RosterFiles.USERS)) {
      // Rows come one by one and are not kept: a file of any size fits.
      for (Row<User> row : users) {
        User user = row.orElseThrow(); // HandleBadRows shows what else can be done
        System.out.println(user.getSourcedId() + " is " + user.getGivenName());
      }
    }
  }
}
