package dev.oneroster.model;

import dev.oneroster.model.constraint.KnownToken;
import dev.oneroster.model.constraint.ListItem;
import dev.oneroster.model.constraint.PairedSubjects;
import dev.oneroster.model.constraint.SourcedId;
import dev.oneroster.model.constraint.V1_1;
import dev.oneroster.model.constraint.V1_2;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A class: one or more teachers and students meeting for a course in one or more sessions.
 *
 * <p>A row of {@code classes.csv} in versions 1.1 and 1.2. Values are immutable; blank and unknown
 * text is representable, and the constraints on the getters tell what the binding asks.
 */
@Value.Immutable
@RosterStyle
@PairedSubjects
public interface RosterClass extends RosterRecord, HasSubjects {

  /**
   * A builder without values.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The class's name.
   *
   * @return the value
   */
  @NotBlank
  String getTitle();

  /**
   * The grades taught in it.
   *
   * @return the items in order, perhaps none
   */
  List<@ListItem @KnownToken(groups = V1_1.class) Grade> getGrades();

  /**
   * The course that it is an instance of.
   *
   * @return the value
   */
  @NotBlank
  @SourcedId
  String getCourseSourcedId();

  /**
   * A code that people know the class by.
   *
   * @return the value, if given
   */
  Optional<String> getClassCode();

  /**
   * What kind of class it is.
   *
   * @return the value
   */
  @NotNull
  @KnownToken(groups = V1_1.class)
  @KnownToken(groups = V1_2.class)
  ClassType getClassType();

  /**
   * Where it meets.
   *
   * @return the value, if given
   */
  Optional<String> getLocation();

  /**
   * The school that it belongs to.
   *
   * @return the value
   */
  @NotBlank
  @SourcedId
  String getSchoolSourcedId();

  /**
   * The sessions in which it meets.
   *
   * @return the items in order, perhaps none
   */
  @NotEmpty
  List<@ListItem @SourcedId String> getTermSourcedIds();

  /**
   * Its subjects by name, paired with the codes when both are given.
   *
   * @return the items in order, perhaps none
   */
  @Override
  List<@ListItem String> getSubjects();

  /**
   * Its subjects by code, paired with the names when both are given.
   *
   * @return the items in order, perhaps none
   */
  @Override
  List<@ListItem String> getSubjectCodes();

  /**
   * The periods of the day in which it meets.
   *
   * @return the items in order, perhaps none
   */
  List<@ListItem String> getPeriods();

  /**
   * A builder with the values of this one.
   *
   * @return a new builder
   */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds values of {@link RosterClass}. Not thread-safe. */
  final class Builder extends ImmutableRosterClass.Builder {
    Builder() {}
  }
}
