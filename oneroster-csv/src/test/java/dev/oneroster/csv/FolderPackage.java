package dev.oneroster.csv;

import dev.oneroster.model.OneRosterVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A package in a folder, written line by line. What is written and no more is declared as bulk. */
final class FolderPackage {

  private final Path folder;
  private final OneRosterVersion version;
  private final Set<String> written = new LinkedHashSet<>();

  FolderPackage(Path folder, OneRosterVersion version) {
    this.folder = folder;
    this.version = version;
  }

  /** Writes a file of lines, each with its end. */
  FolderPackage file(String name, String... lines) {
    return text(name, String.join("\r\n", lines) + "\r\n");
  }

  FolderPackage file(RosterFile<?> file, String... lines) {
    return file(file.fileName(), lines);
  }

  FolderPackage text(String name, String text) {
    return bytes(name, text.getBytes(StandardCharsets.UTF_8));
  }

  FolderPackage bytes(String name, byte[] bytes) {
    try {
      Files.write(folder.resolve(name), bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    written.add(name);
    return this;
  }

  /** Opens it, with a right manifest if none was written. */
  RosterPackage open() throws IOException {
    if (!written.contains(PackageManifest.FILE_NAME)) {
      file(PackageManifest.FILE_NAME, manifest(version, written).toArray(String[]::new));
    }
    return RosterPackage.open(folder);
  }

  /** The lines of a right manifest. */
  static List<String> manifest(OneRosterVersion version, Set<String> bulkFiles) {
    List<String> lines = new ArrayList<>();
    lines.add("propertyName,value");
    lines.add("manifest.version,1.0");
    lines.add("oneroster.version," + version);
    for (RosterFile<?> file : RosterFiles.in(version)) {
      String mode = bulkFiles.contains(file.fileName()) ? "bulk" : "absent";
      lines.add(file.manifestProperty() + "," + mode);
    }
    return lines;
  }

  /** The header of a file. */
  static String header(RosterFile<?> file, OneRosterVersion version) {
    return String.join(",", file.columns(version).stream().map(Column::name).toList());
  }
}
