package dev.oneroster.model.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An identifier of a user in another system: {@code {type:id}} with neither side empty (binding,
 * table of users.csv). Null and empty text are valid.
 */
@Documented
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = UserIdValidator.class)
public @interface UserId {

  /**
   * The message.
   *
   * @return text without the value
   */
  String message() default "must look like {type:id}";

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
