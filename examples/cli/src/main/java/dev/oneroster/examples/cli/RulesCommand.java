package dev.oneroster.examples.cli;

import dev.oneroster.validation.Rule;
import dev.oneroster.validation.RuleCatalogue;
import dev.oneroster.validation.spi.RosterProfiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Prints the rules. */
@Command(
    description = "Prints all rules in a line each, or one in full.",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false)
final class RulesCommand implements Callable<Integer> {

  @ParentCommand private OneRosterCommand main;

  @Parameters(paramLabel = "CODE", arity = "0..1", description = "The code of a rule.")
  private Optional<String> code = Optional.empty();

  @SuppressWarnings("NullAway.Init")
  RulesCommand() {}

  @Override
  public Integer call() throws IOException {
    String text = code.map(this::inFull).orElseGet(RulesCommand::list);
    try (OutputStream out = ReportOutput.open(Optional.empty(), main.standardOutput())) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return ExitStatus.VALID.code();
  }

  private static String list() {
    StringBuilder text = new StringBuilder();
    for (Rule rule : RuleCatalogue.core().all()) {
      text.append(
          String.format(
              Locale.ROOT, "%-34s %-8s %s\n", rule.code(), rule.severity(), rule.message()));
    }
    return text.toString();
  }

  /** The binding's rules, and those of the profiles that come with the program. */
  private static RuleCatalogue rules() {
    RosterProfiles profiles = RosterProfiles.installed();
    return ProfileOptions.rules(profiles.ids().stream().map(profiles::get).toList());
  }

  private String inFull(String wanted) {
    Rule rule =
        rules()
            .find(wanted)
            .orElseThrow(() -> new WrongUse("no rule has the code " + wanted + "; try: rules"));
    return "%s (%s)\n  %s\n  Why: %s\n  To mend: %s\n  Example: %s\n  Source: %s\n"
        .formatted(
            rule.code(),
            rule.severity() + (rule.onByDefault() ? "" : ", off by default"),
            rule.message(),
            rule.why(),
            rule.mend(),
            rule.example(),
            rule.source());
  }
}
