package dev.oneroster.model;

import dev.oneroster.model.constraint.KnownToken;
import dev.oneroster.model.constraint.ListItem;
import dev.oneroster.model.constraint.V1_1;
import dev.oneroster.model.constraint.V1_2;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A learning resource that classes, courses or users are given.
 *
 * <p>A row of {@code resources.csv} in versions 1.1 and 1.2. Values are immutable; blank and
 * unknown text is representable, and the constraints on the getters tell what the binding asks.
 */
@Value.Immutable
@RosterStyle
public interface Resource extends RosterRecord {

  /**
   * A builder without values.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The vendor's identifier of the resource.
   *
   * @return the value
   */
  @NotBlank
  String getVendorResourceId();

  /**
   * The resource's name.
   *
   * @return the value, if given
   */
  Optional<String> getTitle();

  /**
   * The roles that it is for.
   *
   * @return the items in order, perhaps none
   */
  List<@ListItem @KnownToken(groups = V1_1.class) @KnownToken(groups = V1_2.class) ResourceRole>
      getRoles();

  /**
   * Whether it is the main resource or a further one.
   *
   * @return the value, if given
   */
  Optional<@KnownToken(groups = V1_1.class) @KnownToken(groups = V1_2.class) Importance>
      getImportance();

  /**
   * The vendor's identifier.
   *
   * @return the value, if given
   */
  Optional<String> getVendorId();

  /**
   * The identifier of the application that it belongs to.
   *
   * @return the value, if given
   */
  Optional<String> getApplicationId();

  /**
   * A builder with the values of this one.
   *
   * @return a new builder
   */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds values of {@link Resource}. Not thread-safe. */
  final class Builder extends ImmutableResource.Builder {
    Builder() {}
  }
}
