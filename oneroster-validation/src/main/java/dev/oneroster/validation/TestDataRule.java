package dev.oneroster.validation;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Rows that somebody made to try something out. Test, Null and Sample are family names, too, so
 * that only whole texts and pairs of names are judged. What a row says is not shown.
 */
final class TestDataRule implements MeaningRule {

  private static final Rule PLACEHOLDER =
      Rule.warning("value.placeholder")
          .message("{column} looks like a placeholder or test data.")
          .mend("Take the row out, or write what is meant.")
          .why("Receivers make real accounts, classes and licences of it.")
          .source("A receiver reports sample data that was left in; the binding is silent")
          .example("title `TBD`, or a user called Test Student")
          .build();

  private static final Map<RosterFile<?>, String> TITLES =
      Map.of(
          RosterFiles.ACADEMIC_SESSIONS, "title",
          RosterFiles.CATEGORIES, "title",
          RosterFiles.CLASSES, "title",
          RosterFiles.COURSES, "title",
          RosterFiles.LINE_ITEMS, "title",
          RosterFiles.ORGS, "name");

  private static final List<String> NOTHING =
      List.of("TBD", "xxx", "xxxx", "xxxxx", "asdf", "do not use", "donotuse", "delete me");

  private static final List<String> NO_TITLES =
      List.of(
          "placeholder",
          "lorem ipsum",
          "test class",
          "test course",
          "test school",
          "test district",
          "demo school",
          "demo district",
          "sample school",
          "sample district");

  private static final List<String> NO_ADDRESSES =
      List.of(
          "none@none.com",
          "no@no.com",
          "na@na.com",
          "noemail@noemail.com",
          "test@test.com",
          "xxx@xxx.com");

  private static final List<String> PRETENDED =
      List.of("test", "fake", "dummy", "demo", "sample", "example");

  private static final List<String> KINDS =
      List.of("student", "teacher", "parent", "guardian", "staff", "user", "account", "person");

  private static final CellInterest NAME = interest(NOTHING, PRETENDED);
  private static final CellInterest TITLE = interest(NOTHING, NO_TITLES);

  private static final int GIVEN_NAME = 0;
  private static final int FAMILY_NAME = 1;
  private static final int EMAIL = 2;

  @Override
  public List<Rule> rules() {
    return List.of(PLACEHOLDER);
  }

  @Override
  public void join(ValidationRun run) {
    TITLES.forEach((file, column) -> joinTitles(run, file, column));
    Sightings names = sightings(run, RosterFiles.USERS, "familyName");
    Sightings addresses = sightings(run, RosterFiles.USERS, "email");
    Map<String, CellInterest> interests = new LinkedHashMap<>();
    interests.put("givenName", NAME);
    interests.put("familyName", NAME);
    interests.put("email", interest(NO_ADDRESSES, List.of()));
    run.watchOdd(RosterFiles.USERS, row -> lookAtUser(row, names, addresses), interests);
    run.atEndOf(RosterFiles.USERS, () -> names.reportWithout(run, PLACEHOLDER));
    run.atEndOf(RosterFiles.USERS, () -> addresses.reportWithout(run, PLACEHOLDER));
  }

  private static CellInterest interest(List<String> words, List<String> others) {
    List<String> all = Stream.concat(words.stream(), others.stream()).toList();
    return new CellInterest(text -> isOneOf(text, all), ByteTest.of(new WordFilter(all)));
  }

  private static void joinTitles(ValidationRun run, RosterFile<?> file, String column) {
    Sightings titles = sightings(run, file, column);
    run.watchOdd(file, row -> lookAtTitle(row, titles), new LinkedHashMap<>(Map.of(column, TITLE)));
    run.atEndOf(file, () -> titles.reportWithout(run, PLACEHOLDER));
  }

  private static Sightings sightings(ValidationRun run, RosterFile<?> file, String name) {
    Column<?, ?> column = file.column(name, run.version()).orElseThrow();
    return new Sightings(file, column);
  }

  private static void lookAtTitle(CheckedRow row, Sightings titles) {
    String title = row.text(0);
    if ((isOneOf(title, NOTHING) || isOneOf(title, NO_TITLES)) && !row.isDeleted()) {
      titles.add(title, row.line());
    }
  }

  private static void lookAtUser(CheckedRow row, Sightings names, Sightings addresses) {
    String given = row.text(GIVEN_NAME);
    String family = row.text(FAMILY_NAME);
    boolean odd =
        isOneOf(given, NOTHING)
            || isOneOf(family, NOTHING)
            || isPretended(given, family)
            || isPretended(family, given);
    if (odd && !row.isDeleted()) {
      names.add(family, row.line());
    }
    if (isOneOf(row.text(EMAIL), NO_ADDRESSES) && !row.isDeleted()) {
      addresses.add("", row.line());
    }
  }

  /** As Test Student, Fake Teacher and Test Test; a Mr. Test alone is a man of that name. */
  private static boolean isPretended(String first, String second) {
    return isOneOf(first, PRETENDED) && (isOneOf(second, KINDS) || isOneOf(second, PRETENDED));
  }

  private static boolean isOneOf(String text, List<String> words) {
    for (String word : words) {
      if (word.length() == text.length() && word.equalsIgnoreCase(text)) {
        return true;
      }
    }
    return false;
  }
}
