package dev.oneroster.model.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A GUID of the binding: 1 to 255 characters from letters, digits and {@code . - _ / @} (binding,
 * section 3, "GUID" and "GUID Reference"). Null and empty text are valid.
 */
@Documented
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SourcedIdValidator.class)
public @interface SourcedId {

  /**
   * The message.
   *
   * @return text without the value
   */
  String message() default "must be 1 to 255 characters from A-Z, a-z, 0-9 and . - _ / @";

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
