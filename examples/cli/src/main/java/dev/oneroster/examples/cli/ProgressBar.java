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

  private final PrintStream terminal;
  private final boolean visible;
  private final long start = System.nanoTime();
  private long last = start + FIRST_AFTER_NANOSECONDS - THEN_EVERY_NANOSECONDS;
  private String file = "";
  private long rows;
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
              Locale.ROOT, "\r%-40s %,15d rows %6d s", file, rows, (now - start) / 1_000_000_000L));
      terminal.flush();
    }
  }

  /** Clears the line. */
  @Override
  public void close() {
    if (shown) {
      terminal.print("\r" + " ".repeat(72) + "\r");
      terminal.flush();
    }
  }
}
