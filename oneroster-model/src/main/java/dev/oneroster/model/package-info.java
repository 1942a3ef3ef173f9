/**
 * The entities of the OneRoster CSV binding as immutable values, their vocabularies, and the
 * constraints on them.
 *
 * <p>This package is public API.
 */
@NullMarked
package dev.oneroster.model;

import org.jspecify.annotations.NullMarked;
