package dev.oneroster.model.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A token that the vocabulary of the column knows in the version that the constraint's group names:
 * {@link V1_1} or {@link V1_2}, exactly one of them. Null is valid.
 */
@Documented
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(KnownToken.List.class)
@Constraint(validatedBy = KnownTokenValidator.class)
public @interface KnownToken {

  /**
   * The message.
   *
   * @return text without the value
   */
  String message() default "must be a token of the vocabulary";

  /**
   * The group that names the version.
   *
   * @return {@link V1_1} or {@link V1_2}
   */
  Class<?>[] groups() default {};

  /**
   * What to hand to clients of a validator.
   *
   * @return payloads, none by default
   */
  Class<? extends Payload>[] payload() default {};

  /** Several of these, one a version. */
  @Documented
  @Target({ElementType.METHOD, ElementType.FIELD, ElementType.TYPE_USE})
  @Retention(RetentionPolicy.RUNTIME)
  @interface List {
    /**
     * The constraints.
     *
     * @return one for each version
     */
    KnownToken[] value();
  }
}
