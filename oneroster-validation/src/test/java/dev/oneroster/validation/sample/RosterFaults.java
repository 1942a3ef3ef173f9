package dev.oneroster.validation.sample;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.FieldType;
import dev.oneroster.csv.Location;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.Vocabulary;
import dev.oneroster.model.constraint.ScoreScaleStep;
import dev.oneroster.model.constraint.SourcedId;
import dev.oneroster.model.constraint.UserId;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Packages with one fault each, made from the binding tables: every column and manifest property
 * broken in each way that concerns it. Each comes with the place where the one error is expected.
 */
public final class RosterFaults {

  private static final String MANIFEST = "manifest.csv";

  /** A shorter text can stand in a report by chance. */
  private static final int LEAST_SECRET = 6;

  private final SampleRoster sample;
  private final Map<RosterFile<?>, TestPackage> bases = new LinkedHashMap<>();
  private final OneRosterVersion version;
  private final FileMode mode;
  private final TestPackage valid;
  private final boolean whole;

  private RosterFaults(SampleRoster sample, boolean whole) {
    this.sample = sample;
    this.version = sample.version();
    this.mode = sample.mode();
    this.valid = TestPackage.of(sample);
    this.whole = whole;
    for (RosterFile<?> file : sample.files()) {
      bases.put(file, whole ? valid : TestPackage.of(sample.neededBy(file)));
    }
  }

  /**
   * All faults of a version and mode, each in a package of all files.
   *
   * @param sample a small sample, which is broken anew for each of them
   * @return faults, made one by one
   */
  public static Stream<RosterFault> of(SampleRoster sample) {
    return new RosterFaults(sample, true).all();
  }

  /**
   * Faults of a version and mode, each in a package of the broken file and those that it needs,
   * with a few wrong texts a column: every column and kind of fault, read faster.
   *
   * @param sample a small sample, which is broken anew for each of them
   * @return faults, made one by one
   */
  public static Stream<RosterFault> inFewFiles(SampleRoster sample) {
    return new RosterFaults(sample, false).all();
  }

  private Stream<RosterFault> all() {
    return Stream.concat(sample.files().stream().flatMap(this::ofFile), ofManifest().stream());
  }

  // Files

  private Stream<RosterFault> ofFile(RosterFile<?> file) {
    List<List<String>> rows = sample.rows(file).toList();
    List<RosterFault> wholeFile = new ArrayList<>();
    rowFaults(file, rows, wholeFile::add);
    extraColumnFaults(file, rows, wholeFile::add);
    return Stream.concat(
        wholeFile.stream(),
        file.columns(version).stream()
            .flatMap(
                column -> {
                  List<RosterFault> faults = new ArrayList<>();
                  headerFaults(file, rows, column, faults::add);
                  cellFaults(file, rows, column, faults::add);
                  return faults.stream();
                }));
  }

  private RosterFault fault(
      String name, RosterFile<?> file, List<List<String>> rows, Location place) {
    return fault(name, file, rows, place, "");
  }

  private RosterFault fault(
      String name, RosterFile<?> file, List<List<String>> rows, Location place, String secret) {
    List<String> lines = rows.stream().map(CsvText::line).toList();
    TestPackage base = bases.getOrDefault(file, valid);
    return new RosterFault(
        file.fileName() + ": " + name, base.file(file.fileName(), lines), place, secret);
  }

  private void rowFaults(
      RosterFile<?> file, List<List<String>> rows, Consumer<RosterFault> faults) {
    int row = rows.size() / 2;
    Location line = Location.ofLine(file.fileName(), row + 1L);
    int width = rows.get(0).size();
    faults.accept(
        fault("short row", file, changed(rows, row, cells -> cells.subList(0, width - 1)), line));
    faults.accept(
        fault("row of one cell", file, changed(rows, row, cells -> cells.subList(0, 1)), line));
    faults.accept(
        fault("long row", file, changed(rows, row, cells -> inserted(cells, width, "x")), line));
    faults.accept(
        fault(
            "trailing comma", file, changed(rows, row, cells -> inserted(cells, width, "")), line));
    faults.accept(fault("no rows", file, rows.subList(0, 1), Location.ofFile(file.fileName())));
  }

  private void extraColumnFaults(
      RosterFile<?> file, List<List<String>> rows, Consumer<RosterFault> faults) {
    Location line = Location.ofLine(file.fileName(), 1);
    int width = rows.get(0).size();
    for (int place : new int[] {0, width / 2, width}) {
      faults.accept(
          fault(
              "unknown column at " + place,
              file,
              withColumn(rows, place, "nickname"),
              line.atColumn("nickname")));
    }
    faults.accept(
        fault(
            "extension without a name",
            file,
            withColumn(rows, width, "metadata."),
            line.atColumn("metadata.")));
    faults.accept(
        fault(
            "extension among the others",
            file,
            withColumn(rows, width / 2, "metadata.nickname"),
            line.atColumn("metadata.nickname")));
    faults.accept(fault("column without a name", file, withColumn(rows, width, ""), line));
  }

