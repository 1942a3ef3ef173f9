package dev.oneroster.model;

import dev.oneroster.model.constraint.SourcedId;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A link between a course and a resource used in it.
 *
 * <p>A row of {@code courseResources.csv} in versions 1.1 and 1.2. Values are immutable; blank and
 * unknown text is representable, and the constraints on the getters tell what the binding asks.
 */
@Value.Immutable
@RosterStyle
public interface CourseResource extends RosterRecord {

  /**
   * A builder without values.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The course's name.
   *
   * @return the value, if given
   */
  Optional<String> getTitle();

  /**
   * The course.
   *
   * @return the value
   */
  @NotBlank
  @SourcedId
  String getCourseSourcedId();

  /**
   * The resource.
   *
   * @return the value
   */
  @NotBlank
  @SourcedId
  String getResourceSourcedId();

  /**
   * A builder with the values of this one.
   *
   * @return a new builder
   */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds values of {@link CourseResource}. Not thread-safe. */
  final class Builder extends ImmutableCourseResource.Builder {
    Builder() {}
  }
}
