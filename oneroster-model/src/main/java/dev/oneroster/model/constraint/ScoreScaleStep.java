package dev.oneroster.model.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A step of a score scale: {@code {left:right}} with neither side empty (binding 1.2, table of
 * scoreScales.csv). Null and empty text are valid.
 */
@Documented
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ScoreScaleStepValidator.class)
public @interface ScoreScaleStep {

  /**
   * The message.
   *
   * @return text without the value
   */
  String message() default "must look like {left:right}";

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
