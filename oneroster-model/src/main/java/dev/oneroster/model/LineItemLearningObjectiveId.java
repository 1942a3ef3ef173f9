package dev.oneroster.model;

import dev.oneroster.model.constraint.CaseIdentifier;
import dev.oneroster.model.constraint.KnownToken;
import dev.oneroster.model.constraint.SourcedId;
import dev.oneroster.model.constraint.V1_2;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.immutables.value.Value;

/**
 * A learning objective that a line item addresses.
 *
 * <p>A row of {@code lineItemLearningObjectiveIds.csv} in version 1.2. Values are immutable; blank
 * and unknown text is representable, and the constraints on the getters tell what the binding asks.
 */
@Value.Immutable
@RosterStyle
@CaseIdentifier
public interface LineItemLearningObjectiveId extends RosterRecord, HasLearningObjective {

  /**
   * A builder without values.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The line item.
   *
   * @return the value
   */
  @NotBlank
  @SourcedId
  String getLineItemSourcedId();

  /**
   * Where the objective's identifier comes from.
   *
   * @return the value
   */
  @NotNull
  @KnownToken(groups = V1_2.class)
  @Override
  LearningObjectiveSource getSource();

  /**
   * The objective's identifier; a UUID URN when its source is {@code case}.
   *
   * @return the value
   */
  @NotBlank
  @Override
  String getLearningObjectiveId();

  /**
   * A builder with the values of this one.
   *
   * @return a new builder
   */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds values of {@link LineItemLearningObjectiveId}. Not thread-safe. */
  final class Builder extends ImmutableLineItemLearningObjectiveId.Builder {
    Builder() {}
  }
}
