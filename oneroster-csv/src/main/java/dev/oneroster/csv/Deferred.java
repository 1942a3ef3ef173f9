package dev.oneroster.csv;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is made when it is first asked for. Threads that ask at the same time may make it
 * twice, so it must be immutable and any make as good as another.
 *
 * @param <V> the type of the value, a record
 */
final class Deferred<V extends Record> implements Supplier<V> {

  private final Supplier<V> making;

  /** Not volatile: what is seen here is seen whole, as all fields of a record are final. */
  private @Nullable V made;

  Deferred(Supplier<V> making) {
    this.making = making;
  }

  @Override
  public V get() {
    V known = made;
    if (known == null) {
      known = making.get();
      made = known;
    }
    return known;
  }
}
