package dev.oneroster.model.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link UserId} by {@link Lexical#isBracedPair}. */
final class UserIdValidator implements ConstraintValidator<UserId, String> {

  @Override
  public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
    return value == null || value.isEmpty() || Lexical.isBracedPair(value);
  }
}
