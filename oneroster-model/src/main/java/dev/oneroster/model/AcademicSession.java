package dev.oneroster.model;

import dev.oneroster.model.constraint.KnownToken;
import dev.oneroster.model.constraint.SourcedId;
import dev.oneroster.model.constraint.V1_1;
import dev.oneroster.model.constraint.V1_2;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A session of time in which teaching happens: a school year, a semester, a term, a grading period.
 *
 * <p>A row of {@code academicSessions.csv} in versions 1.1 and 1.2. Values are immutable; blank and
 * unknown text is representable, and the constraints on the getters tell what the binding asks.
 */
@Value.Immutable
@RosterStyle
public interface AcademicSession extends RosterRecord {

  /**
   * A builder without values.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The session's name.
   *
   * @return the value
   */
  @NotBlank
  String getTitle();

  /**
   * What kind of session it is.
   *
   * @return the value
   */
  @NotNull
  @KnownToken(groups = V1_1.class)
  @KnownToken(groups = V1_2.class)
  SessionType getType();

  /**
   * The first day of the session.
   *
   * @return the value
   */
  @NotNull
  LocalDate getStartDate();

  /**
   * The day after the last day of the session.
   *
   * @return the value
   */
  @NotNull
  LocalDate getEndDate();

  /**
   * The session that this one is part of.
   *
   * @return the value, if given
   */
  Optional<@SourcedId String> getParentSourcedId();

  /**
   * The year in which the school year ends. The binding requires it; ManageBac+ does not.
   *
   * @return the value, if given
   */
  Optional<@NotNull Year> getSchoolYear();

  /**
   * A builder with the values of this one.
   *
   * @return a new builder
   */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds values of {@link AcademicSession}. Not thread-safe. */
  final class Builder extends ImmutableAcademicSession.Builder {
    Builder() {}
  }
}
