package dev.oneroster.model;

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
 * Something in a class for which students get results: an assignment, a test.
 *
 * <p>A row of {@code lineItems.csv} in versions 1.1 and 1.2. Values are immutable; blank and
 * unknown text is representable, and the constraints on the getters tell what the binding asks.
 */
@Value.Immutable
@RosterStyle
public interface LineItem extends RosterRecord {

  /**
   * A builder without values.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The line item's name.
   *
   * @return the value
   */
  @NotBlank
  String getTitle();

  /**
   * What it asks of students.
   *
   * @return the value, if given
   */
  Optional<String> getDescription();

  /**
   * The day on which it is given out.
   *
   * @return the value
   */
  @NotNull
  LocalDate getAssignDate();

  /**
   * The day by which it is due.
   *
   * @return the value
   */
  @NotNull
  LocalDate getDueDate();

  /**
   * The class.
   *
   * @return the value
   */
  @NotBlank
  @SourcedId
  String getClassSourcedId();

  /**
   * The category that it belongs to.
   *
   * @return the value
   */
  @NotBlank
  @SourcedId
  String getCategorySourcedId();

  /**
   * The session in which it counts. Version 1.1 calls the column {@code gradingPeriodSourcedId}.
   *
   * @return the value
   */
  @NotBlank
  @SourcedId
  String getAcademicSessionSourcedId();

  /**
   * The lowest score, included. Required in version 1.1.
   *
   * @return the value, if given
   */
  Optional<@NotNull(groups = V1_1.class) BigDecimal> getResultValueMin();

  /**
   * The highest score, included. Required in version 1.1.
   *
   * @return the value, if given
   */
  Optional<@NotNull(groups = V1_1.class) BigDecimal> getResultValueMax();

  /**
   * The school of the class. Required in version 1.2, unknown to 1.1.
   *
   * @return the value, if given
   */
  Optional<@NotBlank(groups = V1_2.class) @SourcedId String> getSchoolSourcedId();

  /**
   * A builder with the values of this one.
   *
   * @return a new builder
   */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds values of {@link LineItem}. Not thread-safe. */
  final class Builder extends ImmutableLineItem.Builder {
    Builder() {}
  }
}
