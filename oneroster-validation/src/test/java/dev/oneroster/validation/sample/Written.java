package dev.oneroster.validation.sample;

import dev.oneroster.csv.Header;
import dev.oneroster.csv.Limits;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.csv.RosterReader;
import dev.oneroster.csv.Row;
import dev.oneroster.model.RosterRecord;
import dev.oneroster.validation.RosterFileWriter;
import dev.oneroster.validation.RosterPackageWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A package in memory that is read typed, or was written from what was read. */
public final class Written {

  private final byte[] zip;

  private Written(byte[] zip) {
    this.zip = zip;
  }

  /**
   * A package as it is.
   *
   * @param zip the bytes of an archive
   * @return a package
   */
  public static Written of(byte[] zip) {
    return new Written(zip);
  }

  /**
   * Its bytes.
   *
   * @return a ZIP archive
   */
  public byte[] zip() {
    return zip;
  }

  /**
   * Opens it.
   *
   * @return to be closed by the caller
   */
  public RosterPackage open() {
    try {
      return RosterPackage.open(new ByteArrayInputStream(zip), Limits.defaults());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * All its records.
   *
   * @return by the file's name, each in their order
   */
  public Map<String, List<RosterRecord>> records() {
    Map<String, List<RosterRecord>> all = new LinkedHashMap<>();
    try (RosterPackage roster = open()) {
      for (RosterFile<?> file : roster.files()) {
        List<RosterRecord> records = new ArrayList<>();
        try (RosterReader<?> rows = roster.read(file)) {
          rows.forEach(row -> records.add(row.orElseThrow()));
        }
        all.put(file.fileName(), records);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return all;
  }

  /**
   * The text of its files.
   *
   * @return by the file's name
   */
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        texts.put(entry.getName(), text(entries));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return texts;
  }

  private static String text(InputStream bytes) throws IOException {
    return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
  }

  /**
   * Reads it typed and writes it again, with modes, headers and the source's name and code, and
   * with reference checks.
   *
   * @return what was written
   */
  public Written rewritten() {
    return rewritten(RosterPackageWriter.Builder::withReferenceChecks);
  }

  /**
   * Reads it typed and writes it again, with modes, headers and the source's name and code.
   *
   * @param settings changes the settings of the writer
   * @return what was written
   */
  public Written rewritten(UnaryOperator<RosterPackageWriter.Builder> settings) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (RosterPackage roster = open();
        RosterPackageWriter writer = settings.apply(builder(roster)).toZip(bytes)) {
      for (RosterFile<?> file : roster.files()) {
        copy(roster, file, writer);
      }
      writer.complete();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return new Written(bytes.toByteArray());
  }

  private static RosterPackageWriter.Builder builder(RosterPackage roster) {
    RosterPackageWriter.Builder builder = RosterPackageWriter.builder(roster.version());
    roster.files().forEach(file -> builder.withMode(file, roster.mode(file)));
    Optional<dev.oneroster.model.Manifest> manifest =
        roster.manifest().map(found -> found.toManifest());
    manifest.flatMap(found -> found.getSourceSystemName()).ifPresent(builder::withSystemName);
    manifest.flatMap(found -> found.getSourceSystemCode()).ifPresent(builder::withSystemCode);
    return builder;
  }

  private static <T extends RosterRecord> void copy(
      RosterPackage roster, RosterFile<T> file, RosterPackageWriter writer) throws IOException {
    try (RosterReader<T> rows = roster.read(file)) {
      Header<T> header = rows.header().canonical();
      try (RosterFileWriter<T> out = writer.open(header)) {
        out.writeAll(rows.stream().map(Row::orElseThrow));
      }
    }
  }
}
