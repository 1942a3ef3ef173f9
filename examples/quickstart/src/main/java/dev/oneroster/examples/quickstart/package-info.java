/** One file for each question that one asks first. */
@NullMarked
package dev.oneroster.examples.quickstart;

import org.jspecify.annotations.NullMarked;
