package dev.oneroster.csv.internal.archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes archives byte by byte, so that each field can lie. What an {@link Entry} says in its local
 * header and in the directory starts out true and equal; tests change one or the other.
 */
final class ArchiveBuilder {
  private final List<Entry> entries = new ArrayList<>();
  private byte[] prefix = {};
  private byte[] beforeDirectory = {};
  private byte[] suffix = {};
  private byte[] comment = {};
  private boolean zip64;
  private Consumer<End> end = e -> {};

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  ArchiveBuilder add(String name, String content) {
    return add(name, bytes(content), e -> {});
  }

  ArchiveBuilder add(String name, String content, Consumer<Entry> change) {
    return add(name, bytes(content), change);
  }

  ArchiveBuilder add(String name, byte[] content, Consumer<Entry> change) {
    Entry entry = new Entry(bytes(name), content);
    change.accept(entry);
    entries.add(entry);
    return this;
  }

  ArchiveBuilder prefix(byte[] bytes) {
    prefix = bytes;
    return this;
  }

  ArchiveBuilder beforeDirectory(byte[] bytes) {
    beforeDirectory = bytes;
    return this;
  }

  ArchiveBuilder suffix(byte[] bytes) {
    suffix = bytes;
    return this;
  }

  ArchiveBuilder comment(byte[] bytes) {
    comment = bytes;
    return this;
  }

  ArchiveBuilder zip64() {
    zip64 = true;
    return this;
  }

  ArchiveBuilder end(Consumer<End> change) {
    end = change;
    return this;
  }

  byte[] build() {
    Out archive = new Out();
    for (Entry entry : entries) {
      archive.raw(entry.before);
      if (entry.written) {
        long start = archive.size();
        entry.start = start;
        entry.writeLocal(archive);
      }
    }
    archive.raw(beforeDirectory);
    End record = new End();
    record.offset = archive.size();
    for (Entry entry : entries) {
      if (entry.listed) {
        entry.writeCentral(archive);
        record.entries++;
      }
    }
    record.entriesHere = record.entries;
    record.size = archive.size() - record.offset;
    record.commentLength = comment.length;
    record.zip64Start = archive.size();
    record.wideEntries = record.entries;
    record.wideOffset = record.offset;
    record.wideSize = record.size;
    end.accept(record);
    record.write(archive, zip64);
    archive.raw(comment);
    archive.raw(suffix);
    return new Out().raw(prefix).raw(archive.toByteArray()).toByteArray();
  }

