package dev.oneroster.validation.spi;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.Vocabulary;
import dev.oneroster.model.VocabularyToken;
import dev.oneroster.validation.Rule;
import dev.oneroster.validation.RuleCatalogue;
import dev.oneroster.validation.Severity;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks for the mistakes of a profile's author. */
final class ProfileReview {

  private final RosterProfile profile;
  private final Set<OneRosterVersion> versions;
  private final Set<RosterFile<?>> ignored;

  ProfileReview(RosterProfile profile) {
    this.profile = profile;
    this.versions =
        profile.rules().stream()
            .map(ProfileRule::constraint)
            .filter(PackageConstraint.Versions.class::isInstance)
            .map(constraint -> ((PackageConstraint.Versions) constraint).versions())
            .findFirst()
            .orElse(EnumSet.allOf(OneRosterVersion.class));
    this.ignored =
        profile.departures().stream()
            .flatMap(departure -> ignored(departure).stream())
            .collect(Collectors.toSet());
  }

  private static Optional<RosterFile<?>> ignored(Departure departure) {
    if (departure instanceof Departure.IgnoredContent content) {
      return Optional.of(content.file());
    }
    return departure instanceof Departure.IgnoredFile file
        ? Optional.of(file.file())
        : Optional.empty();
  }

  /**
   * Refuses a profile that has one.
   *
   * @throws IllegalArgumentException for the first mistake that is found
   */
  void check() {
    if (profile.title().isBlank()) {
      throw mistake("it has no title");
    }
    Set<String> codes = new HashSet<>();
    for (ProfileRule rule : profile.rules()) {
      String code = rule.rule().code();
      if (!codes.add(code)) {
        throw mistake("two rules have the code " + code);
      }
      check(code, rule.constraint());
    }
    profile.departures().forEach(this::check);
  }

  private void check(String code, Constraint constraint) {
    List<Constraint.Use> uses;
    try {
      uses = constraint.uses();
    } catch (IllegalArgumentException wrong) {
      throw mistake(code + ": " + wrong.getMessage());
    }
    for (Constraint.Use use : uses) {
      checkColumn(code, use.file(), use.column());
    }
    for (RosterFile<?> file : constraint.files()) {
      if (ignored.contains(file)) {
        throw mistake(code + " is about " + file + ", which the profile ignores");
      }
      if (versions.stream().noneMatch(file::isIn)) {
        throw mistake(code + " is about " + file + ", which version " + words() + " has not");
      }
    }
    if (constraint instanceof CellConstraint cell && cell.test() instanceof CellTest.OneOf tokens) {
      checkTokens(code, cell, tokens);
    }
    if (constraint instanceof RelationConstraint.References reference) {
      checkTarget(code, reference);
    }
    if (constraint instanceof RelationConstraint.Named named
        && !Path.targetOf(named.other(), named.column()).filter(named.file()::equals).isPresent()
        && !named.column().startsWith(RosterFile.METADATA_PREFIX)) {
      throw mistake(
          code
              + ": "
              + named.other()
              + ", "
              + named.column()
              + " does not lead to "
              + named.file());
    }
  }

  private void checkTarget(String code, RelationConstraint.References reference) {
    Optional<RosterFile<?>> target = Path.targetOf(reference.file(), reference.column());
    boolean metadata = reference.column().startsWith(RosterFile.METADATA_PREFIX);
    if (!metadata && !target.equals(Optional.of(reference.target()))) {
      throw mistake(
          code
              + ": "
              + reference.file()
              + ", "
              + reference.column()
              + (target.isEmpty() ? " is no reference" : " leads to " + target.get()));
    }
  }

  private String words() {
    return String.join(" or ", versions.stream().sorted().map(OneRosterVersion::token).toList());
  }

