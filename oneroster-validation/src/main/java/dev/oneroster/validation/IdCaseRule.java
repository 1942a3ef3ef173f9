package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
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

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = ONES << 7;

  private static final String COLUMN = "sourcedId";
  private static final int UPPER = 1;
  private static final int LOWER = 2;
  private static final int BOTH = UPPER | LOWER;

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
    if (!hasBothCases(ids)) {
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

  private static boolean hasBothCases(IdIndex ids) {
    int[] cases = new int[1];
    ids.forEach(
        (number, text, from, length) -> {
          if (cases[0] != BOTH) {
            cases[0] |= cases(text, from, from + length);
          }
        });
    return cases[0] == BOTH;
  }

  /** The cases in which an identifier has letters, eight bytes at a time. */
  private static int cases(byte[] text, int from, int to) {
    int found = 0;
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      found |= cases((long) EIGHT_BYTES.get(text, at));
    }
    if (at < to && to - from >= Long.BYTES) {
      return found | cases((long) EIGHT_BYTES.get(text, to - Long.BYTES));
    }
    long rest = 0;
    for (; at < to; at++) {
      rest = (rest << Byte.SIZE) | (text[at] & 0x7f);
    }
    return found | cases(rest);
  }

  private static int cases(long word) {
    long bits = word & ~HIGH_BITS;
    int upper = hasAny(bits, 'A', 'Z') ? UPPER : 0;
    return hasAny(bits, 'a', 'z') ? upper | LOWER : upper;
  }

  /** Whether one of eight bytes without their high bits is in a range. */
  private static boolean hasAny(long bits, char first, char last) {
    long notBelow = bits + ONES * (0x80 - first);
    long above = bits + ONES * (0x80 - last - 1);
    return ((notBelow & ~above) & HIGH_BITS) != 0;
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
