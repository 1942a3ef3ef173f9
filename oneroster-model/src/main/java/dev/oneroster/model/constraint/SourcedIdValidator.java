package dev.oneroster.model.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link SourcedId} by {@link Lexical#isSourcedId}. */
final class SourcedIdValidator implements ConstraintValidator<SourcedId, String> {

  @Override
  public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
    return value == null || value.isEmpty() || Lexical.isSourcedId(value);
  }
}
