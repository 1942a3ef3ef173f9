package dev.oneroster.model;

import dev.oneroster.model.constraint.KnownToken;
import dev.oneroster.model.constraint.SourcedId;
import dev.oneroster.model.constraint.V1_1;
import dev.oneroster.model.constraint.V1_2;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One student's result for one line item.
 *
 * <p>A row of {@code results.csv} in versions 1.1 and 1.2. Values are immutable; blank and unknown
 * text is representable, and the constraints on the getters tell what the binding asks.
 */
@Value.Immutable
@RosterStyle
public interface Result extends RosterRecord {

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
   * The student.
   *
   * @return the value
   */
  @NotBlank
  @SourcedId
  String getStudentSourcedId();

  /**
   * How far scoring has come.
   *
   * @return the value
   */
  @NotNull
  @KnownToken(groups = V1_1.class)
  @KnownToken(groups = V1_2.class)
  ScoreStatus getScoreStatus();

  /**
   * The score as a number. Required in version 1.1.
   *
   * @return the value, if given
   */
  @Value.Redacted
  Optional<@NotNull(groups = V1_1.class) BigDecimal> getScore();

  /**
   * The day of the score or of its last change.
   *
   * @return the value
   */
  @NotNull
  LocalDate getScoreDate();

  /**
   * A remark about the result.
   *
   * @return the value, if given
   */
  @Value.Redacted
  Optional<String> getComment();

  /**
   * The score as text.
   *
   * @return the value, if given
   */
  @Value.Redacted
  Optional<String> getTextScore();

  /**
   * The class of the result.
   *
   * @return the value, if given
   */
  Optional<@SourcedId String> getClassSourcedId();

  /**
   * Whether the student is still working on it.
   *
   * @return the value, if given
   */
  Optional<Boolean> getInProgress();

  /**
   * Whether it was left incomplete.
   *
   * @return the value, if given
   */
  Optional<Boolean> getIncomplete();

  /**
   * Whether it was handed in late.
   *
   * @return the value, if given
   */
  Optional<Boolean> getLate();

  /**
   * Whether it was not handed in.
   *
   * @return the value, if given
   */
  Optional<Boolean> getMissing();

  /**
   * A builder with the values of this one.
   *
   * @return a new builder
   */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds values of {@link Result}. Not thread-safe. */
  final class Builder extends ImmutableResult.Builder {
    Builder() {}
  }
}
