package dev.oneroster.validation;

import dev.oneroster.csv.Header;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.csv.RowCursor;
import dev.oneroster.model.RosterRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which perspectives of a run see the same of a package. A cell that is broken for one receiver may
 * be whole for another, and a row or a file that one takes another may not; what a rule makes of
 * several rows then differs between them. Where it can, the rule is asked once for each.
 *
 * <p>Packages hardly ever have a cell or a row that receivers take in different ways, and asking
 * every rule about it once more for each of them takes long. So it is first presumed that there is
 * none; the first one that is met ends the run, and the package is read anew.
 */
final class Views {

  /** A file of more bytes than this has rows. */
  private static final long SURELY_HAS_ROWS = 1 << 16;

  private final List<Perspective> perspectives;
  private final Audience everyone;

  /** By perspective: the columns whose name in the header of this package it alone may know. */
  private final List<Map<RosterFile<?>, Set<String>>> named = new ArrayList<>();

  /** By perspective: whether it takes a file without rows that is in the package. */
  private final boolean[] takesEmpty;

  /** Whether rows and cells are presumed to be taken alike. */
  private final boolean presuming;

  private boolean alike = true;

  /** There is a row or a cell that is taken in different ways, though it was presumed not to be. */
  static final class TakenDifferently extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TakenDifferently() {
      super("not all receivers take a row or a cell alike", null, false, false);
    }
  }

  private Views(List<Perspective> perspectives, boolean presuming) {
    this.presuming = presuming;
    this.perspectives = perspectives;
    this.everyone = Audience.all(perspectives.size());
    this.takesEmpty = new boolean[perspectives.size()];
    perspectives.forEach(perspective -> named.add(new HashMap<>()));
  }

  /**
   * Looks into a package for what its receivers may take in different ways.
   *
   * @throws IOException if the package cannot be read for a reason outside it
   */
  static Views of(RosterPackage roster, RunFindings findings) throws IOException {
    return of(roster, findings, false);
  }

  /**
   * Looks into a package for what its receivers do take in different ways, and presumes that rows
   * and cells are not among that; see {@link #meetDifference}.
   *
   * @throws IOException if the package cannot be read for a reason outside it
   */
  static Views presumingAlike(RosterPackage roster, RunFindings findings) throws IOException {
    return of(roster, findings, true);
  }

  private static Views of(RosterPackage roster, RunFindings findings, boolean presuming)
      throws IOException {
    Views views = new Views(findings.perspectives(), presuming);
    if (findings.perspectives().size() > 1) {
      for (RosterFile<?> file : roster.files()) {
        views.look(roster, file, findings);
      }
      Footprint everything = new Footprint();
      for (RosterFile<?> file : RosterFiles.in(roster.version())) {
        List<String> columns = new ArrayList<>();
        file.allColumns().forEach(column -> columns.add(column.name()));
        everything.add(file, columns);
      }
      views.alike = views.of(everything).size() == 1;
    }
    return views;
  }

  private void look(RosterPackage roster, RosterFile<?> file, RunFindings findings)
      throws IOException {
    boolean printed = perspectives.stream().anyMatch(p -> !p.columnNames(file).isEmpty());
    boolean mayBeEmpty = roster.size(file) <= SURELY_HAS_ROWS && isDisputedIfEmpty(file, findings);
    if (!printed && !mayBeEmpty) {
      return;
    }
    try (RowCursor<?> cursor = roster.rows(file)) {
      Header<?> header = cursor.header();
      for (int i = 0; i < perspectives.size(); i++) {
        Set<String> columns = namesOnlyKnownTo(perspectives.get(i), header);
        if (!columns.isEmpty()) {
          named.get(i).put(file, columns);
        }
      }
      if (mayBeEmpty && header.isRecognized() && !cursor.next() && !cursor.isDamaged()) {
        for (int i = 0; i < perspectives.size(); i++) {
          takesEmpty[i] |= findings.takesEmpty(i, file);
        }
      }
    }
  }

  private boolean isDisputedIfEmpty(RosterFile<?> file, RunFindings findings) {
    long taking = 0;
    for (int i = 0; i < perspectives.size(); i++) {
      taking += findings.takesEmpty(i, file) ? 1 : 0;
    }
    return taking > 0 && taking < perspectives.size();
  }

  private static Set<String> namesOnlyKnownTo(Perspective perspective, Header<?> header) {
    Set<String> columns = new HashSet<>();
    perspective
        .columnNames(header.file())
        .forEach(
            (name, column) -> {
              if (header.cells().contains(name)) {
                columns.add(column);
              }
            });
    return columns;
  }

  /** The view of all perspectives, if they see the same. */
  View ofAll() {
    return new View(0, everyone);
  }

  /** Whether all perspectives see the same of all that there is. */
  boolean areAlike() {
    return alike;
  }

  /**
   * Hears that a row or a cell is taken in different ways.
   *
   * @throws TakenDifferently if it was presumed that there is none
   */
  void meetDifference() {
    if (presuming) {
      throw new TakenDifferently();
    }
  }

  /** The view of one perspective alone. */
  View alone(int perspective) {
    return new View(perspective, Audience.of(perspectives.size(), i -> i == perspective));
  }

  /** From where rows look different to a rule; each perspective is in one of the views. */
  List<View> of(Footprint footprint) {
    List<View> views = new ArrayList<>();
    boolean[] apart = new boolean[perspectives.size()];
    for (int i = 0; i < apart.length; i++) {
      apart[i] = departs(i, footprint);
      if (apart[i]) {
        views.add(alone(i));
      }
    }
    Audience others = Audience.of(apart.length, i -> !apart[i]);
    for (int i = 0; i < apart.length; i++) {
      if (!apart[i]) {
        views.add(0, new View(i, others));
        break;
      }
    }
    return List.copyOf(views);
  }

  private boolean departs(int perspective, Footprint footprint) {
    if (perspectives.size() == 1) {
      return false;
    }
    Perspective from = perspectives.get(perspective);
    return takesEmpty[perspective]
        || footprint.columns().entrySet().stream()
            .anyMatch(
                entry ->
                    (!presuming && from.ignoredRows(entry.getKey()).isPresent())
                        || entry.getValue().stream()
                            .anyMatch(column -> departs(perspective, entry.getKey(), column)));
  }

  private boolean departs(int perspective, RosterFile<?> file, String column) {
    return named.get(perspective).getOrDefault(file, Set.of()).contains(column)
        || (!presuming && perspectives.get(perspective).readsOtherwise(file, column));
  }

  /** From where identifiers and references look different. */
  List<View> ofReferences(RosterPackage roster) {
    Footprint footprint = new Footprint();
    for (RosterFile<?> file : RosterFiles.in(roster.version())) {
      footprint.add(
          file,
          file.columns(roster.version()).stream()
              .filter(column -> column.reference().isPresent())
              .map(column -> column.name())
              .toList());
    }
    return of(footprint);
  }

  /** A file's header as each perspective reads it, in their order. */
  static <T extends RosterRecord> List<Header<T>> headers(
      Header<T> plain, List<Perspective> perspectives) {
    return perspectives.stream()
        .map(perspective -> plain.accepting(perspective.columnNames(plain.file())))
        .toList();
  }

  /** The names that any perspective knows columns of a file by. */
  static Map<String, String> columnNames(RosterFile<?> file, List<Perspective> perspectives) {
    Map<String, String> names = new TreeMap<>();
    perspectives.forEach(perspective -> names.putAll(perspective.columnNames(file)));
    return names;
  }
}
