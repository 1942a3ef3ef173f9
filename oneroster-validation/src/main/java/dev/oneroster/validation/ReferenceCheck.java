package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.CellProblem;
import dev.oneroster.csv.Column;
import dev.oneroster.csv.FieldType;
import dev.oneroster.csv.Location;
import dev.oneroster.csv.Problem;
import dev.oneroster.csv.Reference;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
import dev.oneroster.model.Vocabulary;
import dev.oneroster.model.VocabularyToken;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Checks the references of one column against the index of the file that they lead to. References
 * that lead nowhere are gathered by what they name, so that one cause is one finding.
 *
 * @param <T> the type of the rows that refer
 */
final class ReferenceCheck<T extends RosterRecord> {

  /** What becomes of a reference that is not found. */
  enum Outcome {
    FOUND,
    /** An error of this row. */
    DANGLING,
    /** The row that is meant may come later in the same file. */
    PENDING,
    /** Not an error, or not one of this row: the target is missing or broken or out of sight. */
    UNJUDGED
  }

  private static final int[] NONE = {};

  private static final int MAX_MISSING = 1_000;
  private static final int SAMPLES = 5;

  /** From so many missing identifiers on, and so large a part of all, they have one cause. */
  private static final int COMMON_CAUSE_IDS = 20;

  private static final int COMMON_CAUSE_PART = 5;

  /** An identifier that is missing, and who refers to it. */
  private static final class Missing {
    private final long firstLine;
    private final Optional<String> sourcedId;
    private final List<String> samples = new ArrayList<>();
    private long count;

    Missing(long firstLine, Optional<String> sourcedId) {
      this.firstLine = firstLine;
      this.sourcedId = sourcedId;
    }

    void add(long line) {
      count++;
      if (samples.size() < SAMPLES) {
        samples.add("line " + line);
      }
    }
  }

  private final RosterFile<T> file;
  private final Column<T, ?> column;
  private final Reference reference;
  private final FileIndex target;
  private final Optional<KnownIds> known;
  private final boolean strict;
  private final boolean sameFile;
  private final boolean list;
  private String lastList = "";
  private int[] lastFound = NONE;
  private final byte wantedKind;

  private final Map<String, Missing> missing = new LinkedHashMap<>();
  private Optional<Missing> missed = Optional.empty();
  private long references;
  private long dangling;
  private long unjudged;
  private long firstUnjudgedLine;

  ReferenceCheck(
      RosterFile<T> file,
      Column<T, ?> column,
      FileMode mode,
      OneRosterVersion version,
      FileIndex target,
      Optional<KnownIds> known) {
    this.file = file;
    this.column = column;
    this.reference = column.reference().orElseThrow();
    this.target = target;
    this.known = known;
    this.list = column.type().isList();
    this.sameFile = target.file() == file;
    // A delta file and its targets tell what changed; the rest is with the receiver.
    boolean delta = mode == FileMode.DELTA || target.mode() == FileMode.DELTA;
    this.strict = !delta || known.isPresent();
    this.wantedKind = wantedKind(version);
  }

  private byte wantedKind(OneRosterVersion version) {
    Optional<VocabularyToken> kind = reference.kind();
    Optional<Vocabulary<?>> vocabulary =
        Kinds.column(reference.file(), version).flatMap(c -> c.type().vocabulary());
    return kind.isPresent() && vocabulary.isPresent()
        ? Kinds.of(kind.get().token(), vocabulary.get(), version)
        : Kinds.UNKNOWN;
  }

  /** The index of the file that the references lead to. */
  FileIndex target() {
    return target;
  }

  /**
   * What all identifiers of a list name, if all are there and of a right kind; else nothing. The
   * target must have been read.
   */
  int[] findAll(RowBatch batch, int row, int place) {
    if (!list || !batch.holdsComma(row, place)) {
      return NONE;
    }
    String cell = batch.cell(row, place);
    if (!cell.equals(lastList)) {
      lastList = cell;
      lastFound = ids(cell).stream().mapToInt(target.ids()::find).toArray();
      if (!Arrays.stream(lastFound).allMatch(one -> one != IdIndex.NONE && isOfRightKind(one))) {
        lastFound = NONE;
      }
    }
    return lastFound;
  }

  /** Notes a reference that was found. */
  void countFound() {
    references++;
  }

