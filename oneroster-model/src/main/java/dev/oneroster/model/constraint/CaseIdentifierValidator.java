package dev.oneroster.model.constraint;

import dev.oneroster.model.HasLearningObjective;
import dev.oneroster.model.LearningObjectiveSource;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link CaseIdentifier} by {@link Lexical#isUuidUrn}. */
public final class CaseIdentifierValidator
    implements ConstraintValidator<CaseIdentifier, HasLearningObjective> {

  /** For the validator, which makes its own. */
  public CaseIdentifierValidator() {}

  @Override
  public boolean isValid(@Nullable HasLearningObjective value, ConstraintValidatorContext context) {
    return value == null
        || !value.getSource().equals(LearningObjectiveSource.CASE)
        || value.getLearningObjectiveId().isBlank()
        || Lexical.isUuidUrn(value.getLearningObjectiveId());
  }
}
