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
  private final Deferred<EntityBuilding<T, Object>> building;

  @SuppressWarnings("unchecked") // the builder is only ever handed to functions defined with it
  private <B> RosterFile(Definition<T, B> definition) {
    this.name = definition.name;
    this.type = definition.type;
    this.versions = Collections.unmodifiableSet(EnumSet.copyOf(definition.versions));
    this.columns = List.copyOf(definition.columns);
    this.building = new Deferred<>(() -> (EntityBuilding<T, Object>) definition.building.get());
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
   * Begins the definition of a file. Method references are handed over within suppliers, so that
   * they are linked when entities are first read or written: linking all takes longer than checking
   * a small package, for which none is needed.
   */
  static <T extends RosterRecord, B> Definition<T, B> define(
      String name, Class<T> type, Supplier<EntityBuilding<T, B>> building) {
    return new Definition<>(name, type, building);
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

  Object newBuilder() {
    return building.get().builder().get();
  }

  void putMetadata(Object entityBuilder, String column, String value) {
    building.get().metadata().put(entityBuilder, column, value);
  }

  T build(Object entityBuilder) {
    return building.get().build().apply(entityBuilder);
  }

  /** The file's name. */
  @Override
  public String toString() {
    return fileName();
  }

  /** Collects the columns of a file; each call of {@code only} and the like is about the last. */
  static final class Definition<T extends RosterRecord, B> {

    private final String name;
    private final Class<T> type;
    private final Supplier<EntityBuilding<T, B>> building;
    private final List<Column<T, ?>> columns = new ArrayList<>();
    private final Set<OneRosterVersion> versions = EnumSet.allOf(OneRosterVersion.class);

    private Definition(String name, Class<T> type, Supplier<EntityBuilding<T, B>> building) {
      this.name = name;
      this.type = type;
      this.building = building;
    }

    /** The record's identifier, the first column of every file. */
    Definition<T, B> identity() {
      return identity(FieldType.guid());
    }

    /** A record's identifier that is the one of a row in another file. */
    Definition<T, B> identity(Supplier<RosterFile<?>> file) {
      return identity(FieldType.guid(file));
    }

    private Definition<T, B> identity(FieldType<String> type) {
      return required(
          "sourcedId",
          type,
          () -> new Attribute<>(RosterRecord::getSourcedId, building.get().sourcedId()));
    }

    /** The two columns that tell the state of a record in delta files. */
    Definition<T, B> state() {
      return optional(
              "status",
              FieldType.vocabulary(RecordStatus.vocabulary()),
              () -> new Attribute<>(RosterRecord::getStatus, building.get().status()))
          .optional(
              "dateLastModified",
              FieldType.DATE_TIME,
              () ->
                  new Attribute<>(
                      RosterRecord::getDateLastModified, building.get().dateLastModified()));
    }

    <V> Definition<T, B> required(
        String column, FieldType<V> type, Supplier<Attribute<T, B, V, V>> attribute) {
      return add(column, type, true, () -> attribute.get().as(Optional::of));
    }

    <V> Definition<T, B> optional(
        String column, FieldType<V> type, Supplier<Attribute<T, B, Optional<V>, V>> attribute) {
      return add(column, type, false, attribute);
    }

    <I> Definition<T, B> list(
        String column,
        FieldType<List<I>> type,
        Supplier<Attribute<T, B, List<I>, List<I>>> attribute) {
      return add(
          column,
          type,
          false,
          () -> attribute.get().as(items -> Optional.of(items).filter(any -> !any.isEmpty())));
    }

    @SuppressWarnings("unchecked") // see RosterFile's constructor
    private <V> Definition<T, B> add(
        String column,
        FieldType<V> type,
        boolean required,
        Supplier<Attribute<T, B, Optional<V>, V>> attribute) {
      columns.add(
          new Column<>(
              column,
              column,
              type,
              required,
              new Deferred<>(() -> (Attribute<T, Object, Optional<V>, V>) attribute.get()),
              Collections.unmodifiableSet(EnumSet.allOf(OneRosterVersion.class)),
              false,
              false));
      return this;
    }

    Definition<T, B> only(OneRosterVersion version) {
      return replaceLast(last().onlyIn(version));
    }

    Definition<T, B> property(String property) {
      return replaceLast(last().forProperty(property));
    }

    Definition<T, B> withdrawn() {
      return replaceLast(last().asWithdrawn());
    }

    Definition<T, B> personal() {
      return replaceLast(last().asPersonal());
    }

    Definition<T, B> since(OneRosterVersion first) {
      versions.removeIf(version -> version.compareTo(first) < 0);
      columns.replaceAll(column -> column.onlyIn(first));
      return this;
    }

    private Column<T, ?> last() {
      return columns.get(columns.size() - 1);
    }

    private Definition<T, B> replaceLast(Column<T, ?> column) {
      columns.set(columns.size() - 1, column);
      return this;
    }

    RosterFile<T> build() {
      return new RosterFile<>(this);
    }
  }
}
