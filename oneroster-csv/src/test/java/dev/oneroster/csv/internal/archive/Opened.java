package dev.oneroster.csv.internal.archive;

import dev.oneroster.csv.Limits;
import dev.oneroster.csv.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An archive that was opened, read to its end and closed: what a test looks at. */
record Opened(boolean refused, List<Problem> problems, Map<String, String> files) {

  /** Stands in {@link #files} for the content of a file whose reading failed. */
  private static final String DAMAGED = "damaged: ";

  static Opened bytes(Path folder, byte[] archive) throws IOException {
    return bytes(folder, archive, Limits.defaults());
  }

  static Opened bytes(Path folder, byte[] archive, Limits limits) throws IOException {
    Path path = folder.resolve("package.zip");
    Files.write(path, archive);
    try (PackageSource source = PackageSource.open(path, limits)) {
      return read(source);
    }
  }

  static Opened read(PackageSource source) throws IOException {
    List<Problem> problems = new ArrayList<>(source.problems());
    Map<String, String> files = new LinkedHashMap<>();
    for (SourceFile file : source.files()) {
      try (InputStream in = source.open(file)) {
        files.put(file.name(), new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
      } catch (DamagedFileException e) {
        files.put(file.name(), DAMAGED + e.problem().code());
        problems.add(e.problem());
      }
    }
    return new Opened(source.refused(), problems, files);
  }

  List<String> codes() {
    return problems.stream().map(Problem::code).toList();
  }

  Problem only() {
    if (problems.size() != 1) {
      throw new AssertionError("not one problem but " + problems);
    }
    return problems.get(0);
  }

  String argument(String name) {
    return only().argument(name).map(Object::toString).orElse("(none)");
  }

  boolean damaged(String file) {
    return files.getOrDefault(file, "").startsWith(DAMAGED);
  }
}
