package dev.oneroster.csv;

import dev.oneroster.model.RecordStatus;
import dev.oneroster.model.RosterRecord;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How the entities of a file are built, and their attributes.
 *
 * @param builder makes a builder
 * @param build makes an entity of a builder
 * @param metadata takes the value of one extension column
 * @param byProperty the attributes by the names of their JavaBean properties
 * @param <T> the entity's type
 * @param <B> the builder's type
 */
record EntityAttributes<T extends RosterRecord, B>(
    Supplier<B> builder,
    Function<B, ? extends T> build,
    MetadataSetter<B> metadata,
    Map<String, Attribute<T, B, ?>> byProperty) {

  /** Hands the value of one extension column to a builder. */
  @FunctionalInterface
  interface MetadataSetter<B> {
    Object put(B builder, String name, String value);
  }

  static <T extends RosterRecord, B> Definition<T, B> define(
      Class<T> type,
      Supplier<B> builder,
      Function<B, ? extends T> build,
      MetadataSetter<B> metadata) {
    return new Definition<>(type, builder, build, metadata);
  }

  /** The attribute of a property. */
  Attribute<T, B, ?> of(String property) {
    return Optional.ofNullable(byProperty.get(property))
        .orElseThrow(() -> new IllegalStateException("no attribute is defined for " + property));
  }

  /** Collects the attributes of an entity. */
  static final class Definition<T extends RosterRecord, B> {

    private final Class<T> type;
    private final Supplier<B> builder;
    private final Function<B, ? extends T> build;
    private final MetadataSetter<B> metadata;
    private final Map<String, Attribute<T, B, ?>> attributes = new HashMap<>();

    private Definition(
        Class<T> type,
        Supplier<B> builder,
        Function<B, ? extends T> build,
        MetadataSetter<B> metadata) {
      this.type = type;
      this.builder = builder;
      this.build = build;
      this.metadata = metadata;
    }

    /** The record's identifier. */
    Definition<T, B> identity(BiConsumer<B, String> setter) {
      return required("sourcedId", RosterRecord::getSourcedId, setter);
    }

    /** What tells the state of a record in delta files. */
    Definition<T, B> state(
        BiConsumer<B, RecordStatus> status, BiConsumer<B, Instant> dateLastModified) {
      return optional("status", RosterRecord::getStatus, status)
          .optional("dateLastModified", RosterRecord::getDateLastModified, dateLastModified);
    }

    <V> Definition<T, B> required(
        String property, Function<? super T, V> getter, BiConsumer<B, V> setter) {
      return add(property, entity -> Optional.of(getter.apply(entity)), setter);
    }

    <V> Definition<T, B> optional(
        String property, Function<? super T, Optional<V>> getter, BiConsumer<B, V> setter) {
      return add(property, getter::apply, setter);
    }

    <I> Definition<T, B> list(
        String property, Function<? super T, List<I>> getter, BiConsumer<B, List<I>> setter) {
      return add(
          property,
          entity -> Optional.of(getter.apply(entity)).filter(items -> !items.isEmpty()),
          setter);
    }

    private <V> Definition<T, B> add(
        String property, Function<T, Optional<V>> getter, BiConsumer<B, V> setter) {
      if (attributes.put(property, new Attribute<>(getter, setter)) != null) {
        throw new IllegalStateException(type.getSimpleName() + " has two attributes " + property);
      }
      return this;
    }

    EntityAttributes<T, B> build() {
      return new EntityAttributes<>(builder, build, metadata, Map.copyOf(attributes));
    }
  }
}
