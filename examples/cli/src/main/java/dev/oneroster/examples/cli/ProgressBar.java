package dev.oneroster.examples.cli;

import dev.oneroster.validation.ProgressListener;
import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;

/**
 * Tells on standard error how far the work has come, if that is a terminal and the work takes
 * longer than a moment.
 */
final class ProgressBar implements ProgressListener, AutoCloseable {

  private static final long FIRST_AFTER_NANOSECONDS = 1_000_000_000L;
  private static final long THEN_EVERY_NANOSECONDS = 200_000_000L;

  private static final int BAR_WIDTH = 12;
  private static final int LINE_WIDTH = 79;

  private final PrintStream terminal;
  private final boolean visible;
  private final long start = System.nanoTime();
  private long last = start + FIRST_AFTER_NANOSECONDS - THEN_EVERY_NANOSECONDS;
  private String file = "";
  private long rows;
  private long bytes;
  private long size;
  private boolean shown;

  ProgressBar(PrintStream terminal, boolean visible) {
    this.terminal = terminal;
    this.visible = visible;
  }

  static ProgressBar onStandardError() {
    return new ProgressBar(System.err, isTerminal());
  }

  /** From JDK 22 on there is always a console, and it knows whether it is a terminal. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException olderJdk) {
      return true;
    }
  }

  /** Says how many bytes there are to read, so that their share can be told. */
  void expect(long allBytes) {
    size = allBytes;
  }

  @Override
  public void bytesRead(long more) {
    bytes += more;
  }

  @Override
  public void startedAgain() {
    rows = 0;
    bytes = 0;
  }

  @Override
  public void fileStarted(String name) {
    file = name;
  }

  @Override
  public void rowsChecked(long more) {
    rows += more;
    long now = System.nanoTime();
    if (visible && now - last >= THEN_EVERY_NANOSECONDS) {
      last = now;
      shown = true;
      terminal.print(
          String.format(
              Locale.ROOT,
              "\r%s%-30s %,13d rows %5d s",
              bar(),
              file,
              rows,
              (now - start) / 1_000_000_000L));
      terminal.flush();
    }
  }

  /** The share of the bytes that have been read, or nothing if it is not known. */
  private String bar() {
    if (size <= 0) {
      return "";
    }
    double share = Math.min(1, (double) bytes / size);
    int filled = (int) (share * BAR_WIDTH);
    return String.format(
        Locale.ROOT,
        "[%s%s] %3d %% ",
        "#".repeat(filled),
        " ".repeat(BAR_WIDTH - filled),
        (int) (share * 100));
  }

  /** Clears the line. */
  @Override
  public void close() {
    if (shown) {
      terminal.print("\r" + " ".repeat(LINE_WIDTH) + "\r");
      terminal.flush();
    }
  }
}
