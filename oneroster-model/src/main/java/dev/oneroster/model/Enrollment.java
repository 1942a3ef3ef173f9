package dev.oneroster.model;

import dev.oneroster.model.constraint.KnownToken;
import dev.oneroster.model.constraint.SourcedId;
import dev.oneroster.model.constraint.V1_1;
import dev.oneroster.model.constraint.V1_2;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One user's part in one class.
 *
 * <p>A row of {@code enrollments.csv} in versions 1.1 and 1.2. Values are immutable; blank and
 * unknown text is representable, and the constraints on the getters tell what the binding asks.
 */
@Value.Immutable
@RosterStyle
public interface Enrollment extends RosterRecord {

  /**
   * A builder without values.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The class.
   *
   * @return the value
   */
  @NotBlank
  @SourcedId
  String getClassSourcedId();

  /**
   * The school of the class.
   *
   * @return the value
   */
  @NotBlank
  @SourcedId
  String getSchoolSourcedId();

  /**
   * The user.
   *
   * @return the value
   */
  @NotBlank
  @SourcedId
  String getUserSourcedId();

  /**
   * The user's role in the class.
   *
   * @return the value
   */
  @NotNull
  @KnownToken(groups = V1_1.class)
  @KnownToken(groups = V1_2.class)
  EnrollmentRole getRole();

  /**
   * Whether this is the class's main teacher.
   *
   * @return the value, if given
   */
  Optional<Boolean> getPrimary();

  /**
   * The first day of the enrollment.
   *
   * @return the value, if given
   */
  Optional<LocalDate> getBeginDate();

  /**
   * The day after the last day of the enrollment.
   *
   * @return the value, if given
   */
  Optional<LocalDate> getEndDate();

  /**
   * A builder with the values of this one.
   *
   * @return a new builder
   */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds values of {@link Enrollment}. Not thread-safe. */
  final class Builder extends ImmutableEnrollment.Builder {
    Builder() {}
  }
}