  static byte[] deflate(byte[] content) {
    Deflater deflater = new Deflater(9, true);
    try {
      deflater.setInput(content);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[64 * 1024];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  static byte[] join(byte[]... parts) {
    Out out = new Out();
    for (byte[] part : parts) {
      out.raw(part);
    }
    return out.toByteArray();
  }

  static byte[] extra(int id, byte[] content) {
    return new Out().u16(id).u16(content.length).raw(content).toByteArray();
  }

  static byte[] wide(long... values) {
    Out out = new Out();
    for (long value : values) {
      out.i64(value);
    }
    return out.toByteArray();
  }

  /** What a header says; the same fields for local and central. */
  static final class Header {
    int signature;
    int flags = 1 << 11;
    int method = 8;
    long crc;
    long compressedSize;
    long size;
    byte[] name = {};
    byte[] extra = {};
    int madeBy = 3 << 8 | 20;
    int disk;
    int internalAttributes;
    long externalAttributes;
    OptionalLong offset = OptionalLong.empty();
  }

  enum Descriptor {
    NONE,
    SIGNED,
    PLAIN,
    SIGNED_WIDE,
    PLAIN_WIDE
  }

  static final class Entry {
    final Header local = new Header();
    final Header central = new Header();
    byte[] data;
    byte[] before = {};
    boolean written = true;
    boolean listed = true;
    Descriptor descriptor = Descriptor.NONE;
    private long start;
    private final long contentCrc;
    private final byte[] content;

    private Entry(byte[] name, byte[] content) {
      this.content = content;
      local.signature = Signature.LOCAL_HEADER;
      central.signature = Signature.CENTRAL_ENTRY;
      CRC32 crc = new CRC32();
      crc.update(content);
      contentCrc = crc.getValue();
      data = deflate(content);
      both(
          h -> {
            h.name = name;
            h.crc = contentCrc;
            h.size = content.length;
            h.compressedSize = data.length;
          });
    }

    void both(Consumer<Header> change) {
      change.accept(local);
      change.accept(central);
    }

    Entry stored() {
      data = content;
      both(
          h -> {
            h.method = 0;
            h.compressedSize = content.length;
          });
      return this;
    }

    /** Data and its length in both headers. */
    Entry data(byte[] bytes) {
      data = bytes;
      both(h -> h.compressedSize = bytes.length);
      return this;
    }

    Entry descriptor(Descriptor form) {
      descriptor = form;
      both(h -> h.flags |= 8);
      local.crc = 0;
      local.size = 0;
      local.compressedSize = 0;
      return this;
    }

    Entry zip64() {
      local.extra = extra(1, wide(local.size, local.compressedSize));
      central.extra = extra(1, wide(central.size, central.compressedSize));
      both(
          h -> {
            h.size = 0xffff_ffffL;
            h.compressedSize = 0xffff_ffffL;
          });
      return this;
    }

    Entry mode(int unixMode) {
      central.externalAttributes = (long) unixMode << 16;
      return this;
    }

    private void writeLocal(Out out) {
      out.i32(local.signature).u16(20).u16(local.flags).u16(local.method).u16(0).u16(0x21);
      out.i32((int) local.crc).i32((int) local.compressedSize).i32((int) local.size);
      out.u16(local.name.length).u16(local.extra.length).raw(local.name).raw(local.extra);
      out.raw(data);
      if (descriptor == Descriptor.SIGNED || descriptor == Descriptor.SIGNED_WIDE) {
        out.i32(Signature.DATA_DESCRIPTOR);
      }
      if (descriptor != Descriptor.NONE) {
        out.i32((int) contentCrc);
      }
      switch (descriptor) {
        case NONE -> {}
        case SIGNED, PLAIN -> out.i32(data.length).i32(content.length);
        case SIGNED_WIDE, PLAIN_WIDE -> out.i64(data.length).i64(content.length);
      }
    }

    private void writeCentral(Out out) {
      out.i32(central.signature).u16(central.madeBy).u16(20).u16(central.flags);
      out.u16(central.method).u16(0).u16(0x21).i32((int) central.crc);
      out.i32((int) central.compressedSize).i32((int) central.size);
      out.u16(central.name.length).u16(central.extra.length).u16(0).u16(central.disk);
      out.u16(central.internalAttributes).i32((int) central.externalAttributes);
      out.i32((int) central.offset.orElse(start)).raw(central.name).raw(central.extra);
    }
  }

  static final class End {
    int disk;
    int directoryDisk;
    long entriesHere;
    long entries;
    long size;
    long offset;
    int commentLength;
    long zip64Start;
    long zip64Length = 44;
    long wideEntries;
    long wideSize;
    long wideOffset;
    int disks = 1;

    private void write(Out out, boolean zip64) {
      if (zip64) {
        out.i32(Signature.ZIP64_END).i64(zip64Length).u16(45).u16(45).i32(disk).i32(directoryDisk);
        out.i64(wideEntries).i64(wideEntries).i64(wideSize).i64(wideOffset);
        out.i32(Signature.ZIP64_LOCATOR).i32(0).i64(zip64Start).i32(disks);
      }
      out.i32(Signature.END).u16(disk).u16(directoryDisk);
      out.u16((int) entriesHere).u16((int) entries);
      out.i32((int) size).i32((int) offset).u16(commentLength);
    }
  }

  /** Bytes, numbers little-endian. */
  private static final class Out {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    long size() {
      return bytes.size();
    }

    Out u16(int value) {
      return number(value, 2);
    }

    Out i32(int value) {
      return number(value, 4);
    }

    Out i64(long value) {
      return number(value, 8);
    }

    Out raw(byte[] more) {
      bytes.writeBytes(more);
      return this;
    }

    byte[] toByteArray() {
      return bytes.toByteArray();
    }

    private Out number(long value, int length) {
      for (int i = 0; i < length; i++) {
        bytes.write((int) (value >>> (8 * i)));
      }
      return this;
    }
  }
}
