package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.Column;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** US Social Security numbers where an identifier belongs. They are counted and never shown. */
final class SocialSecurityNumberRule extends OddColumnRule {

  private static final Rule NUMBER =
      Rule.warning("value.ssn")
          .message("{column} holds what looks like Social Security numbers.")
          .mend("Use identifiers that say nothing about a person and open no account.")
          .why("Whoever gets hold of the file can pretend to be these people.")
          .source("Practice: Social Security numbers are no identifiers for schools' vendors")
          .example("identifier `123-45-6789`")
          .build();

  private static final Set<String> COLUMNS =
      Set.of("sourcedId", "identifier", "username", "userIds", "userMasterIdentifier");

  private static final int LENGTH = 11;

  SocialSecurityNumberRule() {
    super(NUMBER);
  }

  @Override
  Optional<Predicate<String>> oddity(ValidationRun run, RosterFile<?> file, Column<?, ?> column) {
    return file == RosterFiles.USERS && COLUMNS.contains(column.name())
        ? Optional.of(SocialSecurityNumberRule::holdsNumber)
        : Optional.empty();
  }

  @Override
  ByteTest ordinary(Column<?, ?> column) {
    return ByteTest.of(SocialSecurityNumberRule::hasNoTwoDashes);
  }

  /** No number without dashes that stand three apart. */
  private static boolean hasNoTwoDashes(byte[] bytes, int from, int to, int kinds) {
    if ((kinds & ByteKinds.HYPHEN) != 0) {
      for (int i = from; i < to - 3; i++) {
        if (bytes[i] == '-' && bytes[i + 3] == '-') {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether a text holds such a number, by itself or in the braces of a user id. */
  static boolean holdsNumber(String text) {
    for (int dash = text.indexOf('-', 3); dash >= 0; dash = text.indexOf('-', dash + 1)) {
      int start = dash - 3;
      int end = start + LENGTH;
      boolean alone =
          (start == 0 || ":{,".indexOf(text.charAt(start - 1)) >= 0)
              && (end == text.length() || (end < text.length() && text.charAt(end) == '}'));
      if (alone && isNumber(text, start)) {
        return true;
      }
    }
    return false;
  }

  /** Three digits, two and four; 000, 666 and those from 900 on were never given to anyone. */
  private static boolean isNumber(String text, int start) {
    return areDigits(text, start, 3)
        && text.charAt(start + 6) == '-'
        && areDigits(text, start + 4, 2)
        && areDigits(text, start + 7, 4)
        && text.charAt(start) != '9'
        && !text.startsWith("000", start)
        && !text.startsWith("666", start)
        && !text.startsWith("00", start + 4)
        && !text.startsWith("0000", start + 7);
  }

  private static boolean areDigits(String text, int start, int length) {
    for (int i = start; i < start + length; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  @Override
  void report(ValidationRun run, Sightings odd) {
    odd.reportWithout(run, NUMBER, new Argument("count", odd.count(), false));
  }
}
