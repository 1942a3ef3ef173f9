package dev.oneroster.model;

import dev.oneroster.model.constraint.SourcedId;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A link between a user and a resource, perhaps within a class or organization.
 *
 * <p>A row of {@code userResources.csv} in version 1.2. Values are immutable; blank and unknown
 * text is representable, and the constraints on the getters tell what the binding asks.
 */
@Value.Immutable
@RosterStyle
public interface UserResource extends RosterRecord {

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
   * The org.
   *
   * @return the value, if given
   */
  Optional<@SourcedId String> getOrgSourcedId();

  /**
   * The class.
   *
   * @return the value, if given
   */
  Optional<@SourcedId String> getClassSourcedId();

  /**
   * The resource.
   *
   * @return the value
   */
  @NotBlank
  @SourcedId
  String getResourceSourcedId();

  /**
   * A builder with the values of this one.
   *
   * @return a new builder
   */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds values of {@link UserResource}. Not thread-safe. */
  final class Builder extends ImmutableUserResource.Builder {
    Builder() {}
  }
}
