package dev.oneroster.model;

import dev.oneroster.model.constraint.KnownToken;
import dev.oneroster.model.constraint.ListItem;
import dev.oneroster.model.constraint.PairedSubjects;
import dev.oneroster.model.constraint.SourcedId;
import dev.oneroster.model.constraint.V1_1;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A course of study, which classes are instances of.
 *
 * <p>A row of {@code courses.csv} in versions 1.1 and 1.2. Values are immutable; blank and unknown
 * text is representable, and the constraints on the getters tell what the binding asks.
 */
@Value.Immutable
@RosterStyle
@PairedSubjects
public interface Course extends RosterRecord, HasSubjects {

  /**
   * A builder without values.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The school year of the course.
   *
   * @return the value, if given
   */
  Optional<@SourcedId String> getSchoolYearSourcedId();

  /**
   * The course's name.
   *
   * @return the value
   */
  @NotBlank
  String getTitle();

  /**
   * A code that people know the course by.
   *
   * @return the value, if given
   */
  Optional<String> getCourseCode();

  /**
   * The grades that it is for.
   *
   * @return the items in order, perhaps none
   */
  List<@ListItem @KnownToken(groups = V1_1.class) Grade> getGrades();

  /**
   * The organization that offers it.
   *
   * @return the value
   */
  @NotBlank
  @SourcedId
  String getOrgSourcedId();

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
   * A builder with the values of this one.
   *
   * @return a new builder
   */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds values of {@link Course}. Not thread-safe. */
  final class Builder extends ImmutableCourse.Builder {
    Builder() {}
  }
}
