package dev.oneroster.validation.spi;

import java.util.List;

/**
 * Makes a profile known by its id. A class that implements it, is public, has a public constructor
 * without parameters, and is named in {@code
 * META-INF/services/dev.oneroster.validation.spi.RosterProfileProvider} of its jar is found by
 * {@link RosterProfiles#installed()}.
 *
 * <p>Implementations are stateless.
 */
public interface RosterProfileProvider {

  /**
   * The profile's id.
   *
   * @return small letters, digits and hyphens, such as {@code turnitin}
   */
  String id();

  /**
   * What its user can set.
   *
   * @return parameters; none unless overridden
   */
  default List<ProfileParameter<?>> parameters() {
    return List.of();
  }

  /**
   * The profile.
   *
   * @param values what the parameters are set to
   * @return a profile with the id
   */
  RosterProfile profile(ParameterValues values);
}
