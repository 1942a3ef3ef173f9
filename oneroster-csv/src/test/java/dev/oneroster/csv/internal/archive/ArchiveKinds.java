package dev.oneroster.csv.internal.archive;

import dev.oneroster.csv.internal.archive.ArchiveBuilder.Descriptor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small valid archives, one of each shape that writers make. All hold the same two files. */
final class ArchiveKinds {
  static final String MANIFEST = "propertyName,value\r\nmanifest.version,1.0\r\n";
  static final String ORGS = "sourcedId,name\norg-1,Springfield\norg-2,Shelbyville\n";
  static final Map<String, String> FILES = new LinkedHashMap<>();

  static {
    FILES.put("manifest.csv", MANIFEST);
    FILES.put("orgs.csv", ORGS);
  }

  private ArchiveKinds() {}

  static Map<String, byte[]> all() {
    Map<String, byte[]> kinds = new LinkedHashMap<>();
    kinds.put("deflated", deflated());
    kinds.put("stored", build(ArchiveBuilder.Entry::stored).build());
    for (Descriptor form : Descriptor.values()) {
      if (form != Descriptor.NONE) {
        kinds.put("descriptor " + form, build(e -> e.descriptor(form)).build());
      }
    }
    kinds.put("ZIP64", build(ArchiveBuilder.Entry::zip64).zip64().end(ArchiveKinds::fill).build());
    kinds.put("comment", build(e -> {}).comment(ArchiveBuilder.bytes("made by a SIS")).build());
    kinds.put("java.util.zip", javaUtilZip(false));
    kinds.put("java.util.zip, stored", javaUtilZip(true));
    kinds.put("Python's zipfile", pythonStreamed());
    return kinds;
  }

  static byte[] deflated() {
    return build(e -> {}).build();
  }

  private static ArchiveBuilder build(Consumer<ArchiveBuilder.Entry> shape) {
    ArchiveBuilder builder = new ArchiveBuilder();
    FILES.forEach((name, content) -> builder.add(name, content, shape));
    return builder;
  }

  private static void fill(ArchiveBuilder.End end) {
    end.entries = 0xffff;
    end.entriesHere = 0xffff;
    end.size = 0xffff_ffffL;
    end.offset = 0xffff_ffffL;
  }

  private static byte[] javaUtilZip(boolean stored) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : FILES.entrySet()) {
        byte[] content = ArchiveBuilder.bytes(file.getValue());
        ZipEntry entry = new ZipEntry(file.getKey());
        if (stored) {
          CRC32 crc = new CRC32();
          crc.update(content);
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(content.length);
          entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** What zipfile writes to a stream that it cannot seek in: wide sizes not yet known. */
  private static byte[] pythonStreamed() {
    return build(
            e -> {
              e.descriptor(Descriptor.SIGNED_WIDE);
              e.local.size = 0xffff_ffffL;
              e.local.compressedSize = 0xffff_ffffL;
              e.local.extra = ArchiveBuilder.extra(1, ArchiveBuilder.wide(0, 0));
              e.both(h -> h.flags &= ~(1 << 11));
              e.mode(0600);
            })
        .build();
  }
}
