package dev.oneroster.model;

import dev.oneroster.model.constraint.SourcedId;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A link between a line item and the score scale that applies to it.
 *
 * <p>A row of {@code lineItemScoreScales.csv} in version 1.2. Values are immutable; blank and
 * unknown text is representable, and the constraints on the getters tell what the binding asks.
 */
@Value.Immutable
@RosterStyle
public interface LineItemScoreScale extends RosterRecord {

  /**
   * A builder without values.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The score scale's name.
   *
   * @return the value, if given
   */
  Optional<String> getTitle();

  /**
   * The line item.
   *
   * @return the value
   */
  @NotBlank
  @SourcedId
  String getLineItemSourcedId();

  /**
   * The score scale.
   *
   * @return the value
   */
  @NotBlank
  @SourcedId
  String getScoreScaleSourcedId();

  /**
   * A builder with the values of this one.
   *
   * @return a new builder
   */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds values of {@link LineItemScoreScale}. Not thread-safe. */
  final class Builder extends ImmutableLineItemScoreScale.Builder {
    Builder() {}
  }
}
