package dev.oneroster.validation;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Something that a receiver asks of a record, as a Jakarta constraint. Nobody writes it: {@link
 * RecordValidation} puts it on entities, and it is what the constraint descriptor of a violation
 * holds.
 */
@Documented
@Constraint(validatedBy = {})
@Repeatable(ProfileConstraint.List.class)
@Target(TYPE)
@Retention(RUNTIME)
public @interface ProfileConstraint {

  /**
   * Who asks.
   *
   * @return the profile's id
   */
  String source();

  /**
   * The rule.
   *
   * @return its code
   */
  String code();

  /**
   * The template of the message, replaced for each violation by {@code source:code}.
   *
   * @return a template
   */
  String message() default "{source}:{code}";

  /**
   * In which groups it is asked; always, by default.
   *
   * @return groups
   */
  Class<?>[] groups() default {};

  /**
   * Payload, not used.
   *
   * @return none
   */
  Class<? extends Payload>[] payload() default {};

  /** Several of them. */
  @Documented
  @Target(TYPE)
  @Retention(RUNTIME)
  @interface List {

    /**
     * The constraints.
     *
     * @return one for each rule
     */
    ProfileConstraint[] value();
  }
}
