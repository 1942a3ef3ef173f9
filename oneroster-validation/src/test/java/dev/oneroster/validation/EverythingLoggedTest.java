package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.validation.sample.EverythingLogged;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class EverythingLoggedTest {

  private static final Logger LOGGER = Logger.getLogger(EverythingLoggedTest.class.getName());

  private static LogRecord finest() {
    LogRecord logged = new LogRecord(Level.FINEST, "a message of {0}");
    logged.setLoggerName(LOGGER.getName());
    logged.setParameters(new Object[] {"a parameter"});
    logged.setThrown(new IllegalStateException("a fault", new IllegalArgumentException("a cause")));
    return logged;
  }

  @Test
  void the_least_message_is_kept_with_its_parameters_and_what_was_thrown() {
    String text;
    try (EverythingLogged logged = EverythingLogged.start()) {
      LOGGER.log(finest());
      text = logged.text();
    }

    assertThat(text).contains("a message of", "a parameter", "a fault", "a cause");
  }

  @Test
  void closed_it_leaves_the_level_and_the_handlers_as_they_were() {
    Logger root = Logger.getLogger("");
    Level level = root.getLevel();
    Handler[] handlers = root.getHandlers();

    EverythingLogged.start().close();

    assertThat(root.getLevel()).isEqualTo(level);
    assertThat(root.getHandlers()).isEqualTo(handlers);
  }
}
