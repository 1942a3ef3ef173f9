package dev.oneroster.csv.internal.archive;

import dev.oneroster.csv.Location;
import dev.oneroster.csv.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** What tells whether somebody wrote to a file while it was read: its size and its time. */
record FileState(Path path, long size, FileTime time) {

  static FileState of(Path path) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
    return new FileState(path, attributes.size(), attributes.lastModifiedTime());
  }

  boolean changed() throws IOException {
    try {
      FileState now = of(path);
      return size != now.size || !time.equals(now.time);
    } catch (NoSuchFileException e) {
      return true;
    }
  }

  static Problem changedWhileRead(Location at) {
    return Problem.of("zip.changed_while_read", at);
  }
}
