package dev.oneroster.examples.cli;

import dev.oneroster.validation.RosterValidator;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** The process of a command line. */
public final class Main {

  private Main() {}

  /**
   * Runs the command, by the launcher if that can do the same, and ends the process with its
   * status.
   *
   * @param arguments the command line
   */
  public static void main(String[] arguments) {
    OptionalInt launched =
        Launcher.ofThisProcess(arguments).map(Launcher::run).orElse(OptionalInt.empty());
    System.exit(launched.isPresent() ? launched.getAsInt() : runHere(arguments));
  }

  private static int runHere(String... arguments) {
    new Preparation().start();
    // Not System.out: a PrintStream would swallow a full disk.
    OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    return OneRosterCommand.run(out, err, arguments);
  }

  /** Loads what nearly all commands need while the package is being opened. */
  private static final class Preparation extends Thread {
    Preparation() {
      super("oneroster-preparation");
      setDaemon(true);
    }

    @Override
    public void run() {
      RosterValidator.prepare();
    }
  }
}
