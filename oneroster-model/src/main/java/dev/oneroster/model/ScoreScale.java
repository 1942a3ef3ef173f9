package dev.oneroster.model;

import dev.oneroster.model.constraint.ListItem;
import dev.oneroster.model.constraint.ScoreScaleStep;
import dev.oneroster.model.constraint.SourcedId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.immutables.value.Value;

/**
 * A scale that maps scores to other scores, such as letters to percent.
 *
 * <p>A row of {@code scoreScales.csv} in version 1.2. Values are immutable; blank and unknown text
 * is representable, and the constraints on the getters tell what the binding asks.
 */
@Value.Immutable
@RosterStyle
public interface ScoreScale extends RosterRecord {

  /**
   * A builder without values.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The scale's name.
   *
   * @return the value
   */
  @NotBlank
  String getTitle();

  /**
   * What kind of scale it is, in free text.
   *
   * @return the value
   */
  @NotBlank
  String getType();

  /**
   * The org.
   *
   * @return the value
   */
  @NotBlank
  @SourcedId
  String getOrgSourcedId();

  /**
   * The course.
   *
   * @return the value
   */
  @NotBlank
  @SourcedId
  String getCourseSourcedId();

  /**
   * The class.
   *
   * @return the value
   */
  @NotBlank
  @SourcedId
  String getClassSourcedId();

  /**
   * The scale's steps, each as {@code {left:right}}.
   *
   * @return the items in order, perhaps none
   */
  @NotEmpty
  List<@ListItem @ScoreScaleStep String> getScoreScaleValue();

  /**
   * A builder with the values of this one.
   *
   * @return a new builder
   */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds values of {@link ScoreScale}. Not thread-safe. */
  final class Builder extends ImmutableScoreScale.Builder {
    Builder() {}
  }
}
