package dev.oneroster.csv.internal.temporary;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The names of files that are being written. They are hidden and end in neither {@code .zip} nor
 * {@code .csv}, so that nobody who waits for a roster picks one up; and they tell which process
 * made them, as a process must not open its own locked files a second time: on POSIX systems that
 * would give up the lock.
 */
final class TemporaryName {

  private static final String PREFIX = ".oneroster-";
  private static final String SUFFIX = ".part";
  private static final String FOLDER_SUFFIX = ".d";
  private static final int DIGITS = 16;
  private static final int LENGTH = PREFIX.length() + 2 * DIGITS + 1 + SUFFIX.length();

  private static final HexFormat HEX = HexFormat.of();
  private static final String PROCESS = HEX.toHexDigits(new SplittableRandom().nextLong());
  private static final AtomicLong COUNTER = new AtomicLong();

  private TemporaryName() {}

  /** A name that this process has not used. */
  static String next() {
    return PREFIX + PROCESS + "-" + HEX.toHexDigits(COUNTER.incrementAndGet()) + SUFFIX;
  }

  /** The folder that belongs to a file of such a name. */
  static Path folderOf(Path file) {
    return file.resolveSibling(file.getFileName() + FOLDER_SUFFIX);
  }

  /** Whether a file's name is one that some other process made. */
  static boolean isOfOtherProcess(String name) {
    return isOurs(name) && !name.startsWith(PREFIX + PROCESS);
  }

  private static boolean isOurs(String name) {
    if (name.length() != LENGTH || !name.startsWith(PREFIX) || !name.endsWith(SUFFIX)) {
      return false;
    }
    int first = PREFIX.length();
    int second = first + DIGITS + 1;
    return isHexadecimal(name, first)
        && name.charAt(second - 1) == '-'
        && isHexadecimal(name, second);
  }

  private static boolean isHexadecimal(String name, int from) {
    return name.substring(from, from + DIGITS).chars().allMatch(HexFormat::isHexDigit);
  }
}
