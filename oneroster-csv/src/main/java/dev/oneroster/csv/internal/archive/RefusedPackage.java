package dev.oneroster.csv.internal.archive;

import dev.oneroster.csv.Problem;
import java.io.InputStream;
import java.util.List;

/** A package of which nothing can be read; only its problems are known. */
record RefusedPackage(List<Problem> problems) implements PackageSource {

  RefusedPackage {
    problems = List.copyOf(problems);
  }

  static RefusedPackage because(Problem problem) {
    return new RefusedPackage(List.of(problem));
  }

  @Override
  public List<SourceFile> files() {
    return List.of();
  }

  @Override
  public InputStream open(SourceFile file) {
    throw new IllegalArgumentException("a refused package has no files");
  }

  @Override
  public boolean refused() {
    return true;
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
