/**
 * Records from bytes: one physical line, one record. The only class that imports univocity lives
 * here. Not for use outside this module.
 */
@NullMarked
package dev.oneroster.csv.internal.record;

import org.jspecify.annotations.NullMarked;
