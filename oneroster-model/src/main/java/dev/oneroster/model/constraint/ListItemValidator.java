package dev.oneroster.model.constraint;

import dev.oneroster.model.VocabularyToken;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link ListItem} by {@link Lexical#isListItem}. */
public final class ListItemValidator {

  private ListItemValidator() {}

  /** For items that are text. */
  public static final class ForText implements ConstraintValidator<ListItem, String> {

    /** For the validator, which makes its own. */
    public ForText() {}

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
      return value == null || Lexical.isListItem(value);
    }
  }

  /** For items from a vocabulary. */
  public static final class ForToken implements ConstraintValidator<ListItem, VocabularyToken> {

    /** For the validator, which makes its own. */
    public ForToken() {}

    @Override
    public boolean isValid(@Nullable VocabularyToken value, ConstraintValidatorContext context) {
      return value == null || Lexical.isListItem(value.token());
    }
  }
}
