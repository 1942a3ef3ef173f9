package dev.oneroster.model;

import dev.oneroster.model.constraint.KnownToken;
import dev.oneroster.model.constraint.SourcedId;
import dev.oneroster.model.constraint.V1_2;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One user's role at one organization.
 *
 * <p>A row of {@code roles.csv} in version 1.2. Values are immutable; blank and unknown text is
 * representable, and the constraints on the getters tell what the binding asks.
 */
@Value.Immutable
@RosterStyle
public interface Role extends RosterRecord {

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
   * Whether this is the user's main role at the organization.
   *
   * @return the value
   */
  @NotNull
  @KnownToken(groups = V1_2.class)
  RoleType getRoleType();

  /**
   * The role.
   *
   * @return the value
   */
  @NotNull
  @KnownToken(groups = V1_2.class)
  UserRole getRole();

  /**
   * The first day of the role.
   *
   * @return the value, if given
   */
  Optional<LocalDate> getBeginDate();

  /**
   * The day after the last day of the role.
   *
   * @return the value, if given
   */
  Optional<LocalDate> getEndDate();

  /**
   * The org.
   *
   * @return the value
   */
  @NotBlank
  @SourcedId
  String getOrgSourcedId();

  /**
   * The user profile.
   *
   * @return the value, if given
   */
  Optional<@SourcedId String> getUserProfileSourcedId();

  /**
   * A builder with the values of this one.
   *
   * @return a new builder
   */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds values of {@link Role}. Not thread-safe. */
  final class Builder extends ImmutableRole.Builder {
    Builder() {}
  }
}
