package dev.oneroster.validation;

import java.util.List;

/** The texts of the rules about the run itself. */
final class SystemRuleTexts {

  private SystemRuleTexts() {}

  static List<Rule> all() {
    return List.of(
        Rule.fatal("system.time_limit")
            .message("The validation was stopped after its time limit ({limit}).")
            .mend("Allow more time; what is told below is not all.")
            .why("The rest of the package was not checked.")
            .source("The caller's time limit")
            .example("a validation of a minute that may take a second")
            .build(),
        Rule.fatal("system.out_of_memory")
            .message("The validation stopped here, as the Java heap of {heap} MiB is full.")
            .mend("Start Java with a larger heap (-Xmx); what is told below is not all.")
            .why("The rest of the package was not checked.")
            .source("The heap that the caller gave to Java")
            .example("a million students in a heap of 64 MiB")
            .build(),
        Rule.error("system.error")
            .message(
                "This library failed at or after this line ({exception}); the rest of the file was not checked.")
            .mend(
                "Report it to the maintainers with the code, the exception and the version; send no data.")
            .why("The file cannot be judged.")
            .source("A fault of this library")
            .example("an exception in a check of a file")
            .build(),
        Rule.error("system.rule_error")
            .message("The rule {rule} of this library failed ({exception}) and was left out.")
            .mend(
                "Report it to the maintainers with the rule, the exception and the version; send no data.")
            .why("What the rule looks for was not looked for.")
            .source("A fault of this library")
            .example("an exception in a rule about several rows")
            .build(),
        Rule.info("system.suppression_unused")
            .message("The suppression of {rule} here met no finding (reason: {reason}).")
            .mend("Take it out of the settings, or correct its place.")
            .why("What it was made for is mended, or it stands somewhere else now.")
            .source("The caller's settings")
            .example("a suppression of value.boolean in line 5 of a file without such a finding")
            .build());
  }
}
