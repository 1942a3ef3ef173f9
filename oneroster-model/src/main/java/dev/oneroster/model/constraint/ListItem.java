package dev.oneroster.model.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An item of a list in one cell: not empty and without a comma, as there is no escape for one
 * (binding, section 3, "List of Strings"). Null is valid.
 */
@Documented
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {ListItemValidator.ForText.class, ListItemValidator.ForToken.class})
public @interface ListItem {

  /**
   * The message.
   *
   * @return text without the value
   */
  String message() default "must not be empty or hold a comma";

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
