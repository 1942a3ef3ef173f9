/**
 * Putting the bytes of a package where they belong, all or none. Not for use outside this module.
 */
@NullMarked
package dev.oneroster.csv.internal.output;

import org.jspecify.annotations.NullMarked;
