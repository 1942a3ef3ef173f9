package dev.oneroster.model.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link UserId} by {@link Lexical#isBracedPair}. */
public final class UserIdValidator implements ConstraintValidator<UserId, String> {

  /** For the validator, which makes its own. */
  public UserIdValidator() {}

  @Override
  public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
    return value == null || value.isEmpty() || Lexical.isBracedPair(value);
  }
}
