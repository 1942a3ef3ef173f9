package dev.oneroster.model.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The identifier of a learning objective is a UUID URN when its source is {@code case} (binding
 * 1.2, tables of the files of learning objectives).
 */
@Documented
@Target({ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CaseIdentifierValidator.class)
public @interface CaseIdentifier {

  /**
   * The message.
   *
   * @return text without the value
   */
  String message() default "learningObjectiveId must be urn:uuid: and a UUID when source is case";

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
