package dev.oneroster.validation.internal.hibernate;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.annotation.Annotation;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * One constraint of an entity's property, asked of Hibernate Validator: the way for constraints
 * that are not compiled. The library is started when the first of these is made, not before.
 *
 * <p>Thread-safe.
 */
public final class LibraryConstraint {

  private final Class<?> type;
  private final String property;
  private final Annotation constraint;
  private final Class<?>[] groups;

  /**
   * A constraint.
   *
   * @param type the entity's type
   * @param property the property whose value is constrained
   * @param constraint the annotation on it, on its items or on what its Optional holds
   * @param groups the groups in which the constraint holds
   */
  public LibraryConstraint(
      Class<?> type, String property, Annotation constraint, Set<Class<?>> groups) {
    this.type = type;
    this.property = property;
    this.constraint = constraint;
    this.groups = groups.toArray(Class<?>[]::new);
  }

  /**
   * A constraint on an entity as a whole.
   *
   * @param type the entity's type
   * @param constraint the annotation on it
   * @param groups the groups in which the constraint holds
   * @return the constraint, for {@link #isSatisfiedByEntity}
   */
  public static LibraryConstraint ofType(
      Class<?> type, Annotation constraint, Set<Class<?>> groups) {
    return new LibraryConstraint(type, "", constraint, groups);
  }

  /**
   * Whether an entity satisfies a constraint on its type.
   *
   * @param entity an entity of the type
   * @return false if the library finds a violation of this constraint
   */
  public boolean isSatisfiedByEntity(Object entity) {
    return Started.VALIDATOR.validate(entity, groups).stream()
        .noneMatch(
            violation -> violation.getConstraintDescriptor().getAnnotation().equals(constraint));
  }

  /**
   * Whether a value satisfies the constraint.
   *
   * @param value a value of the property's type, an Optional if that is its type
   * @return false if the library finds a violation of this constraint
   */
  public boolean isSatisfiedBy(Object value) {
    return Started.VALIDATOR.validateValue(type, property, value, groups).stream()
        .noneMatch(
            violation -> violation.getConstraintDescriptor().getAnnotation().equals(constraint));
  }

  /** Holds the validator, started at first use, without expression language and default locale. */
  private static final class Started {
    static final Validator VALIDATOR =
        Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(
                new ParameterMessageInterpolator(Set.of(Locale.ROOT), Locale.ROOT, false))
            .buildValidatorFactory()
            .getValidator();
  }
}
