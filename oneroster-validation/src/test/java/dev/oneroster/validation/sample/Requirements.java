package dev.oneroster.validation.sample;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.groups.Default;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * What the constraints of the model say about columns, as Jakarta's own metadata tells it: a second
 * opinion, independent of the compiler in the main code.
 */
public final class Requirements {

  private static final Validator VALIDATOR =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();
  private static final Set<Class<? extends Annotation>> ASK_FOR_VALUE =
      Set.of(NotNull.class, NotBlank.class, NotEmpty.class);

  private Requirements() {}

  /**
   * The validator.
   *
   * @return Hibernate Validator, without expression language
   */
  public static Validator validator() {
    return VALIDATOR;
  }

  /**
   * Whether a column's cells must not be blank.
   *
   * @param file the column's file
   * @param column a column
   * @param version the binding's version
   * @param mode the file's mode
   * @return true if a constraint that holds there asks for a value
   */
  public static boolean isRequired(
      RosterFile<?> file, Column<?, ?> column, OneRosterVersion version, FileMode mode) {
    return constraints(file, column, version, mode)
        .anyMatch(type -> ASK_FOR_VALUE.contains(type.annotationType()));
  }

  /**
   * The constraints that hold on a column's values or their items.
   *
   * @param file the column's file
   * @param column a column
   * @param version the binding's version
   * @param mode the file's mode
   * @return annotations
   */
  public static Stream<Annotation> constraints(
      RosterFile<?> file, Column<?, ?> column, OneRosterVersion version, FileMode mode) {
    Optional<PropertyDescriptor> property =
        Optional.ofNullable(
            VALIDATOR
                .getConstraintsForClass(file.type())
                .getConstraintsForProperty(column.property()));
    return property.stream()
        .flatMap(
            found ->
                Stream.concat(
                    found.getConstraintDescriptors().stream(),
                    found.getConstrainedContainerElementTypes().stream()
                        .map(element -> element.getConstraintDescriptors())
                        .flatMap(Collection::stream)))
        .filter(constraint -> holds(constraint, version, mode))
        .map(ConstraintDescriptor::getAnnotation);
  }

  private static boolean holds(
      ConstraintDescriptor<?> constraint, OneRosterVersion version, FileMode mode) {
    Set<Class<?>> groups = new HashSet<>(constraint.getGroups());
    return groups.isEmpty()
        || groups.contains(Default.class)
        || groups.contains(version.group())
        || groups.contains(mode.group());
  }
}
