/**
 * Checks packages against the binding: {@link dev.oneroster.validation.RosterValidator} is the way
 * in, a {@link dev.oneroster.validation.ValidationReport} of {@link
 * dev.oneroster.validation.Finding}s the way out.
 *
 * <p>This package is public API; what lives under {@code internal} is not.
 */
@NullMarked
package dev.oneroster.validation;

import org.jspecify.annotations.NullMarked;
