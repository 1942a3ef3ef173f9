package dev.oneroster.model.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link ScoreScaleStep} by {@link Lexical#isBracedPair}. */
public final class ScoreScaleStepValidator implements ConstraintValidator<ScoreScaleStep, String> {

  /** For the validator, which makes its own. */
  public ScoreScaleStepValidator() {}

  @Override
  public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
    return value == null || value.isEmpty() || Lexical.isBracedPair(value);
  }
}
