/**
 * The OneRoster CSV binding as data, and streaming access to packages: {@link
 * dev.oneroster.csv.RosterPackage} opens one.
 *
 * <p>This package is public API; what lives under {@code internal} is not.
 */
@NullMarked
package dev.oneroster.csv;

import org.jspecify.annotations.NullMarked;
