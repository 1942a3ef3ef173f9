package dev.oneroster.examples.exporter;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;

/** Tells how far the work at hand has come. Not thread-safe. */
final class ProgressBar {

  private static final int WIDTH = 30;
  private static final long EVERY_NANOSECONDS = 100_000_000L;

  private final PrintStream out;
  private final boolean moving;
  private String name = "";
  private long total;
  private long done;
  private long last;

  /** A bar that moves, or, where nobody looks on, is printed once it is full. */
  ProgressBar(PrintStream out, boolean moving) {
    this.out = out;
    this.moving = moving;
  }

  /** From JDK 22 on there is always a console, and it knows whether it is a terminal. */
  @SuppressWarnings("SystemConsoleNull")
  static boolean isTerminal() {
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

  void start(String what, long of) {
    name = what;
    total = of;
    done = 0;
    last = System.nanoTime();
  }

  void add(long more) {
    done += more;
    if (moving && System.nanoTime() - last > EVERY_NANOSECONDS) {
      last = System.nanoTime();
      out.print("\r" + this);
      out.flush();
    }
  }

  void finish() {
    out.println((moving ? "\r" : "") + this);
  }

  @Override
  public String toString() {
    int full = total == 0 ? WIDTH : (int) (WIDTH * Math.min(done, total) / total);
    return String.format(
        Locale.ROOT, "  %-22s [%s%s] %,9d", name, "#".repeat(full), " ".repeat(WIDTH - full), done);
  }
}
