package dev.oneroster.model.constraint;

import dev.oneroster.model.VocabularyToken;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link ListItem} by {@link Lexical#isListItem}. */
final class ListItemValidator {

  private ListItemValidator() {}

  /** For items that are text. */
  static final class ForText implements ConstraintValidator<ListItem, String> {
    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
      return value == null || Lexical.isListItem(value);
    }
  }

  /** For items from a vocabulary. */
  static final class ForToken implements ConstraintValidator<ListItem, VocabularyToken> {
    @Override
    public boolean isValid(@Nullable VocabularyToken value, ConstraintValidatorContext context) {
      return value == null || Lexical.isListItem(value.token());
    }
  }
}
