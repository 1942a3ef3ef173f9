package dev.oneroster.validation.sample;

import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.OneRosterVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The smallest package with a row in every file: a school and its district, a year with a term, a
 * class, its teacher, a student and her guardian, a gradebook of one item. Nothing in it deserves a
 * finding, so that a test of a rule can change one cell of it and expect one finding. The files lie
 * in the test resources, {@code tiny/1.1} and {@code tiny/1.2}.
 */
public final class TinyRoster {

  private TinyRoster() {}

  /**
   * The package in version 1.1.
   *
   * @return a bulk package of all files
   */
  public static TestPackage v1_1() {
    return of(OneRosterVersion.V1_1);
  }

  /**
   * The package in version 1.2.
   *
   * @return a bulk package of all files
   */
  public static TestPackage v1_2() {
    return of(OneRosterVersion.V1_2);
  }

  /**
   * The package in a version.
   *
   * @param version the binding's version
   * @return a bulk package of all files
   */
  public static TestPackage of(OneRosterVersion version) {
    TestPackage roster = TestPackage.of(version);
    for (RosterFile<?> file : RosterFiles.in(version)) {
      roster = roster.file(file.fileName(), lines(version, file));
    }
    return roster;
  }

  /**
   * The package as a delta: each row says that it is active and when it changed.
   *
   * @param version the binding's version
   * @return a delta package of all files
   */
  public static TestPackage delta(OneRosterVersion version) {
    TestPackage roster = of(version).delta();
    for (RosterFile<?> file : RosterFiles.in(version)) {
      for (int line = 2; line <= lines(version, file).size(); line++) {
        roster =
            roster
                .cell(file.fileName(), line, "status", "active")
                .cell(file.fileName(), line, "dateLastModified", "2026-08-17T06:00:00.000Z");
      }
    }
    return roster;
  }

  private static List<String> lines(OneRosterVersion version, RosterFile<?> file) {
    String name = "/tiny/" + version.token() + "/" + file.fileName();
    try (InputStream bytes =
        Objects.requireNonNull(TinyRoster.class.getResourceAsStream(name), name)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
