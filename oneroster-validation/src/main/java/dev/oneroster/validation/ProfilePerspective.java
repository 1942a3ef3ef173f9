package dev.oneroster.validation;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.FieldType;
import dev.oneroster.csv.Location;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.Vocabulary;
import dev.oneroster.validation.spi.Condition;
import dev.oneroster.validation.spi.CoreFindings;
import dev.oneroster.validation.spi.Departure;
import dev.oneroster.validation.spi.Relaxation;
import dev.oneroster.validation.spi.RosterProfile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How bad findings are for one receiver: its own as its rules say, the binding's as far as it
 * departs from the binding. What does not hang on a cell's text is worked out once for each rule
 * and place. Serves one run; not thread-safe.
 */
final class ProfilePerspective implements Perspective {

  private static final String MANIFEST = "manifest.csv";

  /** What is told of a file by its container or by ourselves, whoever reads the file. */
  private static final List<String> NOT_OF_CONTENT = List.of("zip.", "package.", "system.");

  private final RosterProfile profile;
  private final OneRosterVersion version;
  private final PackageFaults faults;
  private final Set<String> ignoredFiles = new HashSet<>();
  private final Set<String> ignoredProperties = new HashSet<>();
  private final boolean ignoresManifest;
  private final List<Relaxation> relaxations = new ArrayList<>();
  private final Map<Place, Verdict> verdicts = new HashMap<>();

  /** Where a rule is broken. */
  private record Place(
      String code, Severity severity, Optional<String> file, Optional<String> column) {

    // Written out, as those that a record has are linked at their first use, which takes long.

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Place place
          && severity == place.severity
          && code.equals(place.code)
          && file.equals(place.file)
          && column.equals(place.column);
    }

