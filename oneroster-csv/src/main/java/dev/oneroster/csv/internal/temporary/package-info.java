/**
 * Files that are there for a while only: names, locks, and what killed processes leave behind. Not
 * for use outside this module.
 */
@NullMarked
package dev.oneroster.csv.internal.temporary;

import org.jspecify.annotations.NullMarked;
