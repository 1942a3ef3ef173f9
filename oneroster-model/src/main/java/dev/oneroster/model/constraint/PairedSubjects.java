package dev.oneroster.model.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The items of {@code subjects} and {@code subjectCodes} pair up when both are given: as many of
 * one as of the other (binding, tables of classes.csv and courses.csv).
 */
@Documented
@Target({ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PairedSubjectsValidator.class)
public @interface PairedSubjects {

  /**
   * The message.
   *
   * @return text without the value
   */
  String message() default "subjects and subjectCodes must have the same number of items";

  /**
   * The groups in which the constraint holds.
   *
   * @return groups, none for the default group
   */
  Class<?>[] groups() default {};

  /**
   * What to hand to clients of a validator.
   *
   * @return payloads, none by default
   */
  Class<? extends Payload>[] payload() default {};
}
