package dev.oneroster.validation;

import java.util.List;

/** The texts of the rules about the package as a whole. */
final class PackageRuleTexts {

  private PackageRuleTexts() {}

  static List<Rule> all() {
    return List.of(
        Rule.fatal("package.unreadable")
            .message("The package could not be opened: {reason}.")
            .mend(
                "Check the path and its permissions; a package is a ZIP archive or a folder of CSV files.")
            .why("Nothing could be checked.")
            .source("The operating system")
            .example("a path that leads nowhere")
            .build());
  }
}
