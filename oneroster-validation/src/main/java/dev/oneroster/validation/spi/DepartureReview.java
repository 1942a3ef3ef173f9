package dev.oneroster.validation.spi;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.PackageManifest;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.validation.Rule;
import dev.oneroster.validation.RuleCatalogue;
import dev.oneroster.validation.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for an author's mistakes in what a profile takes otherwise than the binding. */
final class DepartureReview {

  private final ProfileOutline outline;
  private final Set<RosterFile<?>> unread = new HashSet<>();
  private final Set<RosterFile<?>> needed = new HashSet<>();
  private final Map<String, String> aliases = new HashMap<>();
  private final Set<Relaxation> relaxed = new HashSet<>();
  private final Map<CoreFindings, String> keys = new HashMap<>();

  DepartureReview(ProfileOutline outline) {
    this.outline = outline;
  }

  private IllegalArgumentException mistake(String what) {
    return outline.mistake(what);
  }

  /** The names of the manifest's properties in any version. */
  static List<String> properties() {
    return Stream.of(
            Stream.of("manifest.version", "oneroster.version"),
            RosterFiles.all().stream().map(RosterFile::manifestProperty),
            Stream.of("source.systemName", "source.systemCode"))
        .flatMap(names -> names)
        .distinct()
        .toList();
  }

  void check(Departure departure) {
    if (departure instanceof Departure.IgnoredFile ignored) {
      checkIgnored(ignored.file());
    } else if (departure instanceof Departure.IgnoredContent ignored) {
      checkIgnored(ignored.file());
    } else if (departure instanceof Departure.Relaxed relaxation) {
      check(relaxation.relaxation());
    } else if (departure instanceof Departure.Widened wider) {
      check(wider);
    } else if (departure instanceof Departure.ColumnAlias alias) {
      check(alias);
    } else if (departure instanceof Departure.FileAlias alias) {
      check(alias);
    } else if (departure instanceof Departure.NeededColumns columns) {
      check(columns);
    } else if (departure instanceof Departure.IgnoredRows rows) {
      check(rows);
    }
  }

  private void checkIgnored(RosterFile<?> file) {
    String piece = "ignoring " + file;
    if (!unread.add(file)) {
      throw mistake(piece + ": the profile ignores it already");
    }
    outline.checkThere(piece, file);
  }

  private void checkFile(String piece, RosterFile<?> file) {
    outline.checkRead(piece, file);
    outline.checkThere(piece, file);
  }

  private void check(Departure.IgnoredRows rows) {
    String piece = "ignoring rows of " + rows.file();
    checkFile(piece, rows.file());
    if (rows.rows().isAlways()) {
      throw mistake(piece + ": every row meets the condition; ignore the file");
    }
    outline.checkCondition(piece, rows.file(), rows.rows());
  }

  private void check(Departure.Widened wider) {
    String piece = "widening " + wider.column();
    checkFile(piece, wider.file());
    outline.checkColumn(piece, wider.file(), wider.column());
    if (ProfileOutline.vocabulary(wider.file(), wider.column()).isEmpty()) {
      throw mistake(piece + ": " + wider.file() + ", " + wider.column() + " has no vocabulary");
    }
    for (String token : wider.tokens()) {
      if (!token.equals(token.strip())) {
        throw mistake(piece + ": `" + token + "` has blanks around it; write it without");
      }
      if (!token.startsWith("ext:")
          && outline.isKnownEverywhere(wider.file(), wider.column(), token)) {
        throw mistake(
            piece + ": " + wider.file() + ": the binding has " + token + " already; leave it out");
      }
    }
  }

  private void check(Departure.NeededColumns columns) {
    String piece = "needing only some columns of " + columns.file();
    checkFile(piece, columns.file());
    if (!needed.add(columns.file())) {
      throw mistake(piece + " is said twice; name all columns at once");
    }
    columns.columns().forEach(column -> outline.checkColumn(piece, columns.file(), column));
  }

  private void check(Departure.ColumnAlias alias) {
    String piece = "the name " + alias.printed();
    checkFile(piece, alias.file());
    outline.checkColumn(piece, alias.file(), alias.column());
    if (outline.isColumn(alias.file(), alias.printed())) {
      throw mistake(
          piece
              + ": "
              + alias.file()
              + (alias.printed().equals(alias.column())
                  ? " has the column under this name"
                  : " has a column of this name, which cannot stand for " + alias.column()));
    }
    String before = aliases.putIfAbsent(alias.file() + " " + alias.printed(), alias.column());
    if (before != null) {
      throw mistake(
          piece + " of " + alias.file() + " stands for " + before + " already; say it once");
    }
  }

