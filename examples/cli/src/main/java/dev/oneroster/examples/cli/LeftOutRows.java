package dev.oneroster.examples.cli;

import dev.oneroster.csv.RosterFile;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rows are left out of a package, and why those that have no error themselves. Holds a bit a
 * line. Not thread-safe.
 */
final class LeftOutRows {

  private static final int MOST_REASONS = 1_000;

  private final Map<RosterFile<?>, BitSet> lines = new LinkedHashMap<>();
  private final Map<RosterFile<?>, List<String>> reasons = new LinkedHashMap<>();

  void add(RosterFile<?> file, long line) {
    lines.computeIfAbsent(file, f -> new BitSet()).set(Math.toIntExact(line));
  }

  /** Adds a row that is left out because of others that are. */
  void add(RosterFile<?> file, long line, String reason) {
    add(file, line);
    List<String> told = reasons.computeIfAbsent(file, f -> new ArrayList<>());
    if (told.size() < MOST_REASONS) {
      told.add("line " + line + reason);
    }
  }

  long count() {
    return lines.values().stream().mapToLong(BitSet::cardinality).sum();
  }

  /** The lines by file, runs of them as {@code 7-9}, then the reasons that no report tells. */
  String describe() {
    StringBuilder text = new StringBuilder();
    text.append("Left out: ").append(count()).append(count() == 1 ? " row\n" : " rows\n");
    for (Map.Entry<RosterFile<?>, BitSet> file : lines.entrySet()) {
      BitSet ofFile = file.getValue();
      text.append("  ").append(file.getKey());
      text.append(ofFile.cardinality() == 1 ? ", line " : ", lines ").append(runs(ofFile));
      text.append('\n');
      for (String reason : reasons.getOrDefault(file.getKey(), List.of())) {
        text.append("    ").append(reason).append('\n');
      }
    }
    return text.toString();
  }

  private static String runs(BitSet bits) {
    StringBuilder text = new StringBuilder();
    for (int first = bits.nextSetBit(0); first >= 0; ) {
      int end = bits.nextClearBit(first);
      text.append(text.isEmpty() ? "" : ", ").append(first);
      if (end - first > 1) {
        text.append('-').append(end - 1);
      }
      first = bits.nextSetBit(end);
    }
    return text.toString();
  }
}
