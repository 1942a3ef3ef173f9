package dev.oneroster.model;

import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A category of line items, such as homework or tests.
 *
 * <p>A row of {@code categories.csv} in versions 1.1 and 1.2. Values are immutable; blank and
 * unknown text is representable, and the constraints on the getters tell what the binding asks.
 */
@Value.Immutable
@RosterStyle
public interface Category extends RosterRecord {

  /**
   * A builder without values.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The category's name.
   *
   * @return the value
   */
  @NotBlank
  String getTitle();

  /**
   * The weight of the category in percent.
   *
   * @return the value, if given
   */
  Optional<Integer> getWeight();

  /**
   * A builder with the values of this one.
   *
   * @return a new builder
   */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds values of {@link Category}. Not thread-safe. */
  final class Builder extends ImmutableCategory.Builder {
    Builder() {}
  }
}
