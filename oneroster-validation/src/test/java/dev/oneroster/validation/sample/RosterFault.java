package dev.oneroster.validation.sample;

import dev.oneroster.csv.Location;

/**
 * A package with one thing wrong in it.
 *
 * @param name what is wrong, for messages of tests
 * @param broken the package
 * @param place where the error is expected
 */
public record RosterFault(String name, TestPackage broken, Location place) {

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
