package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.Column;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.FileMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Active rows of a delta that refer to rows which the same delta deletes. What names the same row
 * is one finding. Keeps a bit a row, and nothing for bulk files.
 */
final class DeletedTargetRule implements MeaningRule {

  private static final Rule DELETED =
      Rule.warning("ref.to_tobedeleted")
          .message(
              "{column} names `{value}`, which this package deletes (line {first} of {target}).")
          .mend("Delete the row, too, or leave the other one active.")
          .why("Receivers refuse the row, or bring back what was deleted.")
          .source("A receiver reports it; in the binding deleting says nothing of other rows")
          .example("an active enrollment of a user with the status tobedeleted")
          .build();

  private final Map<RosterFile<?>, PackedBytes> deleted = new HashMap<>();

  @Override
  public List<Rule> rules() {
    return List.of(DELETED);
  }

  @Override
  public void join(ValidationRun run) {
    for (RosterFile<?> file : RosterFiles.inDependencyOrder(run.version())) {
      if (run.mode(file) == FileMode.DELTA) {
        join(run, file);
      }
    }
  }

  private PackedBytes deleted(RosterFile<?> file) {
    return deleted.computeIfAbsent(file, key -> new PackedBytes());
  }

  private void join(ValidationRun run, RosterFile<?> file) {
    PackedBytes ofFile = deleted(file);
    List<String> columns = new ArrayList<>(List.of("sourcedId"));
    List<PackedBytes> targets = new ArrayList<>(List.of(new PackedBytes()));
    List<Groups> groups = new ArrayList<>(List.of(new Groups()));
    for (Column<?, ?> column : file.columns(run.version())) {
      column
          .reference()
          .filter(reference -> !column.name().equals("sourcedId"))
          .ifPresent(
              reference -> {
                Groups group = new Groups();
                if (reference.file() == file) {
                  joinLinks(run, file, column.name(), group);
                } else {
                  columns.add(column.name());
                  targets.add(deleted(reference.file()));
                  groups.add(group);
                }
                run.atEndOf(file, () -> report(run, file, column.name(), reference.file(), group));
              });
    }
    run.watch(
        file,
        row -> {
          if (row.number() == IdIndex.NONE) {
            return;
          }
          if (row.isDeleted()) {
            ofFile.add(row.number(), 1);
            return;
          }
          for (int column = 1; column < targets.size(); column++) {
            look(row, column, targets.get(column), groups.get(column));
          }
        },
        columns.toArray(String[]::new));
  }

  /** Within a file, the row that is named may come later. */
  private void joinLinks(ValidationRun run, RosterFile<?> file, String column, Groups group) {
    PackedInts froms = new PackedInts();
    PackedInts tos = new PackedInts();
    int[] links = new int[1];
    run.watchLinks(
        file,
        column,
        (from, to) -> {
          froms.set(links[0], from);
          tos.set(links[0]++, to);
        });
    run.atEndOf(
        file,
        () -> {
          PackedBytes ofFile = deleted(file);
          for (int i = 0; i < links[0]; i++) {
            if (ofFile.hasAny(tos.get(i), 1) && !ofFile.hasAny(froms.get(i), 1)) {
              group.add(tos.get(i), froms.get(i));
            }
          }
        });
  }

  private static void look(CheckedRow row, int column, PackedBytes targets, Groups group) {
    for (int i = 0; i < row.targets(column); i++) {
      int target = row.target(column, i);
      if (targets.hasAny(target, 1)) {
        group.add(target, row.number());
      }
    }
  }

  private static void report(
      ValidationRun run, RosterFile<?> file, String column, RosterFile<?> target, Groups group) {
    IdIndex ids = run.ids(target);
    Occurrences all = new Occurrences(run, DELETED, file, column);
    group.addTo(
        all,
        row ->
            new Argument[] {
              new Argument("value", ids.id(row), false),
              new Argument("first", ids.line(row), false),
              new Argument("target", target.fileName(), false)
            });
    all.report(Long.MAX_VALUE / 1_000);
  }
}
