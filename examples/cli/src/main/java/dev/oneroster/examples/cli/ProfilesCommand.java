package dev.oneroster.examples.cli;

import dev.oneroster.validation.ProfileGuide;
import dev.oneroster.validation.spi.RosterProfile;
import dev.oneroster.validation.spi.RosterProfiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Prints what receivers ask. */
@Command(
    description = "Prints the profiles of receivers in a line each, or one in full.",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false)
final class ProfilesCommand implements Callable<Integer> {

  /** How a profile is printed. */
  enum GuideFormat {
    TEXT,
    MARKDOWN,
    JSON
  }

  @ParentCommand private OneRosterCommand main;
  @Mixin private ProfileOptions options;

  @Option(
      names = "--format",
      description = "${COMPLETION-CANDIDATES}, in any case; text by default.")
  private GuideFormat format = GuideFormat.TEXT;

  @Parameters(
      paramLabel = "ID",
      arity = "0..1",
      description = "A profile's id, perhaps with parameters: turnitin:requireEmail=false")
  private Optional<String> id = Optional.empty();

  @SuppressWarnings("NullAway.Init")
  ProfilesCommand() {}

  @Override
  public Integer call() throws IOException {
    RosterProfiles profiles = options.all(main.standardError());
    String text =
        id.map(name -> inFull(ProfileOptions.get(profiles, name))).orElseGet(() -> list(profiles));
    try (OutputStream out = ReportOutput.open(Optional.empty(), main.standardOutput())) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return ExitStatus.VALID.code();
  }

  private String list(RosterProfiles profiles) {
    StringBuilder text = new StringBuilder();
    StringBuilder json = new StringBuilder();
    for (String name : profiles.ids()) {
      RosterProfile profile = profiles.get(name);
      text.append(String.format(Locale.ROOT, "%-20s %s\n", name, profile.title()));
      json.append(json.isEmpty() ? "" : ",\n").append(ProfileGuide.json(profile).strip());
    }
    return format == GuideFormat.JSON ? "[" + json + "]\n" : text.toString();
  }

  private String inFull(RosterProfile profile) {
    return switch (format) {
      case TEXT -> ProfileGuide.text(profile);
      case MARKDOWN -> ProfileGuide.markdown(profile);
      case JSON -> ProfileGuide.json(profile);
    };
  }
}