    @Override
    public int hashCode() {
      int hash = 31 * code.hashCode() + severity.hashCode();
      return 31 * (31 * hash + file.hashCode()) + column.hashCode();
    }
  }

  /**
   * What is said of a place, and of some texts there.
   *
   * @param usual what is said of other texts, and of none
   * @param texts what is said of some texts
   * @param widened the tokens that are known there beyond the binding's
   * @param vendorKey what the receiver calls what is found there
   */
  private record Verdict(
      Optional<Severity> usual,
      Map<String, Optional<Severity>> texts,
      Optional<Departure.Widened> widened,
      Optional<String> vendorKey) {}

  /** The perspective on a package that is being written, and not yet whole. */
  ProfilePerspective(RosterProfile profile, OneRosterVersion version) {
    this(profile, version, PackageFaults.NONE);
  }

  /** The perspective on a package in which something as a whole may be wrong. */
  ProfilePerspective(RosterProfile profile, OneRosterVersion version, PackageFaults faults) {
    this.profile = profile;
    this.version = version;
    this.faults = faults;
    boolean manifestIgnored = false;
    for (Departure departure : profile.departures()) {
      if (departure instanceof Departure.IgnoredFile ignored) {
        ignoredFiles.add(ignored.file().fileName());
        ignoredProperties.add(ignored.file().manifestProperty());
      } else if (departure instanceof Departure.IgnoredContent ignored) {
        ignoredFiles.add(ignored.file().fileName());
      } else if (departure instanceof Departure.Relaxed relaxed) {
        relaxations.add(relaxed.relaxation());
      } else if (departure instanceof Departure.IgnoredManifest) {
        manifestIgnored = true;
      }
    }
    this.ignoresManifest = manifestIgnored;
    Collections.reverse(relaxations); // the later counts
  }

  @Override
  public String id() {
    return profile.id();
  }

  @Override
  public Optional<Severity> judge(
      Rule rule, String source, Location place, Optional<String> value) {
    if (!source.equals(Finding.CORE)) {
      return source.equals(profile.id()) ? rule.severity().asOptional() : Optional.empty();
    }
    Verdict verdict = verdictOn(rule, place);
    if (value.isEmpty()) {
      return verdict.usual();
    }
    if (isTaken(verdict, value.get())) {
      return Optional.empty();
    }
    Optional<Severity> ofText = verdict.texts().get(value.get());
    return ofText == null ? verdict.usual() : ofText;
  }

  @Override
  public Optional<String> vendorKey(Rule rule, Location place) {
    return profile.vendorKeys().isEmpty() ? Optional.empty() : verdictOn(rule, place).vendorKey();
  }

  private Optional<String> vendorKeyOf(Rule rule, Place place) {
    return profile.vendorKeys().stream()
        .filter(key -> isAt(key.findings(), rule, place))
        .map(RosterProfile.VendorKey::vendorKey)
        .findFirst();
  }

  private static boolean isAt(CoreFindings findings, Rule rule, Place place) {
    return findings.concerns(rule.code())
        && (findings.file().isEmpty() || findings.file().equals(place.file()))
        && (findings.column().isEmpty() || findings.column().equals(place.column()));
  }

  @Override
  public Optional<Condition> ignoredRows(RosterFile<?> file) {
    return profile.departures().stream()
        .filter(Departure.IgnoredRows.class::isInstance)
        .map(Departure.IgnoredRows.class::cast)
        .filter(ignored -> ignored.file() == file)
        .map(Departure.IgnoredRows::rows)
        .reduce(Condition::or);
  }

  @Override
  public Map<String, String> columnNames(RosterFile<?> file) {
    Map<String, String> names = new HashMap<>();
    profile.departures().stream()
        .filter(Departure.ColumnAlias.class::isInstance)
        .map(Departure.ColumnAlias.class::cast)
        .filter(alias -> alias.file() == file)
        .forEach(alias -> names.put(alias.printed(), alias.column()));
    return names;
  }

  /** What a receiver does not read is as whole or broken as it is for the binding. */
  @Override
  public boolean breaks(Rule rule, Severity counts, Location place, String cell, boolean readable) {
    Verdict verdict = verdictOn(rule, place);
    if (isTaken(verdict, cell)) {
      return false;
    }
    if (!readable || isUnread(place)) {
      return !readable || counts.isInvalid();
    }
    Severity minded = verdict.texts().getOrDefault(cell, verdict.usual()).orElse(Severity.INFO);
    // Who warns of a value where there is to be none does not read it.
    boolean warnedIsUnread = rule.code().equals(ReadableFaults.SURPLUS);
    return minded.isInvalid() || (warnedIsUnread && minded == Severity.WARNING);
  }

  private boolean isUnread(Location place) {
    return place.file().filter(ignoredFiles::contains).isPresent()
        || leadsToIgnored(new Place("ref.", Severity.INFO, place.file(), place.column()));
  }

  @Override
  public boolean readsOtherwise(RosterFile<?> file, String column) {
    if (ignoredFiles.contains(file.fileName())) {
      return false;
    }
    boolean wider =
        profile.departures().stream()
            .filter(Departure.Widened.class::isInstance)
            .map(Departure.Widened.class::cast)
            .anyMatch(widened -> widened.file() == file && widened.column().equals(column));
    return wider
        || relaxations.stream()
            .filter(relaxation -> isAt(relaxation, file, column))
            .anyMatch(relaxation -> ReadableFaults.changes(relaxation, file, column, version));
  }

  private static boolean isAt(Relaxation relaxation, RosterFile<?> file, String column) {
    return relaxation.file().filter(name -> !name.equals(file.fileName())).isEmpty()
        && relaxation.column().filter(name -> !name.equals(column)).isEmpty();
  }

  private Verdict verdictOn(Rule rule, Location place) {
    Place key = new Place(rule.code(), rule.severity(), place.file(), place.column());
    Verdict known = verdicts.get(key);
    if (known == null) {
      known = decide(rule, key);
      verdicts.put(key, known);
    }
    return known;
  }

  /** Whether all items that the binding does not know are tokens of this receiver. */
  private boolean isTaken(Verdict verdict, String cell) {
    if (verdict.widened().isEmpty()) {
      return false;
    }
    Departure.Widened wider = verdict.widened().get();
    Optional<? extends Column<?, ?>> column = column(wider.file(), wider.column());
    Optional<? extends Vocabulary<?>> words = column.flatMap(known -> known.type().vocabulary());
    List<String> items =
        column.filter(known -> known.type().isList()).isPresent()
            ? FieldType.split(cell)
            : List.of(cell);
    return items.stream()
        .allMatch(
            item ->
                wider.tokens().contains(item)
                    || words.filter(known -> known.contains(item, version)).isPresent());
  }

  private Optional<? extends Column<?, ?>> column(RosterFile<?> file, String name) {
    return file.column(name, version);
  }

  private Verdict decide(Rule rule, Place place) {
    Map<String, Optional<Severity>> texts = new HashMap<>();
    Optional<Departure.Widened> widened = Optional.empty();
    for (Departure departure : profile.departures()) {
      if (departure instanceof Departure.ColumnAlias alias
          && place.code().startsWith("header.")
          && place.file().equals(Optional.of(alias.file().fileName()))) {
        texts.put(alias.printed(), Severity.INFO.asOptional());
      } else if (departure instanceof Departure.FileAlias alias
          && place.code().equals("zip.file_name_near_miss")) {
        texts.put(alias.printed(), Severity.INFO.asOptional());
      } else if (departure instanceof Departure.Widened wider
          && place.code().startsWith("vocab.")
          && place.file().equals(Optional.of(wider.file().fileName()))
          && place.column().equals(Optional.of(wider.column()))) {
        widened = Optional.of(wider);
      }
    }
    // A name that stands for a metadata column is told as a column that nobody knows.
    boolean printed =
        place.code().startsWith("header.") && place.column().filter(texts::containsKey).isPresent();
    Optional<Severity> usual = printed ? Severity.INFO.asOptional() : usual(rule, place);
    for (int i = relaxations.size() - 1; i >= 0; i--) {
      Relaxation relaxation = relaxations.get(i);
      if (isAt(relaxation, rule, place)) {
        relaxation.values().forEach(text -> texts.put(text, relaxation.severity()));
      }
    }
    return new Verdict(usual, texts, widened, vendorKeyOf(rule, place));
  }

  private static boolean isAt(Relaxation relaxation, Rule rule, Place place) {
    boolean spared = rule.severity() == Severity.FATAL && !relaxation.code().equals(rule.code());
    return !spared && isAt(relaxation.findings(), rule, place);
  }

  private Optional<Severity> usual(Rule rule, Place place) {
    if (faults.explain(place.code(), place.file(), place.column())) {
      return Optional.empty();
    }
    for (Relaxation relaxation : relaxations) {
      if (relaxation.values().isEmpty() && isAt(relaxation, rule, place)) {
        return relaxation.severity();
      }
    }
    if (isIgnored(place) || isColumnNotNeeded(place)) {
      return Optional.empty();
    }
    boolean lessMinded =
        (ignoresManifest && place.file().equals(Optional.of(MANIFEST))) || leadsToIgnored(place);
    return lessMinded && rule.severity().compareTo(Severity.WARNING) < 0
        ? Severity.WARNING.asOptional()
        : rule.severity().asOptional();
  }

  private boolean isIgnored(Place place) {
    boolean inFile = place.file().filter(ignoredFiles::contains).isPresent();
    if (inFile) {
      return NOT_OF_CONTENT.stream().noneMatch(place.code()::startsWith);
    }
    return place.file().equals(Optional.of(MANIFEST))
        && place.column().filter(ignoredProperties::contains).isPresent();
  }

  private boolean isColumnNotNeeded(Place place) {
    return place.code().startsWith("header.missing")
        && profile.departures().stream()
            .filter(Departure.NeededColumns.class::isInstance)
            .map(Departure.NeededColumns.class::cast)
            .filter(needed -> place.file().equals(Optional.of(needed.file().fileName())))
            .anyMatch(needed -> place.column().filter(needed.columns()::contains).isEmpty());
  }

  /** Whether it is about a reference into a file that is not read. */
  private boolean leadsToIgnored(Place place) {
    if (!place.code().startsWith("ref.") || place.column().isEmpty()) {
      return false;
    }
    return RosterFiles.all().stream()
        .filter(file -> place.file().equals(Optional.of(file.fileName())))
        .flatMap(file -> column(file, place.column().get()).stream())
        .flatMap(column -> column.reference().stream())
        .anyMatch(reference -> ignoredFiles.contains(reference.file().fileName()));
  }
}
