package dev.oneroster.csv;

import dev.oneroster.model.RecordStatus;
import dev.oneroster.model.RosterRecord;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How the entities of a file are built, and how their builders are told what all records have.
 *
 * @param builder makes a builder
 * @param build makes an entity of a builder
 * @param sourcedId takes the identifier
 * @param status takes the status
 * @param dateLastModified takes the point in time of the last change
 * @param metadata takes the value of one extension column
 * @param <T> the entity's type
 * @param <B> the builder's type
 */
record EntityBuilding<T extends RosterRecord, B>(
    Supplier<B> builder,
    Function<B, T> build,
    BiConsumer<B, String> sourcedId,
    BiConsumer<B, RecordStatus> status,
    BiConsumer<B, Instant> dateLastModified,
    MetadataSetter<B> metadata) {

  /** Hands the value of one extension column to a builder. */
  @FunctionalInterface
  interface MetadataSetter<B> {
    Object put(B builder, String name, String value);
  }
}
