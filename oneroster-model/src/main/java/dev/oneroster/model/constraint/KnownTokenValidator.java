package dev.oneroster.model.constraint;

import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.VocabularyToken;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the token's vocabulary; the version is the constraint's group, so the two cannot differ. */
public final class KnownTokenValidator implements ConstraintValidator<KnownToken, VocabularyToken> {

  private OneRosterVersion version = OneRosterVersion.V1_2;

  /** For the validator, which makes its own. */
  public KnownTokenValidator() {}

  @Override
  public void initialize(KnownToken constraint) {
    version = versionOf(constraint);
  }

  @Override
  public boolean isValid(@Nullable VocabularyToken value, ConstraintValidatorContext context) {
    return value == null || value.isKnownIn(version);
  }

  private static OneRosterVersion versionOf(KnownToken constraint) {
    List<Class<?>> groups = List.of(constraint.groups());
    return Arrays.stream(OneRosterVersion.values())
        .filter(candidate -> groups.equals(List.of(candidate.group())))
        .findFirst()
        .orElseThrow(
            () -> new ConstraintDeclarationException("@KnownToken needs one version as its group"));
  }
}