  private void check(Departure.FileAlias alias) {
    String piece = "the name " + alias.printed();
    checkFile(piece, alias.file());
    boolean own = alias.printed().equals(alias.file().fileName());
    boolean taken =
        alias.printed().equals(PackageManifest.FILE_NAME)
            || RosterFiles.all().stream().anyMatch(f -> f.fileName().equals(alias.printed()));
    if (taken) {
      throw mistake(
          piece + (own ? " is the file's own" : " is another file's, not " + alias.file() + "'s"));
    }
    String before = aliases.putIfAbsent(alias.printed(), alias.file().fileName());
    if (before != null) {
      throw mistake(piece + " stands for " + before + " already; say it once");
    }
    if (!RosterFiles.meantBy(alias.printed()).equals(Optional.of(alias.file()))) {
      throw mistake(
          piece
              + " is not near enough to "
              + alias.file()
              + " for a package to be read by it; a file of that name is one the binding does not"
              + " know");
    }
  }

  // Relaxations

  void check(RosterProfile.VendorKey key) {
    CoreFindings findings = key.findings();
    String piece = "the vendor's key " + key.vendorKey();
    concerned(piece, findings.code(), findings.file());
    checkPlace(piece, findings.file(), findings.column());
    String before = keys.putIfAbsent(findings, key.vendorKey());
    if (before != null) {
      throw mistake(piece + ": " + findings + " is called " + before + " already");
    }
  }

  /** The rules of the binding that a code stands for; refuses one that stands for none. */
  private List<Rule> concerned(String piece, String code, Optional<String> file) {
    if (code.isEmpty() || (code.equals("*") && file.isEmpty())) {
      throw mistake(
          piece + ": name a code, the beginning of several such as ref.*, or the file they are in");
    }
    List<Rule> concerned = new ArrayList<>();
    for (Rule rule : RuleCatalogue.core().all()) {
      if (CoreFindings.concerns(code, rule.code())) {
        concerned.add(rule);
      }
    }
    if (concerned.isEmpty()) {
      throw mistake(
          piece
              + ": no rule of the binding has the code "
              + code
              + "; docs/rules.md and `rules` list them");
    }
    return concerned;
  }

  private void check(Relaxation relaxation) {
    String piece = "relaxing " + relaxation.code();
    List<Rule> concerned = concerned(piece, relaxation.code(), relaxation.file());
    if (relaxation.code().startsWith("system.")) {
      throw mistake(piece + ": these are faults of the validation, which no receiver can excuse");
    }
    if (concerned.stream().noneMatch(DepartureReview::isRelaxable)
        || relaxation.severity().equals(Optional.of(Severity.FATAL))) {
      throw mistake(relaxation.code() + ": what is fatal stays so, and nothing else becomes it");
    }
    checkPlace(piece, relaxation.file(), relaxation.column());
    checkChange(piece, relaxation, concerned);
    if (!relaxed.add(
        new Relaxation(
            relaxation.code(),
            relaxation.file(),
            relaxation.column(),
            relaxation.values(),
            Optional.empty()))) {
      throw mistake(piece + " is said twice of the same findings; the later would count alone");
    }
  }

  private void checkChange(String piece, Relaxation relaxation, List<Rule> concerned) {
    boolean same =
        !outline.ignoresSomething() // what is read there counts for less
            && concerned.stream()
                .allMatch(
                    rule ->
                        relaxation.severity().equals(Optional.of(rule.severity()))
                            && rule.warningWith().isEmpty()
                            && !outline.isRelaxedTwice(rule.code()));
    if (same) {
      throw mistake(
          piece + ": it counts as " + relaxation.severity().get() + " already; leave it out");
    }
  }

  private void checkPlace(String piece, Optional<String> fileName, Optional<String> column) {
    if (fileName.equals(Optional.of(PackageManifest.FILE_NAME))) {
      column
          .filter(name -> !properties().contains(name))
          .ifPresent(
              name -> {
                throw mistake(piece + ": manifest.csv has no property " + name);
              });
      return;
    }
    Optional<RosterFile<?>> file =
        fileName.flatMap(
            name ->
                RosterFiles.all().stream()
                    .filter(known -> known.fileName().equals(name))
                    .<RosterFile<?>>map(known -> known)
                    .findFirst());
    if (file.isPresent()) {
      if (outline.isIgnored(file.get())) {
        outline.checkRead(piece, file.get());
      }
      outline.checkThere(piece, file.get());
      column.ifPresent(name -> outline.checkColumn(piece, file.get(), name));
    } else if (column.filter(name -> !isAnywhere(name)).isPresent()) {
      throw mistake(
          piece + ": no file has a column " + column.get() + ", and the manifest no such property");
    }
  }

  private static boolean isAnywhere(String name) {
    return name.startsWith(RosterFile.METADATA_PREFIX)
        || properties().contains(name)
        || RosterFiles.all().stream()
            .flatMap(file -> file.allColumns().stream())
            .map((Column<?, ?> column) -> column.name())
            .anyMatch(name::equals);
  }

  /** What is fatal stays so, but that there is no manifest: the files can be read all the same. */
  private static boolean isRelaxable(Rule rule) {
    return rule.severity() != Severity.FATAL || rule.code().startsWith("manifest.");
  }
}