  private void checkColumn(String piece, RosterFile<?> file, String column) {
    if (column.startsWith(RosterFile.METADATA_PREFIX)) {
      if (column.equals(RosterFile.METADATA_PREFIX)) {
        throw mistake(piece + ": a metadata column has a name");
      }
      return;
    }
    List<Column<?, ?>> named =
        file.allColumns().stream()
            .<Column<?, ?>>map(known -> known)
            .filter(known -> known.name().equals(column))
            .toList();
    if (named.isEmpty()) {
      throw mistake(piece + ": " + file + " has no column " + column);
    }
    boolean inVersion = named.stream().anyMatch(known -> versions.stream().anyMatch(known::isIn));
    if (!inVersion) {
      throw mistake(piece + ": " + file + " has no column " + column + " in version " + words());
    }
  }

  private void checkTokens(String code, CellConstraint cell, CellTest.OneOf wanted) {
    Optional<Vocabulary<?>> vocabulary = vocabulary(cell.file(), cell.column());
    if (vocabulary.isEmpty() || wanted.ignoringCase()) {
      return;
    }
    for (String token : wanted.tokens()) {
      boolean known =
          token.startsWith(VocabularyToken.EXTENSION_PREFIX)
              || versions.stream().anyMatch(version -> vocabulary.get().contains(token, version))
              || vocabulary.get().tokens(versions.iterator().next()).isEmpty()
              || isWidened(cell, token);
      if (!known) {
        throw mistake(
            code
                + ": "
                + cell.column()
                + " cannot be "
                + token
                + " in version "
                + words()
                + "; a receiver that knows it widens the vocabulary");
      }
    }
  }

  private boolean isWidened(CellConstraint cell, String token) {
    return profile.departures().stream()
        .filter(Departure.Widened.class::isInstance)
        .map(Departure.Widened.class::cast)
        .anyMatch(
            wider ->
                wider.file() == cell.file()
                    && wider.column().equals(cell.column())
                    && wider.tokens().contains(token));
  }

  private static Optional<Vocabulary<?>> vocabulary(RosterFile<?> file, String column) {
    return file.allColumns().stream()
        .filter(known -> known.name().equals(column))
        .flatMap((Column<?, ?> known) -> known.type().vocabulary().stream())
        .<Vocabulary<?>>map(found -> found)
        .findFirst();
  }

  private void check(Departure departure) {
    if (departure instanceof Departure.Relaxed relaxed) {
      check(relaxed.relaxation());
    } else if (departure instanceof Departure.Widened wider) {
      checkColumn("widening", wider.file(), wider.column());
      if (vocabulary(wider.file(), wider.column()).isEmpty()) {
        throw mistake("widening: " + wider.file() + ", " + wider.column() + " has no vocabulary");
      }
    } else if (departure instanceof Departure.ColumnAlias alias) {
      checkColumn("the name " + alias.printed(), alias.file(), alias.column());
    } else if (departure instanceof Departure.NeededColumns needed) {
      needed.columns().forEach(column -> checkColumn("needed", needed.file(), column));
    } else if (departure instanceof Departure.IgnoredRows rows) {
      rows.rows().columns().forEach(column -> checkColumn("ignored", rows.file(), column));
    }
  }

  private void check(Relaxation relaxation) {
    List<Rule> concerned =
        RuleCatalogue.core().all().stream()
            .filter(rule -> relaxation.concerns(rule.code()))
            .toList();
    if (concerned.isEmpty()) {
      throw mistake("no rule of the binding has the code " + relaxation.code());
    }
    if (concerned.stream().noneMatch(ProfileReview::isRelaxable)
        || relaxation.severity().equals(Optional.of(Severity.FATAL))) {
      throw mistake(relaxation.code() + ": what is fatal stays so, and nothing else becomes it");
    }
    relaxation
        .file()
        .flatMap(
            name -> RosterFiles.all().stream().filter(f -> f.fileName().equals(name)).findFirst())
        .ifPresent(
            file ->
                relaxation
                    .column()
                    .ifPresent(column -> checkColumn(relaxation.code(), file, column)));
  }

  /** What is fatal stays so, but that there is no manifest: the files can be read all the same. */
  private static boolean isRelaxable(Rule rule) {
    return rule.severity() != Severity.FATAL || rule.code().startsWith("manifest.");
  }

  private IllegalArgumentException mistake(String what) {
    return new IllegalArgumentException("profile " + profile.id() + ": " + what);
  }
}
