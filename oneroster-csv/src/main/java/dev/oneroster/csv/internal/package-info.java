/** What several packages of this module share. Not API. */
@NullMarked
package dev.oneroster.csv.internal;

import org.jspecify.annotations.NullMarked;
