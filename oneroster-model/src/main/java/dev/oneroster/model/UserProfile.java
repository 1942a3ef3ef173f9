package dev.oneroster.model;

import dev.oneroster.model.constraint.SourcedId;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An account of a user in another system.
 *
 * <p>A row of {@code userProfiles.csv} in version 1.2. Values are immutable; blank and unknown text
 * is representable, and the constraints on the getters tell what the binding asks.
 */
@Value.Immutable
@RosterStyle
public interface UserProfile extends RosterRecord {

  /**
   * A builder without values.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The user.
   *
   * @return the value
   */
  @NotBlank
  @SourcedId
  String getUserSourcedId();

  /**
   * What kind of profile it is, in free text.
   *
   * @return the value
   */
  @NotBlank
  String getProfileType();

  /**
   * The vendor whose system needs the profile.
   *
   * @return the value
   */
  @NotBlank
  String getVendorId();

  /**
   * The application that needs the profile.
   *
   * @return the value, if given
   */
  Optional<String> getApplicationId();

  /**
   * A description of the profile.
   *
   * @return the value, if given
   */
  @Value.Redacted
  Optional<String> getDescription();

  /**
   * When the credentials are to be used, in free text.
   *
   * @return the value
   */
  @NotBlank
  String getCredentialType();

  /**
   * The user name in the other system.
   *
   * @return the value
   */
  @Value.Redacted
  @NotBlank
  String getUsername();

  /**
   * The password in the other system, perhaps encrypted. Never part of {@code toString}.
   *
   * @return the value, if given
   */
  @Value.Redacted
  Optional<String> getPassword();

  /**
   * A builder with the values of this one.
   *
   * @return a new builder
   */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds values of {@link UserProfile}. Not thread-safe. */
  final class Builder extends ImmutableUserProfile.Builder {
    Builder() {}
  }
}
