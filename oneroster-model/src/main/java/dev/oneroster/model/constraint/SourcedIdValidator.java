package dev.oneroster.model.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link SourcedId} by {@link Lexical#isSourcedId}. */
public final class SourcedIdValidator implements ConstraintValidator<SourcedId, String> {

  /** For the validator, which makes its own. */
  public SourcedIdValidator() {}

  @Override
  public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
    return value == null || value.isEmpty() || Lexical.isSourcedId(value);
  }
}