  /**
   * Judges one reference.
   *
   * @param found the number of what it names in the target's index, or {@link IdIndex#NONE}
   */
  Outcome check(String id, int found, long line, Supplier<Optional<String>> sourcedId) {
    references++;
    if (found != IdIndex.NONE) {
      return Outcome.FOUND;
    }
    if (sameFile && target.state() == FileIndex.State.READ) {
      return Outcome.PENDING;
    }
    return settle(id, line, sourcedId);
  }

  /**
   * Decides about an identifier that the target does not have, now that all of it has been read.
   */
  Outcome settle(String id, long line, Supplier<Optional<String>> sourcedId) {
    boolean isKnown = known.isPresent() && known.get().contains(reference.file(), id);
    if (isKnown) {
      return Outcome.FOUND;
    }
    boolean judged = strict && target.state() != FileIndex.State.UNUSABLE && !target.excuses(id);
    if (!judged) {
      unjudged++;
      if (unjudged == 1) {
        firstUnjudgedLine = line;
      }
      return Outcome.UNJUDGED;
    }
    dangling++;
    Missing entry = missing.get(id);
    if (entry == null && missing.size() < MAX_MISSING) {
      entry = new Missing(line, sourcedId.get());
      missing.put(id, entry);
    }
    if (entry != null) {
      entry.add(line);
    }
    missed = Optional.ofNullable(entry);
    return Outcome.DANGLING;
  }

  /** What is wrong with a reference if the row that it names is of a wrong kind. */
  Optional<CellProblem> checkKind(int found) {
    if (found == IdIndex.NONE || isOfRightKind(found)) {
      return Optional.empty();
    }
    VocabularyToken kind = reference.kind().orElseThrow();
    return CellSteps.wrong(
        ReferenceRules.wrongKind(kind),
        new Argument("wanted", kind.token(), false),
        new Argument("target", reference.file().fileName(), false),
        new Argument("targetLine", target.ids().line(found), false));
  }

  /** Whether a row of the target is of the kind that the references ask for. */
  boolean isOfRightKind(int found) {
    return wantedKind == Kinds.UNKNOWN || Kinds.satisfies(target.ids().kind(found), wantedKind);
  }

  /** How bad it is for a row to refer to what is missing, as far as anyone minds. */
  Optional<Severity> danglingSeverity(RunFindings findings) {
    return findings.severityOf(
        danglingRule(findings), Location.ofFile(file.fileName()).atColumn(column.name()));
  }

  private Rule danglingRule(RunFindings findings) {
    return findings.rule(
        target.state() == FileIndex.State.ABSENT
            ? "ref.target_file_absent"
            : ReferenceRules.dangling(file, column));
  }

  /** Whether the finding is suppressed that will tell of the reference settled last. */
  boolean isSuppressed(RunFindings findings) {
    Rule rule = danglingRule(findings);
    return findings.suppressions().concern(rule)
        && missed
            .filter(entry -> findings.isSuppressed(rule, at(entry.firstLine), entry.sourcedId))
            .isPresent();
  }

  /** Whether the references stay within the file. */
  boolean isWithinFile() {
    return sameFile;
  }

  /** Whether a cell may hold several identifiers. */
  boolean isList() {
    return list;
  }

  /** The identifiers in a cell. */
  List<String> ids(String cell) {
    return list ? FieldType.split(cell) : List.of(cell);
  }

  Column<T, ?> column() {
    return column;
  }

  /** Reports what was gathered, once all references of the column have been settled. */
  void report(RunFindings findings, MissingIds explainer) {
    if (unjudged > 0) {
      reportUnjudged(findings);
    }
    if (dangling == 0) {
      return;
    }
    if (target.state() == FileIndex.State.ABSENT) {
      reportTogether(new MissingIds.Explanation("ref.target_file_absent", List.of()), findings);
      return;
    }
    Map<String, MissingIds.Explanation> explained =
        explainer.explain(missing.keySet(), reference.file());
    if (missing.size() >= COMMON_CAUSE_IDS && dangling * COMMON_CAUSE_PART >= references) {
      MissingIds.Explanation common = commonOf(explained);
      reportTogether(common, findings);
    } else {
      reportEach(explained, findings);
    }
  }

