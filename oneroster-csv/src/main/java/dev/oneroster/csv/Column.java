package dev.oneroster.csv;

import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * One column of a data file: its name, its format, the versions that have it, and the attribute of
 * the entity that it fills.
 *
 * <p>Values are immutable.
 *
 * @param <T> the entity's type
 * @param <V> the type of the values
 */
public final class Column<T extends RosterRecord, V> {

  private final String name;
  private final String property;
  private final FieldType<V> type;
  private final boolean required;
  private final Deferred<EntityAttributes<T, Object>> attributes;
  private final Deferred<Attribute<T, Object, V>> attribute;
  private final Set<OneRosterVersion> versions;
  private final boolean withdrawn;
  private final boolean personal;

  @SuppressWarnings("unchecked") // a test holds each column's type against its attribute's
  Column(
      String name,
      String property,
      FieldType<V> type,
      boolean required,
      Deferred<EntityAttributes<T, Object>> attributes,
      Set<OneRosterVersion> versions,
      boolean withdrawn,
      boolean personal) {
    this.name = name;
    this.property = property;
    this.type = type;
    this.required = required;
    this.attributes = attributes;
    this.attribute = new Deferred<>(() -> (Attribute<T, Object, V>) attributes.get().of(property));
    this.versions = versions;
    this.withdrawn = withdrawn;
    this.personal = personal;
  }

  Column<T, V> onlyIn(OneRosterVersion version) {
    return new Column<>(
        name,
        property,
        type,
        required,
        attributes,
        Collections.unmodifiableSet(EnumSet.of(version)),
        withdrawn,
        personal);
  }

  Column<T, V> forProperty(String renamed) {
    return new Column<>(name, renamed, type, required, attributes, versions, withdrawn, personal);
  }

  Column<T, V> asWithdrawn() {
    return new Column<>(name, property, type, required, attributes, versions, true, personal);
  }

  Column<T, V> asPersonal() {
    return new Column<>(name, property, type, required, attributes, versions, withdrawn, true);
  }

  /**
   * The header's text.
   *
   * @return the column's name
   */
  public String name() {
    return name;
  }

  /**
   * The entity's JavaBean property that holds the value; the column's name but for columns that a
   * version renamed.
   *
   * @return the property's name
   */
  public String property() {
    return property;
  }

  /**
   * The format of its cells.
   *
   * @return the type
   */
  public FieldType<V> type() {
    return type;
  }

  /**
   * What its cells refer to.
   *
   * @return the target, if the column is a reference
   */
  public Optional<Reference> reference() {
    return type.reference();
  }

  /**
   * Whether no entity can be without a value here. The binding may require a value of other columns
   * too, in some versions or modes; that is a constraint.
   *
   * @return true if a blank cell makes the row unreadable as an entity
   */
  public boolean isRequired() {
    return required;
  }

  /**
   * Whether a version of the binding has this column.
   *
   * @param version the binding's version
   * @return true if its table lists the column, or did so at first
   */
  public boolean isIn(OneRosterVersion version) {
    return versions.contains(version);
  }

  /**
   * Whether a correction of the binding took the column out again: files may have it and need not.
   *
   * @return true for users.resourceSourcedIds of the first text of 1.2
   */
  public boolean isWithdrawn() {
    return withdrawn;
  }

  /**
   * Whether its values are a person's data, to be masked in reports.
   *
   * @return true for names, birth dates, addresses and the like
   */
  public boolean isPersonal() {
    return personal;
  }

  /**
   * The value that an entity has.
   *
   * @param entity an entity
   * @return the value; empty if it has none, or an empty list
   */
  public Optional<V> get(T entity) {
    return attribute.get().getter().apply(entity);
  }

  /** Hands the value of a cell that is not blank and readable to the entity's builder. */
  void set(Object builder, String cell) {
    attribute.get().setter().accept(builder, type.decode(cell));
  }

  /** Hands a value to the entity's builder. */
  BiConsumer<Object, V> setter() {
    return attribute.get().setter();
  }

  /**
   * The text of the value that an entity has, before quoting; empty if it has none.
   *
   * @throws UnwritableValueException if the value has no text
   */
  String encode(T entity) {
    Optional<V> value = get(entity);
    if (value.isEmpty()) {
      return "";
    }
    return value.get() instanceof String text && type.takesBlank()
        ? text
        : type.encode(value.get());
  }

  /** The same with points in time cut to what the binding's form can hold. */
  String encodeInMilliseconds(T entity) {
    Optional<V> value = get(entity);
    return value.isPresent() && value.get() instanceof Instant time
        ? FieldType.DATE_TIME.encode(time.truncatedTo(ChronoUnit.MILLIS))
        : encode(entity);
  }

  /** The column's name. */
  @Override
  public String toString() {
    return name;
  }
}
