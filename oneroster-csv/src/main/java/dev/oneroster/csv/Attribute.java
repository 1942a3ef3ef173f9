package dev.oneroster.csv;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The attribute of an entity that a column fills.
 *
 * @param getter reads it from an entity; empty if it has no value, or an empty list
 * @param setter hands a value to the entity's builder
 * @param <T> the entity's type
 * @param <B> the builder's type
 * @param <V> the type of the values
 */
record Attribute<T, B, V>(Function<T, Optional<V>> getter, BiConsumer<B, V> setter) {}
