package dev.oneroster.profiles;

import dev.oneroster.validation.spi.ParameterValues;
import dev.oneroster.validation.spi.RosterProfile;
import dev.oneroster.validation.spi.RosterProfileProvider;

/** Provides the profile {@code naviance-student}; found by the service loader. Thread-safe. */
public final class NavianceStudentProvider implements RosterProfileProvider {

  /** For the service loader. */
  public NavianceStudentProvider() {}

  @Override
  public String id() {
    return "naviance-student";
  }

  @Override
  public RosterProfile profile(ParameterValues values) {
    return Naviance.student();
  }
}
