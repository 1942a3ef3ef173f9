package dev.oneroster.validation;

/**
 * How a package looks from some perspectives that see the same of it.
 *
 * @param perspective one of them, by its place, that stands for all
 * @param audience all of them
 */
record View(int perspective, Audience audience) {

  // Written out, as those that a record has are linked at their first use, which takes long.

  @Override
  public boolean equals(Object other) {
    return other instanceof View view
        && perspective == view.perspective
        && audience.equals(view.audience);
  }

  @Override
  public int hashCode() {
    return 31 * perspective + audience.hashCode();
  }
}
