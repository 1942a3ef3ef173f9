package dev.oneroster.validation.sample;

import dev.oneroster.csv.Location;

/**
 * A package with one thing wrong in it.
 *
 * @param name what is wrong, for messages of tests
 * @param broken the package
 * @param place where the error is expected
 * @param secret what no report may show, empty if there is nothing
 */
public record RosterFault(String name, TestPackage broken, Location place, String secret) {

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
