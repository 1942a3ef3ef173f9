package dev.oneroster.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * The lists that builders of entities hold: an immutable one as it was given, so that a reader's
 * own is not copied, or one of the builder's that grows.
 */
final class BuilderLists {

  private BuilderLists() {}

  /** A list of some elements, which is not to be changed any more. */
  static <T> List<T> of(Iterable<? extends T> elements) {
    return elements instanceof Collection<? extends T> some
        ? List.copyOf(some)
        : List.copyOf(growing(List.of(), elements));
  }

  /**
   * A builder's list with more elements.
   *
   * @param list one that came from here
   */
  static <T> List<T> with(List<T> list, Iterable<? extends T> more) {
    return list.isEmpty() ? of(more) : growing(list, more);
  }

  private static <T> List<T> growing(List<T> list, Iterable<? extends T> more) {
    List<T> all = list instanceof ArrayList<T> ours ? ours : new ArrayList<>(list);
    more.forEach(element -> all.add(Objects.requireNonNull(element, "element")));
    return all;
  }
}
