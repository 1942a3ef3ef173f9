package dev.oneroster.profiles;

import dev.oneroster.validation.spi.ParameterValues;
import dev.oneroster.validation.spi.RosterProfile;
import dev.oneroster.validation.spi.RosterProfileProvider;

/** Provides the profile {@code naviance-staff}; found by the service loader. Thread-safe. */
public final class NavianceStaffProvider implements RosterProfileProvider {

  /** For the service loader. */
  public NavianceStaffProvider() {}

  @Override
  public String id() {
    return "naviance-staff";
  }

  @Override
  public RosterProfile profile(ParameterValues values) {
    return Naviance.staff();
  }
}
