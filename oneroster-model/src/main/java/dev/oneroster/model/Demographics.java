package dev.oneroster.model;

import dev.oneroster.model.constraint.KnownToken;
import dev.oneroster.model.constraint.V1_1;
import dev.oneroster.model.constraint.V1_2;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Demographic facts of one user. Its sourcedId is the one of that user.
 *
 * <p>A row of {@code demographics.csv} in versions 1.1 and 1.2. Values are immutable; blank and
 * unknown text is representable, and the constraints on the getters tell what the binding asks.
 */
@Value.Immutable
@RosterStyle
public interface Demographics extends RosterRecord {

  /**
   * A builder without values.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The day of birth.
   *
   * @return the value, if given
   */
  @Value.Redacted
  Optional<LocalDate> getBirthDate();

  /**
   * The sex on record.
   *
   * @return the value, if given
   */
  @Value.Redacted
  Optional<@KnownToken(groups = V1_1.class) @KnownToken(groups = V1_2.class) Sex> getSex();

  /**
   * Whether the person is American Indian or Alaska Native.
   *
   * @return the value, if given
   */
  @Value.Redacted
  Optional<Boolean> getAmericanIndianOrAlaskaNative();

  /**
   * Whether the person is Asian.
   *
   * @return the value, if given
   */
  @Value.Redacted
  Optional<Boolean> getAsian();

  /**
   * Whether the person is Black or African American.
   *
   * @return the value, if given
   */
  @Value.Redacted
  Optional<Boolean> getBlackOrAfricanAmerican();

  /**
   * Whether the person is Native Hawaiian or other Pacific Islander.
   *
   * @return the value, if given
   */
  @Value.Redacted
  Optional<Boolean> getNativeHawaiianOrOtherPacificIslander();

  /**
   * Whether the person is White.
   *
   * @return the value, if given
   */
  @Value.Redacted
  Optional<Boolean> getWhite();

  /**
   * Whether the person is of two or more races.
   *
   * @return the value, if given
   */
  @Value.Redacted
  Optional<Boolean> getDemographicRaceTwoOrMoreRaces();

  /**
   * Whether the person is Hispanic or Latino.
   *
   * @return the value, if given
   */
  @Value.Redacted
  Optional<Boolean> getHispanicOrLatinoEthnicity();

  /**
   * The country of birth as a code.
   *
   * @return the value, if given
   */
  @Value.Redacted
  Optional<String> getCountryOfBirthCode();

  /**
   * The state of birth, abbreviated.
   *
   * @return the value, if given
   */
  @Value.Redacted
  Optional<String> getStateOfBirthAbbreviation();

  /**
   * The city of birth.
   *
   * @return the value, if given
   */
  @Value.Redacted
  Optional<String> getCityOfBirth();

  /**
   * Where the person lives with regard to the school's area, as a code.
   *
   * @return the value, if given
   */
  @Value.Redacted
  Optional<String> getPublicSchoolResidenceStatus();

  /**
   * A builder with the values of this one.
   *
   * @return a new builder
   */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds values of {@link Demographics}. Not thread-safe. */
  final class Builder extends ImmutableDemographics.Builder {
    Builder() {}
  }
}
