package dev.oneroster.benchmarks;

import dev.oneroster.csv.Header;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.csv.RosterReader;
import dev.oneroster.csv.Row;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One data file as a package of its own in a temporary folder, and its rows as entities and as
 * texts.
 *
 * @param <T> the entity's type
 */
public final class SampleRows<T extends RosterRecord> implements Closeable {

  private static final OneRosterVersion VERSION = OneRosterVersion.V1_2;

  private final RosterFile<T> file;
  private final Path folder;
  private final Path path;
  private final List<T> entities = new ArrayList<>();
  private final List<String[]> texts = new ArrayList<>();

  private SampleRows(RosterFile<T> file, byte[] content) throws IOException {
    this.file = file;
    this.folder = Files.createTempDirectory("benchmark");
    this.path = folder.resolve(file.fileName());
    Files.write(path, content);
    Files.writeString(folder.resolve("manifest.csv"), manifest());
  }

  /** Makes the folder. */
  public static SampleRows<?> of(DistrictFile content) throws IOException {
    return new SampleRows<>(content.ofBinding(), content.bytes());
  }

  /** Makes the folder and keeps all rows in memory. */
  public static SampleRows<?> inMemory(DistrictFile content) throws IOException {
    SampleRows<?> rows = of(content);
    rows.readAll();
    return rows;
  }

  private String manifest() {
    StringBuilder text = new StringBuilder("propertyName,value\nmanifest.version,1.0\n");
    text.append("oneroster.version,").append(VERSION.token()).append('\n');
    for (RosterFile<?> each : RosterFiles.in(VERSION)) {
      text.append(each.manifestProperty()).append(each == file ? ",bulk\n" : ",absent\n");
    }
    return text.append("source.systemName,\nsource.systemCode,\n").toString();
  }

  private void readAll() throws IOException {
    try (RosterPackage roster = RosterPackage.open(folder);
        RosterReader<T> reader = roster.read(file)) {
      for (Row<T> row : reader) {
        entities.add(row.orElseThrow());
        texts.add(row.cells().toArray(String[]::new));
      }
    }
  }

  /** The package. */
  public Path folder() {
    return folder;
  }

  /** The data file in it. */
  public Path path() {
    return path;
  }

  /** Which file it is. */
  public RosterFile<T> file() {
    return file;
  }

  /** Its header. */
  public Header<T> header() {
    return Header.of(file, VERSION);
  }

  /** Its rows as entities. */
  public List<T> entities() {
    return entities;
  }

  /** Its rows as texts. */
  public List<String[]> texts() {
    return texts;
  }

  /** Deletes the folder. */
  @Override
  public void close() throws IOException {
    Files.delete(path);
    Files.delete(folder.resolve("manifest.csv"));
    Files.delete(folder);
  }
}
