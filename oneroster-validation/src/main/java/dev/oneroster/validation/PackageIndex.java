package dev.oneroster.validation;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.PackageManifest;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The indexes of a package's files. A file's index goes when no file to come refers to it. */
final class PackageIndex {

  /** How many identifiers were indexed in all, and in how many bytes, those let go included. */
  record Size(long ids, long bytes) {
    static final Size NONE = new Size(0, 0);
  }

  private final Map<RosterFile<?>, FileIndex> indexes = new HashMap<>();
  private final OneRosterVersion version;
  private final List<RosterFile<?>> order;
  private final Set<RosterFile<?>> kept = new HashSet<>();
  private Size size = Size.NONE;

  PackageIndex(RosterPackage roster) {
    this.version = roster.version();
    this.order = RosterFiles.inDependencyOrder(version);
    for (RosterFile<?> file : order) {
      FileIndex.State state = initialState(roster, file);
      indexes.put(file, new FileIndex(file, roster.mode(file), state, isReferredToBy(file, order)));
    }
  }

  private static FileIndex.State initialState(RosterPackage roster, RosterFile<?> file) {
    if (roster.contains(file)) {
      return FileIndex.State.READ;
    }
    boolean declaredAbsent =
        roster
            .manifest()
            .flatMap((PackageManifest manifest) -> manifest.declaredMode(file))
            .filter(mode -> mode == FileMode.ABSENT)
            .isPresent();
    return declaredAbsent ? FileIndex.State.ABSENT : FileIndex.State.UNUSABLE;
  }

  FileIndex of(RosterFile<?> file) {
    FileIndex index = indexes.get(file);
    return index != null
        ? index
        : new FileIndex(file, FileMode.ABSENT, FileIndex.State.ABSENT, true);
  }

  /** Keeps a file's index to the end of the run. */
  void keep(RosterFile<?> file) {
    kept.add(file);
  }

  /** Notes that a file has been read, and lets go of what no later file refers to. */
  void finish(RosterFile<?> file) {
    IdIndex finished = of(file).ids();
    size = new Size(size.ids() + finished.size(), size.bytes() + finished.bytes());
    List<RosterFile<?>> later = order.subList(order.indexOf(file) + 1, order.size());
    indexes
        .keySet()
        .removeIf(
            target ->
                !kept.contains(target)
                    && !later.contains(target)
                    && !isReferredToBy(target, later));
  }

  private boolean isReferredToBy(RosterFile<?> target, List<RosterFile<?>> files) {
    return files.stream()
        .flatMap(file -> file.allColumns().stream())
        .filter(column -> column.isIn(version))
        .map(Column::reference)
        .anyMatch(reference -> reference.isPresent() && reference.get().file() == target);
  }

  /** What has been indexed until now. */
  Size size() {
    return size;
  }
}
