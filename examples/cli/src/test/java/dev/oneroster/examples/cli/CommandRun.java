package dev.oneroster.examples.cli;

import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.OneRosterVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** One run of the command: its status and what it printed. */
record CommandRun(int status, String out, String err) {

  static CommandRun of(Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    int status = OneRosterCommand.run(out, new PrintWriter(err, true), words);
    return new CommandRun(status, out.toString(StandardCharsets.UTF_8), err.toString());
  }

  /** A package of version 1.1 that holds one file. */
  static Path packageOf(Path folder, String name, String file, String... lines) {
    Path archive = folder.resolve(name);
    StringBuilder manifest =
        new StringBuilder("propertyName,value\nmanifest.version,1.0\noneroster.version,1.1\n");
    RosterFiles.in(OneRosterVersion.V1_1)
        .forEach(
            f ->
                manifest
                    .append(f.manifestProperty())
                    .append(f.fileName().equals(file) ? ",bulk\n" : ",absent\n"));
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      put(zip, "manifest.csv", manifest.toString());
      put(zip, file, String.join("\n", lines) + "\n");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return archive;
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
