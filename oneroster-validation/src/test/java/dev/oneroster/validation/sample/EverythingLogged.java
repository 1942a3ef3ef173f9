package dev.oneroster.validation.sample;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is logged at any level, by whichever thread, from its start until it is closed. */
public final class EverythingLogged implements AutoCloseable {

  private static final Logger ROOT = Logger.getLogger("");

  private final Level before = ROOT.getLevel();
  private final StringWriter said = new StringWriter();
  private final Handler handler = new Recorder(said);

  private EverythingLogged() {}

  /**
   * Starts to listen.
   *
   * @return what is logged from now on; to be closed
   */
  public static EverythingLogged start() {
    EverythingLogged logged = new EverythingLogged();
    ROOT.setLevel(Level.ALL);
    ROOT.addHandler(logged.handler);
    return logged;
  }

  /**
   * What has been logged until now.
   *
   * @return messages, their parameters, and what was thrown with its causes and stacks
   */
  public String text() {
    return said.toString();
  }

  /** Puts the level back that was there before. */
  @Override
  public void close() {
    ROOT.removeHandler(handler);
    ROOT.setLevel(before);
  }

  private static final class Recorder extends Handler {
    private final PrintWriter out;

    Recorder(StringWriter said) {
      out = new PrintWriter(said, true);
      setLevel(Level.ALL);
    }

    @Override
    public synchronized void publish(LogRecord logged) {
      out.println(logged.getMessage() + Arrays.deepToString(logged.getParameters()));
      if (logged.getThrown() != null) {
        logged.getThrown().printStackTrace(out);
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