  /** What explains the first one, if it explains most others in the same way. */
  private MissingIds.Explanation commonOf(Map<String, MissingIds.Explanation> explained) {
    MissingIds.Explanation none = new MissingIds.Explanation("ref.target_rows_missing", List.of());
    MissingIds.Explanation first = explained.getOrDefault(missing.keySet().iterator().next(), none);
    long alike = explained.values().stream().filter(e -> e.code().equals(first.code())).count();
    return isMost(alike, missing.size()) ? first : none;
  }

  /**
   * Whether this column and another one have each other's values: most references of both are
   * missing, and most of these are found where the other column's lead to.
   */
  boolean isSwappedWith(ReferenceCheck<T> other, MissingIds explainer) {
    return target != other.target
        && isMostlyMissing()
        && other.isMostlyMissing()
        && isMost(explainer.countIn(missing.keySet(), other.reference.file()), missing.size())
        && isMost(
            explainer.countIn(other.missing.keySet(), reference.file()), other.missing.size());
  }

  private boolean isMostlyMissing() {
    return target.state() == FileIndex.State.READ && isMost(dangling, references);
  }

  private static boolean isMost(long part, long all) {
    return part > 0 && part * 2 > all;
  }

  /** Reports this column and another one that have each other's values. */
  void reportSwapped(ReferenceCheck<T> other, RunFindings findings) {
    Missing first = missing.values().iterator().next();
    Problem problem =
        Problem.of("ref.wrong_column_order", at(first.firstLine))
            .with("other", other.column.name())
            .with("count", dangling)
            .with("references", references);
    findings.report(
        findings.rule(problem.code()),
        Finding.CORE,
        problem,
        Optional.empty(),
        dangling + other.dangling,
        samples());
  }

  private void reportUnjudged(RunFindings findings) {
    String code = strict ? "ref.not_checked" : "ref.delta_unresolved";
    Problem problem =
        Problem.of(code, at(firstUnjudgedLine))
            .with("count", unjudged)
            .with("target", reference.file().fileName());
    findings.report(
        findings.rule(code), Finding.CORE, problem, Optional.empty(), unjudged, List.of());
  }

  /** One finding for all, as they have one cause. */
  private void reportTogether(MissingIds.Explanation why, RunFindings findings) {
    Map.Entry<String, Missing> first = missing.entrySet().iterator().next();
    Problem problem =
        problem(why, why.code(), first.getKey(), first.getValue())
            .with("count", dangling)
            .with("references", references);
    findings.report(
        findings.rule(why.code()),
        Finding.CORE,
        problem,
        Optional.empty(),
        dangling,
        why.personal() ? List.of() : samples());
  }

  private Problem problem(MissingIds.Explanation why, String code, String id, Missing one) {
    Problem problem =
        Problem.of(code, at(one.firstLine)).with("target", reference.file().fileName());
    return with(
        why.details(),
        why.personal() ? problem.withPersonal("value", id) : problem.with("value", id));
  }

  private List<String> samples() {
    return missing.entrySet().stream()
        .limit(SAMPLES)
        .map(entry -> entry.getKey() + " (line " + entry.getValue().firstLine + ")")
        .toList();
  }

  private static Problem with(List<Argument> details, Problem problem) {
    Problem whole = problem;
    for (Argument detail : details) {
      whole = whole.with(detail.name(), detail.value());
    }
    return whole;
  }

  /** One finding for each identifier that is missing, with the number of references to it. */
  private void reportEach(Map<String, MissingIds.Explanation> explained, RunFindings findings) {
    Rule dangles = findings.rule(ReferenceRules.dangling(file, column));
    MissingIds.Explanation none = new MissingIds.Explanation(dangles.code(), List.of());
    long told = 0;
    for (Map.Entry<String, Missing> entry : missing.entrySet()) {
      Missing one = entry.getValue();
      told += one.count;
      MissingIds.Explanation why = explained.getOrDefault(entry.getKey(), none);
      Rule rule = findings.rule(why.code());
      Problem problem = problem(why, rule.code(), entry.getKey(), one);
      List<String> samples = one.count == 1 ? List.of() : one.samples;
      findings.report(rule, Finding.CORE, problem, one.sourcedId, one.count, samples);
    }
    if (told < dangling) {
      findings.count(dangles, Location.ofFile(file.fileName()), dangling - told);
    }
  }

  private Location at(long line) {
    return Location.ofLine(file.fileName(), line).atColumn(column.name());
  }
}
