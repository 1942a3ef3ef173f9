package dev.oneroster.validation.spi;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.FieldType;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.Vocabulary;
import dev.oneroster.model.VocabularyToken;
import dev.oneroster.validation.Severity;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which versions and files a profile is about, and what the binding says of a column in these: what
 * its pieces are held against when it is built. Its methods that refuse throw {@link
 * IllegalArgumentException} with the profile's id.
 */
final class ProfileOutline {

  private final RosterProfile profile;
  private final Set<OneRosterVersion> versions;
  private final Set<RosterFile<?>> ignored = new HashSet<>();
  private final Set<RosterFile<?>> unread = new HashSet<>();
  private final Map<RosterFile<?>, String> forbidden = new HashMap<>();

  ProfileOutline(RosterProfile profile) {
    this.profile = profile;
    this.versions =
        taken(PackageConstraint.Versions.class, PackageConstraint.Versions::versions)
            .map(EnumSet::copyOf)
            .orElse(EnumSet.allOf(OneRosterVersion.class));
    for (Departure departure : profile.departures()) {
      if (departure instanceof Departure.IgnoredFile file) {
        ignored.add(file.file());
        unread.add(file.file());
      } else if (departure instanceof Departure.IgnoredContent content) {
        unread.add(content.file());
      }
    }
    errors(PackageConstraint.Forbidden.class)
        .forEach((code, rule) -> rule.files().forEach(file -> forbidden.putIfAbsent(file, code)));
  }

  /** The constraints of a kind whose findings are errors, by their codes. */
  <C extends Constraint> Map<String, C> errors(Class<C> kind) {
    Map<String, C> all = new LinkedHashMap<>();
    for (ProfileRule rule : profile.rules()) {
      if (rule.rule().severity() == Severity.ERROR && kind.isInstance(rule.constraint())) {
        all.put(rule.rule().code(), kind.cast(rule.constraint()));
      }
    }
    return all;
  }

  /**
   * What all rules of a kind take together, if there is such a rule; refuses what takes nothing.
   */
  <C extends Constraint, T> Optional<Set<T>> taken(Class<C> kind, Function<C, Set<T>> takes) {
    Map<String, C> rules = errors(kind);
    Optional<Set<T>> all =
        rules.values().stream()
            .map(takes)
            .reduce(
                (first, second) -> {
                  Set<T> both = new HashSet<>(first);
                  both.retainAll(second);
                  return both;
                });
    if (all.filter(Set::isEmpty).isPresent()) {
      throw mistake(
          String.join(" and ", rules.keySet())
              + " contradict each other, so that no package can be right: "
              + String.join("; ", rules.values().stream().<String>map(Constraint::asks).toList()));
    }
    return all;
  }

  boolean isIgnored(RosterFile<?> file) {
    return ignored.contains(file);
  }

  boolean ignoresSomething() {
    return !unread.isEmpty()
        || profile.departures().stream().anyMatch(Departure.IgnoredManifest.class::isInstance);
  }

  /** The code of the rule that forbids a file, if one does. */
  Optional<String> forbids(RosterFile<?> file) {
    return Optional.ofNullable(forbidden.get(file));
  }

  /** Refuses a piece about a file that the receiver does not read. */
  void checkRead(String piece, RosterFile<?> file) {
    if (unread.contains(file)) {
      throw mistake(piece + " is about " + file + ", which the profile ignores");
    }
  }

  /** Refuses a piece about a file that may not be there, or is of another version. */
  void checkThere(String piece, RosterFile<?> file) {
    forbids(file)
        .filter(code -> !code.equals(piece))
        .ifPresent(
            code -> {
              throw mistake(piece + " is about " + file + ", which " + code + " forbids");
            });
    if (versions.stream().noneMatch(file::isIn)) {
      throw mistake(piece + " is about " + file + ", which version " + words() + " has not");
    }
  }

  private String words() {
    return String.join(" or ", versions.stream().sorted().map(OneRosterVersion::token).toList());
  }

  /** Refuses a column that a file has in none of the profile's versions. */
  void checkColumn(String piece, RosterFile<?> file, String column) {
    if (column.startsWith(RosterFile.METADATA_PREFIX)) {
      if (column.substring(RosterFile.METADATA_PREFIX.length()).isBlank()) {
        throw mistake(
            piece + ": " + file + ", " + column + ": a metadata column has a name after metadata.");
      }
      return;
    }
    List<Column<?, ?>> named = columns(file, column).toList();
    if (named.isEmpty()) {
      List<String> own =
          file.allColumns().stream()
              .filter(known -> versions.stream().anyMatch(known::isIn))
              .<String>map(Column::name)
              .distinct()
              .toList();
      throw mistake(
          piece + ": " + file + " has no column " + column + "; it has " + String.join(", ", own));
    }
    if (!isColumn(file, column)) {
      throw mistake(piece + ": " + file + " has no column " + column + " in version " + words());
    }
  }

  /** Whether a file has a column in one of the profile's versions. */
  boolean isColumn(RosterFile<?> file, String name) {
    return columns(file, name).anyMatch(known -> versions.stream().anyMatch(known::isIn));
  }

