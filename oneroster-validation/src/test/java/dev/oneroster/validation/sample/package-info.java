/**
 * For tests, also those of other modules: valid packages of any size, packages with one fault each,
 * and packages written in a few lines of text.
 */
@NullMarked
package dev.oneroster.validation.sample;

import org.jspecify.annotations.NullMarked;
