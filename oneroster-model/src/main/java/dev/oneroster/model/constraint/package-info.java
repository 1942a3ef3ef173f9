/**
 * The constraints of the binding on single records, as Jakarta constraints, and the groups for what
 * depends on the version and mode of a package.
 *
 * <p>Constraints in the default group hold always. Validate with {@link
 * dev.oneroster.model.OneRosterVersion#group()} and {@link dev.oneroster.model.FileMode#group()}
 * beside {@link jakarta.validation.groups.Default} for the rest. As usual, a constraint other than
 * the ones that ask for a value accepts null and blank ones.
 *
 * <p>This package is public API.
 */
@NullMarked
package dev.oneroster.model.constraint;

import org.jspecify.annotations.NullMarked;
