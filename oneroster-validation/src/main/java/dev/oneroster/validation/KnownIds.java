package dev.oneroster.validation;

import dev.oneroster.csv.RosterFile;

/**
 * The records that a receiver holds already, so that the references of a delta package can be
 * judged that leave the package. Called on the thread that validates, once for each reference that
 * the package itself does not resolve.
 */
@FunctionalInterface
public interface KnownIds {

  /**
   * Whether the receiver holds a record.
   *
   * @param file the data file that such records come in
   * @param sourcedId the record's identifier
   * @return true if it does
   */
  boolean contains(RosterFile<?> file, String sourcedId);
}
