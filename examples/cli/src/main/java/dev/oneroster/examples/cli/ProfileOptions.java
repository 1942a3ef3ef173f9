package dev.oneroster.examples.cli;

import dev.oneroster.validation.Finding;
import dev.oneroster.validation.Rule;
import dev.oneroster.validation.RuleCatalogue;
import dev.oneroster.validation.spi.ProfileRule;
import dev.oneroster.validation.spi.RosterProfile;
import dev.oneroster.validation.spi.RosterProfileProvider;
import dev.oneroster.validation.spi.RosterProfiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import picocli.CommandLine.Option;

/** Where profiles come from: with the program, and from jars that are named. */
final class ProfileOptions {

  private static final String BINDING = Finding.CORE;

  @Option(
      names = "--profile-jar",
      paramLabel = "PATH",
      description =
          "A jar with profiles from elsewhere. Its code is run: name only jars you trust.")
  private List<Path> jars = new ArrayList<>();

  /** Those of the parser, which adds what it finds. */
  ProfileOptions() {}

  ProfileOptions(List<Path> jars) {
    this.jars = jars;
  }

  /** All profiles; what cannot be used is told, and the rest can. */
  RosterProfiles all(PrintWriter errors) {
    return withJars(RosterProfiles.installed(), errors);
  }

  private RosterProfiles withJars(RosterProfiles installed, PrintWriter errors) {
    RosterProfiles profiles = installed;
    for (Path jar : jars) {
      profiles = plus(profiles, jar, errors);
    }
    profiles.problems().forEach(problem -> errors.println("Not used: " + problem));
    return profiles;
  }

  @SuppressWarnings("try") // opened only to see that it is a jar
  private static RosterProfiles plus(RosterProfiles known, Path jar, PrintWriter errors) {
    try {
      new ZipFile(jar.toFile()).close(); // throws if it is none
      // Open for as long as the program runs, as classes may be loaded at any time.
      URL[] place = {jar.toUri().toURL()};
      RosterProfiles more =
          known.plus(
              new URLClassLoader(place, RosterProfiles.class.getClassLoader()), jar.toString());
      if (more.ids().equals(known.ids()) && more.problems().equals(known.problems())) {
        errors.println(
            "Not used: "
                + jar
                + " names no profile that is new; its META-INF/services/"
                + RosterProfileProvider.class.getName()
                + " has a line for each provider");
      }
      return more;
    } catch (IOException unreadable) {
      String why =
          Files.isRegularFile(jar)
              ? "is no jar that can be read"
              : Files.exists(jar) ? "is a folder, and no jar" : "is not there";
      errors.println("Not used: " + jar + " " + why);
      return known;
    }
  }

  /** The profile that a user has named, perhaps with values of parameters. */
  static RosterProfile get(RosterProfiles profiles, String text) {
    try {
      return profiles.get(text);
    } catch (IllegalArgumentException wrong) {
      throw new WrongUse(String.valueOf(wrong.getMessage()));
    }
  }

  /** Those of some names that are not the binding's. */
  List<RosterProfile> get(List<String> names, PrintWriter errors) {
    List<String> asked = names.stream().distinct().filter(name -> !name.equals(BINDING)).toList();
    List<String> ids = asked.stream().map(name -> name.split(":", 2)[0]).toList();
    RosterProfiles some = withJars(RosterProfiles.installed(ids), errors);
    // Who names one that is not there wants to know of all that are.
    RosterProfiles profiles =
        some.ids().containsAll(ids)
            ? some
            : withJars(RosterProfiles.installed(), new PrintWriter(Writer.nullWriter()));
    return asked.stream().map(name -> get(profiles, name)).toList();
  }

  /** The rules of the binding, and those of some profiles. */
  static RuleCatalogue rules(List<RosterProfile> profiles) {
    List<Rule> own =
        profiles.stream()
            .flatMap(profile -> profile.rules().stream())
            .map(ProfileRule::rule)
            .toList();
    return RuleCatalogue.core().with(own);
  }
}
