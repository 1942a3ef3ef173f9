package dev.oneroster.model.constraint;

import dev.oneroster.model.HasSubjects;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link PairedSubjects}. */
public final class PairedSubjectsValidator
    implements ConstraintValidator<PairedSubjects, HasSubjects> {

  /** For the validator, which makes its own. */
  public PairedSubjectsValidator() {}

  @Override
  public boolean isValid(@Nullable HasSubjects value, ConstraintValidatorContext context) {
    return value == null
        || value.getSubjects().isEmpty()
        || value.getSubjectCodes().isEmpty()
        || value.getSubjects().size() == value.getSubjectCodes().size();
  }
}
