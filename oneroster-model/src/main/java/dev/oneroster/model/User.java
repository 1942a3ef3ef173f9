package dev.oneroster.model;

import dev.oneroster.model.constraint.KnownToken;
import dev.oneroster.model.constraint.ListItem;
import dev.oneroster.model.constraint.SourcedId;
import dev.oneroster.model.constraint.UserId;
import dev.oneroster.model.constraint.V1_1;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A person: a student, a teacher, a guardian, an administrator.
 *
 * <p>A row of {@code users.csv} in versions 1.1 and 1.2. Values are immutable; blank and unknown
 * text is representable, and the constraints on the getters tell what the binding asks.
 */
@Value.Immutable
@RosterStyle
public interface User extends RosterRecord {

  /**
   * A builder without values.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Whether the user may use the system.
   *
   * @return the value
   */
  @NotNull
  Boolean getEnabledUser();

  /**
   * The organizations of the user. Required in version 1.1; in 1.2 the roles name them.
   *
   * @return the items in order, perhaps none
   */
  @NotEmpty(groups = V1_1.class)
  List<@ListItem @SourcedId String> getOrgSourcedIds();

  /**
   * The user's role. Required in version 1.1; in 1.2 it is in the roles.
   *
   * @return the value, if given
   */
  Optional<@NotNull(groups = V1_1.class) @KnownToken(groups = V1_1.class) UserRole> getRole();

  /**
   * The name by which the user signs in.
   *
   * @return the value
   */
  @Value.Redacted
  @NotBlank
  String getUsername();

  /**
   * The user's identifiers in other systems, each as {@code {type:id}}.
   *
   * @return the items in order, perhaps none
   */
  @Value.Redacted
  List<@ListItem @UserId String> getUserIds();

  /**
   * The given name.
   *
   * @return the value
   */
  @Value.Redacted
  @NotBlank
  String getGivenName();

  /**
   * The family name.
   *
   * @return the value
   */
  @Value.Redacted
  @NotBlank
  String getFamilyName();

  /**
   * The middle names, separated by spaces.
   *
   * @return the value, if given
   */
  @Value.Redacted
  Optional<String> getMiddleName();

  /**
   * An identifier that people know the user by, such as a student number.
   *
   * @return the value, if given
   */
  @Value.Redacted
  Optional<String> getIdentifier();

  /**
   * The email address.
   *
   * @return the value, if given
   */
  @Value.Redacted
  Optional<String> getEmail();

  /**
   * The number for text messages.
   *
   * @return the value, if given
   */
  @Value.Redacted
  Optional<String> getSms();

  /**
   * The phone number.
   *
   * @return the value, if given
   */
  @Value.Redacted
  Optional<String> getPhone();

  /**
   * The users who act for this one, such as parents.
   *
   * @return the items in order, perhaps none
   */
  List<@ListItem @SourcedId String> getAgentSourcedIds();

  /**
   * The grades of a student.
   *
   * @return the items in order, perhaps none
   */
  List<@ListItem @KnownToken(groups = V1_1.class) Grade> getGrades();

  /**
   * The password, perhaps encrypted. Never part of {@code toString}.
   *
   * @return the value, if given
   */
  @Value.Redacted
  Optional<String> getPassword();

  /**
   * The person's identifier across systems.
   *
   * @return the value, if given
   */
  @Value.Redacted
  Optional<String> getUserMasterIdentifier();

  /**
   * The resources of the user, a column of the first text of version 1.2 only; version 1.2.1 has
   * {@code userResources.csv} in its place.
   *
   * @return the items in order, perhaps none
   */
  List<@ListItem @SourcedId String> getResourceSourcedIds();

  /**
   * The given name that the user prefers.
   *
   * @return the value, if given
   */
  @Value.Redacted
  Optional<String> getPreferredGivenName();

  /**
   * The middle name that the user prefers.
   *
   * @return the value, if given
   */
  @Value.Redacted
  Optional<String> getPreferredMiddleName();

  /**
   * The family name that the user prefers.
   *
   * @return the value, if given
   */
  @Value.Redacted
  Optional<String> getPreferredFamilyName();

  /**
   * The user's main organization.
   *
   * @return the value, if given
   */
  Optional<@SourcedId String> getPrimaryOrgSourcedId();

  /**
   * The user's pronouns, in free text.
   *
   * @return the value, if given
   */
  @Value.Redacted
  Optional<String> getPronouns();

  /**
   * A builder with the values of this one.
   *
   * @return a new builder
   */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds values of {@link User}. Not thread-safe. */
  final class Builder extends ImmutableUser.Builder {
    Builder() {}
  }
}
