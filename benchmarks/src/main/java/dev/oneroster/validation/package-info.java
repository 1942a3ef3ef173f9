/** Benchmarks of what is not API: they stand in its package. */
@NullMarked
package dev.oneroster.validation;

import org.jspecify.annotations.NullMarked;