  static Stream<Column<?, ?>> columns(RosterFile<?> file, String name) {
    return file.allColumns().stream()
        .<Column<?, ?>>map(known -> known)
        .filter(known -> known.name().equals(name));
  }

  /** The type of a column of the binding; empty for metadata columns. */
  static Optional<FieldType<?>> type(RosterFile<?> file, String column) {
    return columns(file, column).<FieldType<?>>map(Column::type).findFirst();
  }

  static Optional<Vocabulary<?>> vocabulary(RosterFile<?> file, String column) {
    return columns(file, column)
        .flatMap((Column<?, ?> known) -> known.type().vocabulary().stream())
        .<Vocabulary<?>>map(found -> found)
        .findFirst();
  }

  /** Refuses what a cell can never be: a token that no version has, and nobody has widened. */
  void checkToken(String piece, RosterFile<?> file, String column, String token, boolean anyCase) {
    if (token.isEmpty()) {
      return;
    }
    if (type(file, column).filter(FieldType.BOOLEAN::equals).isPresent()
        && !matches("true", token, anyCase)
        && !matches("false", token, anyCase)) {
      throw mistake(piece + ": " + file + ", " + column + " is true or false, and never " + token);
    }
    Optional<Vocabulary<?>> vocabulary = vocabulary(file, column);
    if (vocabulary.isEmpty()) {
      return;
    }
    boolean known =
        token.startsWith(VocabularyToken.EXTENSION_PREFIX)
            || versions.stream()
                .anyMatch(version -> isToken(vocabulary.get(), version, token, anyCase))
            || isWidened(file, column, token, anyCase);
    if (!known) {
      throw mistake(
          piece
              + ": "
              + file
              + ", "
              + column
              + " cannot be "
              + token
              + " in version "
              + words()
              + "; a receiver that knows it widens the vocabulary");
    }
  }

  /** Whether a version lists a token, or lists none and takes all. */
  private static boolean isToken(
      Vocabulary<?> vocabulary, OneRosterVersion version, String token, boolean anyCase) {
    List<String> tokens = vocabulary.tokens(version);
    return tokens.isEmpty()
        || vocabulary.contains(token, version)
        || tokens.stream().anyMatch(listed -> matches(listed, token, anyCase));
  }

  private static boolean matches(String listed, String token, boolean anyCase) {
    return anyCase ? listed.equalsIgnoreCase(token) : listed.equals(token);
  }

  private boolean isWidened(RosterFile<?> file, String column, String token, boolean anyCase) {
    return profile.departures().stream()
        .filter(Departure.Widened.class::isInstance)
        .map(Departure.Widened.class::cast)
        .filter(wider -> wider.file() == file && wider.column().equals(column))
        .anyMatch(wider -> wider.tokens().stream().anyMatch(t -> matches(t, token, anyCase)));
  }

  /** Whether every version of the profile lists a token, or takes any. */
  boolean isKnownEverywhere(RosterFile<?> file, String column, String token) {
    Vocabulary<?> vocabulary = vocabulary(file, column).orElseThrow();
    return versions.stream()
        .filter(version -> columns(file, column).anyMatch(known -> known.isIn(version)))
        .allMatch(version -> isToken(vocabulary, version, token, false));
  }

  /** Whether several relaxations concern a rule of the binding. */
  boolean isRelaxedTwice(String ruleCode) {
    int concerning = 0;
    for (Departure departure : profile.departures()) {
      if (departure instanceof Departure.Relaxed relaxed
          && relaxed.relaxation().concerns(ruleCode)) {
        concerning++;
      }
    }
    return concerning > 1;
  }

  /** Refuses a condition that looks at what is not there, or for what is never there. */
  void checkCondition(String piece, RosterFile<?> file, Condition condition) {
    condition.columns().forEach(column -> checkColumn(piece, file, column));
    for (Condition.Compared compared : condition.compared()) {
      boolean list = type(file, compared.column()).filter(FieldType::isList).isPresent();
      boolean metadata = compared.column().startsWith(RosterFile.METADATA_PREFIX);
      if (compared.item() && !list && !metadata) {
        throw mistake(
            piece
                + ": "
                + file
                + ", "
                + compared.column()
                + " is no list, so that it has no item "
                + compared.text()
                + "; say is(...)");
      }
      List<String> tokens =
          list && !compared.item() ? FieldType.split(compared.text()) : List.of(compared.text());
      tokens.forEach(token -> checkToken(piece, file, compared.column(), token, false));
    }
    if (looksElsewhere(condition)) {
      throw mistake(
          piece
              + ": the condition that "
              + condition.description()
              + " looks at a column that it does not name; it names "
              + String.join(", ", condition.columns()));
    }
  }

  /** Tells the columns that code looks at from those that it was said to look at. */
  private static boolean looksElsewhere(Condition condition) {
    boolean[] elsewhere = {false};
    try {
      condition.test(
          column -> {
            elsewhere[0] |= !condition.columns().contains(column);
            return "";
          });
    } catch (RuntimeException | LinkageError | StackOverflowError unfit) {
      // Code that cannot deal with blank cells is told when it meets them, as the rule's fault.
      return elsewhere[0];
    }
    return elsewhere[0];
  }

  IllegalArgumentException mistake(String what) {
    return new IllegalArgumentException("profile " + profile.id() + ": " + what);
  }
}
