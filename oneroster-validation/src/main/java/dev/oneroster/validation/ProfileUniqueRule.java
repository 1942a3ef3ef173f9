package dev.oneroster.validation;

import dev.oneroster.csv.RosterFile;
import dev.oneroster.model.RecordStatus;
import dev.oneroster.validation.RowCondition.Truth;
import dev.oneroster.validation.spi.ProfileRule;
import dev.oneroster.validation.spi.RelationConstraint.Unique;
import dev.oneroster.validation.spi.RelationConstraint.UniqueAcross;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** That no values occur twice, in a file; or no identifiers, in several. */
final class ProfileUniqueRule extends ProfileAsker {

  private static final CellInterest TO_BE_DELETED =
      new CellInterest(RecordStatus.TO_BE_DELETED.token()::equals, ByteTest.NEVER);

  private final List<Unique> inFile;
  private final List<RosterFile<?>> files;

  ProfileUniqueRule(String profile, ProfileRule rule, Unique asked) {
    super(profile, rule);
    this.inFile = List.of(asked);
    this.files = List.of();
  }

  ProfileUniqueRule(String profile, ProfileRule rule, UniqueAcross asked) {
    super(profile, rule);
    this.inFile = List.of();
    this.files = asked.files();
  }

  @Override
  public void join(ValidationRun run) {
    inFile.forEach(asked -> watch(run, asked));
    files.forEach(file -> watchAcross(run, file));
  }

  private void watchAcross(ValidationRun run, RosterFile<?> file) {
    List<RosterFile<?>> before = files.stream().filter(other -> run.precedes(other, file)).toList();
    BitSet gone = new BitSet();
    run.keep(file);
    run.watchOdd(
        file,
        row -> {
          if (row.number() != IdIndex.NONE && row.isGone()) {
            gone.set(row.number());
          }
        },
        Map.of("status", TO_BE_DELETED));
    run.atEndOf(file, () -> lookAcross(run, file, before, gone));
  }

  private void watch(ValidationRun run, Unique asked) {
    Set<String> names = new LinkedHashSet<>(asked.columns());
    names.addAll(asked.condition().columns());
    List<String> columns = List.copyOf(names);
    RowCondition condition = new RowCondition(asked.condition(), columns);
    run.watch(asked.file(), new Repetitions(asked, condition), columns.toArray(String[]::new));
  }

  /** Looks for rows of a file that say what one before them has said. */
  private final class Repetitions implements Watch.Observer {
    private final RowCondition condition;
    private final Fingerprints seen;
    private final TextReader reader;
    private final int columns;

    Repetitions(Unique asked, RowCondition condition) {
      this.condition = condition;
      this.seen = new Fingerprints(asked.ignoringCase());
      this.reader = asked.ignoringCase() ? folding(seen) : seen;
      this.columns = asked.columns().size();
    }

    @Override
    public void look(CheckedRow row) {
      if (row.isGone() || condition.test(row) != Truth.YES) {
        return;
      }
      seen.start();
      for (int i = 0; i < columns; i++) {
        if (!row.has(i)) {
          return;
        }
        row.read(i, reader);
        seen.end();
      }
      int first = seen.add((int) Math.min(row.line(), Integer.MAX_VALUE));
      if (first != IdIndex.NONE && !row.reportAgain(columns - 1)) {
        row.report(rule(), columns - 1, detail("first", (long) first));
      }
    }
  }

  /** Reads into texts that are seen; their case is folded as it is elsewhere in profiles. */
  private static TextReader folding(Fingerprints seen) {
    return new TextReader() {
      @Override
      public boolean readAscii(byte[] bytes, int from, int to) {
        return seen.readAscii(bytes, from, to);
      }

      @Override
      public void read(String text) {
        seen.read(CellFaults.fold(text));
      }
    };
  }

  /** Looks up the identifiers of the smaller side in the indexes of the other. */
  private void lookAcross(
      ValidationRun run, RosterFile<?> file, List<RosterFile<?>> before, BitSet gone) {
    IdIndex ids = run.ids(file);
    SortedMap<Integer, RosterFile<?>> shared = new TreeMap<>();
    for (RosterFile<?> other : before) {
      IdIndex others = run.ids(other);
      boolean ownAreFewer = ids.size() < others.size();
      IdIndex fewer = ownAreFewer ? ids : others;
      IdIndex more = ownAreFewer ? others : ids;
      Lookup lookup =
          new Lookup(
              more, (number, found) -> shared.putIfAbsent(ownAreFewer ? number : found, other));
      fewer.forEach(lookup);
      lookup.findAll();
    }
    shared.forEach(
        (number, other) -> {
          if (!gone.get(number)) {
            String id = ids.id(number);
            report(
                run,
                file,
                number,
                "sourcedId",
                valueOf(file, "sourcedId", id),
                detail("other", other.fileName()),
                detail("first", run.ids(other).line(run.ids(other).find(id))));
          }
        });
  }

  /** Hears of an identifier that stands in two indexes. */
  private interface Shared {
    void found(int number, int other);
  }

  /**
   * Looks up one index's identifiers in another, some at a time: so the waits for memory, of which
   * finding an identifier mostly consists, are taken together.
   */
  private static final class Lookup implements IdTexts.Visitor {
    private static final int AT_A_TIME = 64;

    private final IdIndex index;
    private final Shared shared;
    private final int[] numbers = new int[AT_A_TIME];
    private final byte[][] texts = new byte[AT_A_TIME][];
    private final int[] starts = new int[AT_A_TIME];
    private final int[] ends = new int[AT_A_TIME];
    private final long[] hashes = new long[AT_A_TIME];
    private int size;

    /** Keeps looks from being optimized away. */
    @SuppressWarnings("UnusedVariable")
    private long seen;

    Lookup(IdIndex index, Shared shared) {
      this.index = index;
      this.shared = shared;
    }

    @Override
    public void visit(int number, byte[] text, int from, int length) {
      numbers[size] = number;
      texts[size] = text;
      starts[size] = from;
      ends[size] = from + length;
      hashes[size] = index.hash(text, from, from + length);
      size++;
      if (size == AT_A_TIME) {
        findAll();
      }
    }

    /** Looks up those that have been visited. */
    void findAll() {
      for (int i = 0; i < size; i++) {
        seen += index.peek(hashes[i]);
      }
      for (int i = 0; i < size; i++) {
        int found = index.find(texts[i], starts[i], ends[i], hashes[i]);
        if (found != IdIndex.NONE) {
          shared.found(numbers[i], found);
        }
      }
      size = 0;
    }
  }
}
