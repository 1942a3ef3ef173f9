package dev.oneroster.validation;

import java.util.List;
import java.util.stream.Stream;

/**
 * The texts of the rules about the binding. Errors are what the binding says; what it does not say
 * is at most a warning, and its source tells who does.
 */
final class CoreRules {

  private CoreRules() {}

  /** All rules, from the container down to the cell. */
  static List<Rule> all() {
    return Stream.of(
            ZipRuleTexts.all(),
            PackageRuleTexts.all(),
            ManifestRuleTexts.all(),
            TextRuleTexts.all(),
            CsvRuleTexts.all(),
            HeaderRuleTexts.all(),
            ValueRuleTexts.all(),
            VocabularyRuleTexts.all(),
            RowRuleTexts.all(),
            MeaningRules.all(),
            WriteRuleTexts.all(),
            SystemRuleTexts.all())
        .flatMap(List::stream)
        .toList();
  }
}
