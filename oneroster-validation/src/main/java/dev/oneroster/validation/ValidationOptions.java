package dev.oneroster.validation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a validation was asked to do in other ways than usual; reports show it, so that their reader
 * knows.
 *
 * <p>Values are immutable.
 *
 * @param settings what is minded, and how much
 * @param lenient whether what can be repaired without loss is read as repaired
 * @param today the day by which dates are judged, if any
 */
public record ValidationOptions(RuleSettings settings, boolean lenient, Optional<LocalDate> today) {

  /** Nothing out of the ordinary. */
  static final ValidationOptions NONE =
      new ValidationOptions(RuleSettings.defaults(), false, Optional.empty());

  /**
   * Refuses null parts.
   *
   * @param settings see {@link #settings()}
   * @param lenient see {@link #lenient()}
   * @param today see {@link #today()}
   */
  public ValidationOptions {
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(today, "today");
  }

  ValidationOptions with(RuleSettings others) {
    return new ValidationOptions(others, lenient, today);
  }

  ValidationOptions asLenient() {
    return new ValidationOptions(settings, true, today);
  }

  ValidationOptions with(LocalDate day) {
    return new ValidationOptions(settings, lenient, Optional.of(day));
  }
}