  private void headerFaults(
      RosterFile<?> file,
      List<List<String>> rows,
      Column<?, ?> column,
      Consumer<RosterFault> faults) {
    int place = rows.get(0).indexOf(column.name());
    int last = rows.get(0).size() - 1;
    String name = column.name();
    Location header = Location.ofLine(file.fileName(), 1).atColumn(name);
    faults.accept(
        fault(name + " missing", file, all(rows, cells -> removed(cells, place)), header));
    if (!whole && mode == FileMode.DELTA) {
      return; // names and order do not depend on the mode
    }
    faults.accept(fault(name + " renamed", file, renamed(rows, place, "xqzw"), header));
    faults.accept(
        fault(
            name + " in upper case",
            file,
            renamed(rows, place, name.toUpperCase(Locale.ROOT)),
            header));
    faults.accept(
        fault(
            name + " with a capital",
            file,
            renamed(rows, place, name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)),
            header));
    faults.accept(fault(name + " with a blank", file, renamed(rows, place, name + " "), header));
    faults.accept(
        fault(
            name + " out of place",
            file,
            all(rows, cells -> moved(cells, place, place == last ? 0 : last)),
            header));
    faults.accept(fault(name + " twice", file, withColumn(rows, last + 1, name), header));
  }

  private void cellFaults(
      RosterFile<?> file,
      List<List<String>> rows,
      Column<?, ?> column,
      Consumer<RosterFault> faults) {
    for (String wrong : wrongTexts(file, column)) {
      List<List<String>> source = rows;
      // The first row's learning objective is one whose form is known.
      int row = column.name().equals("learningObjectiveId") ? 1 : rows.size() / 2;
      if (column.name().equals("sourcedId") && isReferredTo(file)) {
        // An id that others refer to would dangle: break a copy of its row.
        source = new ArrayList<>(rows);
        source.add(rows.get(row));
        row = rows.size();
      }
      int place = rows.get(0).indexOf(column.name());
      boolean secret = column.isPersonal() && wrong.length() >= LEAST_SECRET;
      String shown = wrong.length() > 40 ? wrong.length() + " characters" : "'" + wrong + "'";
      faults.accept(
          fault(
              column.name() + " is " + shown,
              file,
              changed(source, row, cells -> replaced(cells, place, wrong)),
              Location.ofLine(file.fileName(), row + 1L).atColumn(column.name()),
              secret ? wrong : ""));
    }
  }

  /** Texts that are wrong in a column whatever else the row holds. */
  private List<String> wrongTexts(RosterFile<?> file, Column<?, ?> column) {
    boolean required = Requirements.isRequired(file, column, version, mode);
    List<String> wrong = new ArrayList<>();
    if (required) {
      wrong.add("");
      wrong.add("  ");
    }
    boolean state = column.name().equals("status") || column.name().equals("dateLastModified");
    if (state && mode == FileMode.BULK) {
      wrong.add(column.name().equals("status") ? "active" : "2026-08-17T00:00:00.000Z");
      wrong.add(" ");
      return wrong;
    }
    List<String> forms = new ArrayList<>(malformed(column.type()));
    column.type().vocabulary().ifPresent(words -> forms.addAll(unknownTokens(words)));
    List<? extends Class<? extends Annotation>> constraints =
        Requirements.constraints(file, column, version, mode)
            .map(Annotation::annotationType)
            .toList();
    if (constraints.contains(SourcedId.class)) {
      forms.addAll(List.of("a b", "a;b", "é", "a:b", "{a}", "id\u00a0", "a".repeat(256)));
    }
    if (constraints.contains(UserId.class)) {
      forms.addAll(List.of("LDAP:x", "{LDAP}", "{LDAP:x},y", "{:x}", "{x:}", "{a:{b:c}}"));
    }
    if (constraints.contains(ScoreScaleStep.class)) {
      forms.addAll(List.of("A:90-100", "{A}", "{A:1},{B}"));
    }
    if (column.name().equals("learningObjectiveId")) {
      forms.addAll(List.of("urn:uuid:1", "6d1b1c64-5bb6-4d0d-a0f8-9c5b4c7d0e11"));
    }
    if (column.name().equals("subjectCodes")) {
      forms.add("1,2,3,4,5");
    }
    if (column.type().isList()) {
      forms.addAll(List.of(",", "a,", ",a", "a,,b"));
    }
    wrong.addAll(some(forms, column));
    return wrong;
  }

  /** In few files also few of the texts, in turns, so that each is met in some column. */
  private List<String> some(List<String> texts, Column<?, ?> column) {
    List<String> turned = new ArrayList<>(texts);
    Collections.rotate(turned, column.name().hashCode());
    return whole ? turned : turned.subList(0, Math.min(4, turned.size()));
  }

  private static List<String> malformed(FieldType<?> type) {
    return switch (type.name()) {
      case "Date" ->
          List.of(
              "08/15/2026",
              "13/02/2026",
              "15.08.2026",
              "2026/08/15",
              "20260815",
              "46249",
              "2026-02-30",
              "2027-02-29",
              "2026-8-5",
              "08/15/26",
              "2026-08-15T00:00:00Z",
              "15-Aug-2026",
              " 2026-08-15",
              "soon");
      case "DateTime" ->
          List.of("2026-08-15", "2026-08-15T07:30:00.000", "2026-13-15T07:30:00.000Z", "now");
      case "Year" -> List.of("27", "2026/27", "2026-2027", " 2027", "02027");
      case "Integer" -> List.of("1.5", "25%", "1,000", "five", "+1", " 1");
      case "Float" -> List.of("1,5", "85%", "A", "NaN", "0x10", "1e", " 1", ".");
      case "Enumeration" ->
          type.vocabulary().isEmpty() ? List.of("TRUE", "True", "yes", "1", " true") : List.of();
      default -> List.of();
    };
  }

  private List<String> unknownTokens(Vocabulary<?> words) {
    List<String> known = words.tokens(version);
    if (known.isEmpty()) {
      return List.of();
    }
    List<String> wrong = new ArrayList<>(List.of("bogus", known.get(0) + " ", "ext:"));
    String shouted = known.get(0).toUpperCase(Locale.ROOT);
    wrong.add(known.contains(shouted) ? shouted.toLowerCase(Locale.ROOT) : shouted);
    if (!words.isExtensible(version)) {
      wrong.add("ext:" + known.get(0));
    }
    return wrong;
  }

  // The manifest

  private List<RosterFault> ofManifest() {
    List<String> lines = sample.lines(MANIFEST).toList();
    List<RosterFault> faults = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String name = lines.get(i).substring(0, lines.get(i).indexOf(','));
      Location row = Location.ofLine(MANIFEST, i + 1L).atColumn(name);
      if (name.startsWith("source.")) {
        continue;
      }
      faults.add(
          manifest(name + " missing", removed(lines, i), Location.ofFile(MANIFEST).atColumn(name)));
      for (String wrong :
          name.startsWith("file.") ? wrongModes() : List.of("", "1", "2.0", "1.3")) {
        faults.add(
            manifest(name + " is '" + wrong + "'", replaced(lines, i, name + "," + wrong), row));
      }
      faults.add(
          manifest(
              name + " twice",
              inserted(lines, lines.size(), lines.get(i)),
              Location.ofLine(MANIFEST, lines.size() + 1L).atColumn(name)));
    }
    for (RosterFile<?> file : sample.files()) {
      Location row =
          Location.ofLine(
                  MANIFEST, 1L + lines.indexOf(file.manifestProperty() + "," + mode.token()))
              .atColumn(file.manifestProperty());
      faults.add(
          manifest(
              file + " declared absent",
              lines.stream()
                  .map(
                      line ->
                          line.startsWith(file.manifestProperty() + ",")
                              ? file.manifestProperty() + ",absent"
                              : line)
                  .toList(),
              row));
      if (!isReferredTo(file)) {
        faults.add(new RosterFault(file + " gone", valid.without(file.fileName()), row, ""));
      }
    }
    return faults;
  }

  private boolean isReferredTo(RosterFile<?> file) {
    return RosterFiles.in(version).stream().anyMatch(other -> refers(other, file));
  }

  private boolean refers(RosterFile<?> from, RosterFile<?> to) {
    return from.columns(version).stream()
        .map(Column::reference)
        .flatMap(Optional::stream)
        .anyMatch(reference -> reference.file().equals(to));
  }

  private static List<String> wrongModes() {
    return List.of("", "full", "Bulk", "DELTA", " bulk", "true");
  }

  private RosterFault manifest(String name, List<String> lines, Location place) {
    return new RosterFault(MANIFEST + ": " + name, valid.file(MANIFEST, lines), place, "");
  }

  // Lists

  private static List<List<String>> all(
      List<List<String>> rows, UnaryOperator<List<String>> change) {
    return rows.stream().map(change).toList();
  }

  private static List<List<String>> changed(
      List<List<String>> rows, int row, UnaryOperator<List<String>> change) {
    return replaced(rows, row, change.apply(rows.get(row)));
  }

  private static List<List<String>> renamed(List<List<String>> rows, int place, String name) {
    return changed(rows, 0, cells -> replaced(cells, place, name));
  }

  private static List<List<String>> withColumn(List<List<String>> rows, int place, String name) {
    List<List<String>> wider = new ArrayList<>(all(rows, cells -> inserted(cells, place, "x")));
    return renamed(wider, place, name);
  }

  private static <V> List<V> replaced(List<V> values, int index, V value) {
    List<V> copy = new ArrayList<>(values);
    copy.set(index, value);
    return Collections.unmodifiableList(copy);
  }

  private static <V> List<V> removed(List<V> values, int index) {
    List<V> copy = new ArrayList<>(values);
    copy.remove(index);
    return Collections.unmodifiableList(copy);
  }

  private static <V> List<V> inserted(List<V> values, int index, V value) {
    List<V> copy = new ArrayList<>(values);
    copy.add(index, value);
    return Collections.unmodifiableList(copy);
  }

  private static List<String> moved(List<String> values, int from, int to) {
    return inserted(removed(values, from), to, values.get(from));
  }
}
