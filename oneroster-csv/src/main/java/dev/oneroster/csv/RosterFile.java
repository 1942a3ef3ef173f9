package dev.oneroster.csv;

import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RecordStatus;
import dev.oneroster.model.RosterRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One data file of the binding: its name, its columns in order, and the entity that a row becomes.
 * {@link RosterFiles} holds them all.
 *
 * <p>Values are immutable.
 *
 * @param <T> the entity's type
 */
public final class RosterFile<T extends RosterRecord> {

  /** What a column's name starts with if it extends the binding (binding, section 4). */
  public static final String METADATA_PREFIX = "metadata.";

  private final String name;
  private final Class<T> type;
  private final Set<OneRosterVersion> versions;
  private final List<Column<T, ?>> columns;
  private final Map<OneRosterVersion, List<Column<T, ?>>> columnsByVersion;
  private final Deferred<EntityAttributes<T, Object>> attributes;

  private RosterFile(Definition<T> definition) {
    this.name = definition.name;
    this.type = definition.type;
    this.versions = Collections.unmodifiableSet(EnumSet.copyOf(definition.versions));
    this.columns = List.copyOf(definition.columns);
    this.attributes = definition.attributes;
    this.columnsByVersion = new EnumMap<>(OneRosterVersion.class);
    for (OneRosterVersion version : versions) {
      columnsByVersion.put(
          version,
          columns.stream()
              .filter(column -> column.isIn(version) && !column.isWithdrawn())
              .toList());
    }
  }

  /**
   * Begins the definition of a file. Attributes are asked for when entities are first read or
   * written.
   */
  @SuppressWarnings("unchecked") // a builder is only ever handed to functions defined with it
  static <T extends RosterRecord, B> Definition<T> define(
      String name, Class<T> type, Supplier<EntityAttributes<T, B>> attributes) {
    return new Definition<>(
        name, type, new Deferred<>(() -> (EntityAttributes<T, Object>) attributes.get()));
  }

  /**
   * The file's name without its ending, as the manifest's properties use it.
   *
   * @return a name such as {@code users}
   */
  public String name() {
    return name;
  }

  /**
   * The file's name.
   *
   * @return a name such as {@code users.csv}
   */
  public String fileName() {
    return name + ".csv";
  }

  /**
   * The entity's type, on whose getters the constraints stand.
   *
   * @return an interface of the model
   */
  public Class<T> type() {
    return type;
  }

  /**
   * The manifest's property that tells the file's mode.
   *
   * @return a name such as {@code file.users}
   */
  public String manifestProperty() {
    return "file." + name;
  }

  /**
   * Whether a version of the binding has this file.
   *
   * @param version the binding's version
   * @return true if it has
   */
  public boolean isIn(OneRosterVersion version) {
    return versions.contains(version);
  }

  /** The newest version that has this file. */
  OneRosterVersion newestVersion() {
    return Collections.max(versions);
  }

  /**
   * The columns that a file of a version has, in order.
   *
   * @param version the binding's version
   * @return the columns of its table; none if the version lacks the file
   */
  public List<Column<T, ?>> columns(OneRosterVersion version) {
    return columnsByVersion.getOrDefault(version, List.of());
  }

  /**
   * The columns of all versions, the withdrawn one included, in order.
   *
   * @return all columns
   */
  public List<Column<T, ?>> allColumns() {
    return columns;
  }

  /**
   * The column of a name in a version, withdrawn or not.
   *
   * @param column the column's name, in exact case
   * @param version the binding's version
   * @return the column, or empty if that version has none of that name
   */
  public Optional<Column<T, ?>> column(String column, OneRosterVersion version) {
    return columns.stream()
        .filter(candidate -> candidate.name().equals(column) && candidate.isIn(version))
        .findFirst();
  }

  /**
   * The entity that cells stand for, without extension columns.
   *
   * @param cells texts by column; a column that is not in it is blank
   * @return the entity; empty if a cell cannot be read or a required one is blank
   */
  public Optional<T> entity(Map<Column<T, ?>, String> cells) {
    Object entityBuilder = newBuilder();
    for (Column<T, ?> column : columns) {
      String cell = cells.getOrDefault(column, "");
      boolean readable =
          cell.isEmpty()
              ? !column.isRequired()
              : column.type().check(cell).filter(problem -> !problem.readable()).isEmpty();
      if (!readable) {
        return Optional.empty();
      }
      if (!cell.isEmpty()) {
        column.set(entityBuilder, cell);
      }
    }
    return Optional.of(build(entityBuilder));
  }

  EntityAttributes<T, Object> attributes() {
    return attributes.get();
  }

  Object newBuilder() {
    return attributes().builder().get();
  }

  void putMetadata(Object entityBuilder, String column, String value) {
    attributes().metadata().put(entityBuilder, column, value);
  }

  T build(Object entityBuilder) {
    return attributes().build().apply(entityBuilder);
  }

  /** The file's name. */
  @Override
  public String toString() {
    return fileName();
  }

  /** Collects the columns of a file; each call of {@code only} and the like is about the last. */
  static final class Definition<T extends RosterRecord> {

    private final String name;
    private final Class<T> type;
    private final Deferred<EntityAttributes<T, Object>> attributes;
    private final List<Column<T, ?>> columns = new ArrayList<>();
    private final Set<OneRosterVersion> versions = EnumSet.allOf(OneRosterVersion.class);

    private Definition(
        String name, Class<T> type, Deferred<EntityAttributes<T, Object>> attributes) {
      this.name = name;
      this.type = type;
      this.attributes = attributes;
    }

    /** The record's identifier, the first column of every file. */
    Definition<T> identity() {
      return required("sourcedId", FieldType.guid());
    }

    /** A record's identifier that is the one of a row in another file. */
    Definition<T> identity(Supplier<RosterFile<?>> file) {
      return required("sourcedId", FieldType.guid(file));
    }

    /** The two columns that tell the state of a record in delta files. */
    Definition<T> state() {
      return optional("status", FieldType.vocabulary(RecordStatus.vocabulary()))
          .optional("dateLastModified", FieldType.DATE_TIME);
    }

    /** A column without whose value there is no entity. */
    Definition<T> required(String column, FieldType<?> type) {
      return add(column, type, true);
    }

    Definition<T> optional(String column, FieldType<?> type) {
      return add(column, type, false);
    }

    private Definition<T> add(String column, FieldType<?> type, boolean required) {
      columns.add(
          new Column<>(
              column,
              column,
              type,
              required,
              attributes,
              Collections.unmodifiableSet(EnumSet.allOf(OneRosterVersion.class)),
              false,
              false));
      return this;
    }

    Definition<T> only(OneRosterVersion version) {
      return replaceLast(last().onlyIn(version));
    }

    Definition<T> property(String property) {
      return replaceLast(last().forProperty(property));
    }

    Definition<T> withdrawn() {
      return replaceLast(last().asWithdrawn());
    }

    Definition<T> personal() {
      return replaceLast(last().asPersonal());
    }

    Definition<T> since(OneRosterVersion first) {
      versions.removeIf(version -> version.compareTo(first) < 0);
      columns.replaceAll(column -> column.onlyIn(first));
      return this;
    }

    private Column<T, ?> last() {
      return columns.get(columns.size() - 1);
    }

    private Definition<T> replaceLast(Column<T, ?> column) {
      columns.set(columns.size() - 1, column);
      return this;
    }

    RosterFile<T> build() {
      return new RosterFile<>(this);
    }
  }
}
