/** Benchmarks: {@code java -jar benchmarks/target/benchmarks.jar}. */
@NullMarked
package dev.oneroster.benchmarks;

import org.jspecify.annotations.NullMarked;
