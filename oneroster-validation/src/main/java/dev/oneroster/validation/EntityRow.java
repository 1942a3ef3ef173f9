package dev.oneroster.validation;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An entity as a row of its file, and what is found to be wrong with it. */
final class EntityRow<T extends RosterRecord> extends RecordRow {

  private final RosterFile<T> file;
  private final OneRosterVersion version;
  private final T entity;
  private final Map<String, Optional<String>> texts = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  EntityRow(
      RosterFile<T> file,
      OneRosterVersion version,
      String profile,
      List<String> columns,
      T entity) {
    super(file, version, profile, columns);
    this.file = file;
    this.version = version;
    this.entity = entity;
  }

  List<Finding> findings() {
    return findings;
  }

  @Override
  String cell(String column) {
    return written(column).orElse("");
  }

  @Override
  boolean isBroken(String column) {
    return written(column).isEmpty();
  }

  /** How a file has the value; empty if it cannot. */
  private Optional<String> written(String column) {
    return texts.computeIfAbsent(
        column,
        name ->
            name.startsWith(RosterFile.METADATA_PREFIX)
                ? Optional.of(entity.getMetadata().getOrDefault(name, ""))
                : file.column(name, version)
                    .map(known -> written(known, entity))
                    .orElse(Optional.of("")));
  }

  private static <T extends RosterRecord, V> Optional<String> written(
      Column<T, V> column, T entity) {
    try {
      return Optional.of(column.get(entity).map(column.type()::encode).orElse(""));
    } catch (IllegalArgumentException unwritable) {
      return Optional.empty();
    }
  }

  @Override
  void add(Finding finding) {
    findings.add(finding);
  }
}
