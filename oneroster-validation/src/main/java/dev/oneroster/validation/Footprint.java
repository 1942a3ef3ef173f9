package dev.oneroster.validation;

import dev.oneroster.csv.RosterFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which columns a rule looks at, of which files. */
final class Footprint {

  private final Map<RosterFile<?>, Set<String>> columns = new HashMap<>();

  void add(RosterFile<?> file, Iterable<String> names) {
    Set<String> known = columns.computeIfAbsent(file, key -> new HashSet<>());
    // What a row is called is looked at by whoever looks at the row.
    known.add("sourcedId");
    names.forEach(known::add);
  }

  Map<RosterFile<?>, Set<String>> columns() {
    return columns;
  }
}
