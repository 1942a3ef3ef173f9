package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Identifiers of one file that differ in nothing but case. Asked at a file's end, of its index, and
 * only where identifiers are written in both cases at all; then it takes 8 bytes an identifier.
 */
final class IdCaseRule implements MeaningRule {

  private static final Rule COLLISION =
      Rule.warning("id.case_collision")
          .message("The sourcedId differs from `{other}` on line {first} in nothing but case.")
          .mend("Give one of the two another sourcedId, if they are different records.")
          .why("Many databases take them for one, and one row overwrites the other.")
          .source("Practice; the binding compares ids exactly")
          .example("`abc1` and `ABC1` in users.csv")
          .build();

  private static final String COLUMN = "sourcedId";

  @Override
  public List<Rule> rules() {
    return List.of(COLLISION);
  }

  @Override
  public void join(ValidationRun run) {
    for (RosterFile<?> file : RosterFiles.in(run.version())) {
      // Demographics have the ids of users, where a collision is told.
      if (file != RosterFiles.DEMOGRAPHICS) {
        run.atEndOf(file, () -> look(run, file));
      }
    }
  }

  private static void look(ValidationRun run, RosterFile<?> file) {
    IdIndex ids = run.ids(file);
    if (run.letterCases(file) != LetterCases.BOTH || !hasBothCases(ids)) {
      return;
    }
    LongSet seen = new LongSet();
    LongSet suspect = new LongSet();
    ids.forEach(
        (number, text, from, length) -> {
          long hash = foldedHash(text, from, length);
          if (!seen.add(hash)) {
            suspect.add(hash);
          }
        });
    if (suspect.size() > 0) {
      report(run, file, suspect);
    }
  }

  /**
   * Whether those have that are identifiers of rows; others of the column may have been refused.
   */
  private static boolean hasBothCases(IdIndex ids) {
    int[] cases = new int[1];
    ids.forEach(
        (number, text, from, length) -> {
          if (cases[0] != LetterCases.BOTH) {
            cases[0] |= LetterCases.of(text, from, from + length);
          }
        });
    return cases[0] == LetterCases.BOTH;
  }

  /** The same for texts that differ in case only; hardly ever for others. */
  private static long foldedHash(byte[] text, int from, int length) {
    long hash = length;
    for (int i = from; i < from + length; i++) {
      boolean isUpper = text[i] >= 'A' && text[i] <= 'Z';
      hash = hash * 0x5851_f42d_4c95_7f2dL + (isUpper ? text[i] | 0x20 : text[i]);
    }
    return hash | 1;
  }

  private static void report(ValidationRun run, RosterFile<?> file, LongSet suspect) {
    IdIndex ids = run.ids(file);
    Map<String, Integer> firsts = new HashMap<>();
    Occurrences collisions = new Occurrences(run, COLLISION, file, COLUMN);
    ids.forEach(
        (number, text, from, length) -> {
          if (suspect.contains(foldedHash(text, from, length))) {
            Integer first = firsts.putIfAbsent(ids.id(number).toLowerCase(Locale.ROOT), number);
            if (first != null) {
              collisions.add(
                  number,
                  new Argument("other", ids.id(first), false),
                  new Argument("first", ids.line(first), false));
            }
          }
        });
    collisions.report(ids.size());
  }
}
