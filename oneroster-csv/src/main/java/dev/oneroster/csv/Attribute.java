package dev.oneroster.csv;

import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The attribute of an entity that a column fills.
 *
 * @param getter reads it from an entity
 * @param setter hands a value to the entity's builder
 * @param <T> the entity's type
 * @param <B> the builder's type
 * @param <G> what the getter gives: the value, or an {@code Optional} of it
 * @param <V> the type of the values
 */
record Attribute<T, B, G, V>(Function<T, G> getter, BiConsumer<B, V> setter) {

  /** The same attribute, read as something else. */
  <H> Attribute<T, B, H, V> as(Function<G, H> reading) {
    return new Attribute<>(entity -> reading.apply(getter.apply(entity)), setter);
  }
}
