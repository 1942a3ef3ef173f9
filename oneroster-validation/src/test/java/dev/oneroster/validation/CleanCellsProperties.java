package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CleanCellsProperties {

  private static final List<String> SEEDS =
      List.of(
          "a",
          "stu-1",
          "a b",
          "2026-08-15",
          "2026-02-30",
          "2026-13-01",
          "2026-08-1x",
          "{sis:1}",
          "{sis: 1}",
          "{:1}",
          "{a:b}c}",
          "{a:},{b:c}",
          "true",
          "NULL",
          "undefined",
          "Nan",
          "#N/A",
          "'x'",
          "(null)",
          "<null>",
          "\\N",
          "09,10",
          "09, 10",
          "a;b",
          "[a]",
          "Zoë",
          "a&amp;b",
          "Wh?t",
          "\u00a0x",
          " ",
          "1E+05",
          "urn:x");

  /** A check of any column, with its name for the message. */
  private record Subject(String name, CellCheck check) {}

  private static final List<Subject> SUBJECTS = subjects();

  private static List<Subject> subjects() {
    List<Subject> subjects = new ArrayList<>();
    for (OneRosterVersion version : OneRosterVersion.values()) {
      for (FileMode mode : List.of(FileMode.BULK, FileMode.DELTA)) {
        RosterFiles.in(version).forEach(file -> add(file, version, mode, subjects));
      }
    }
    return subjects;
  }

  private static <T extends RosterRecord> void add(
      RosterFile<T> file, OneRosterVersion version, FileMode mode, List<Subject> subjects) {
    ConstraintCompiler compiler = new ConstraintCompiler(version, mode);
    for (Column<T, ?> column : file.columns(version)) {
      subjects.add(new Subject(file + " " + column.name(), compiler.compile(file, column)));
    }
  }

  @Property(tries = 5_000)
  void bytesPassOnlyIfNothingIsToBeSaidOfTheText(@ForAll("texts") String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (Subject subject : SUBJECTS) {
      if (bytes[0] > ' ' && subject.check().byteTest().passes(bytes, 0, bytes.length)) {
        subject
            .check()
            .check(text, problem -> assertThat(problem).as(subject.name() + ": " + text).isNull());
      }
    }
  }

  @Example
  void ordinaryCellsPass() {
    assertPasses(RosterFiles.USERS, "sourcedId", "stu-00000001");
    assertPasses(RosterFiles.USERS, "userIds", "{sis:1}");
    assertPasses(RosterFiles.USERS, "familyName", "Nguyen-Anderson");
    assertPasses(RosterFiles.USERS, "email", "stu0000001@example.org");
    assertPasses(RosterFiles.ENROLLMENTS, "classSourcedId", "cls-00000001");
    assertPasses(RosterFiles.DEMOGRAPHICS, "birthDate", "2010-04-28");
  }

  private static <T extends RosterRecord> void assertPasses(
      RosterFile<T> file, String column, String text) {
    CellCheck check =
        new ConstraintCompiler(OneRosterVersion.V1_2, FileMode.BULK)
            .compile(file, file.column(column, OneRosterVersion.V1_2).orElseThrow());
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(check.byteTest().passes(bytes, 0, bytes.length)).as(column).isTrue();
  }

  /** Texts that are nearly right, or nearly wrong. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> seed = Arbitraries.of(SEEDS);
    Arbitrary<Integer> place = Arbitraries.integers().between(0, 10);
    Arbitrary<Character> other =
        Arbitraries.chars().with(" ,:{}-#&?'\"\t;éNnuU<(\\=@.01a".toCharArray());
    Arbitrary<Boolean> changed = Arbitraries.of(true, true, false);
    return Combinators.combine(seed, place, other, changed)
        .as(
            (text, at, with, change) ->
                change && at <= text.length()
                    ? text.substring(0, at) + with + text.substring(Math.min(at + 1, text.length()))
                    : text);
  }
}
