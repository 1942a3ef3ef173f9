package dev.oneroster.csv.internal.archive;

import dev.oneroster.csv.Location;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The extra fields of a header, of which three kinds matter: ZIP64, encryption, another name. */
final class ExtraFields {
  private static final int MAX_U16 = 0xffff;
  private static final long MAX_U32 = 0xffff_ffffL;

  private static final int ZIP64 = 0x0001;
  private static final int STRONG_ENCRYPTION = 0x0017;
  private static final int UNICODE_PATH = 0x7075;
  private static final int AES = 0x9901;
  private static final int BEFORE_UNICODE_PATH = 5;

  private final Location at;
  private final long offset;
  private @Nullable ByteBuffer zip64;
  private @Nullable ByteBuffer unicodePath;
  private boolean encryption;

  private ExtraFields(Location at, long offset) {
    this.at = at;
    this.offset = offset;
  }

  static ExtraFields read(ArchiveBytes bytes, long offset, int length, Location at)
      throws IOException {
    ExtraFields fields = new ExtraFields(at, offset);
    ByteBuffer extra = ByteBuffer.wrap(bytes.bytes(offset, length)).order(ByteOrder.LITTLE_ENDIAN);
    while (extra.remaining() >= 4) {
      int id = Short.toUnsignedInt(extra.getShort());
      int fieldLength = Short.toUnsignedInt(extra.getShort());
      if (fieldLength > extra.remaining()) {
        throw fields.inconsistent("length of an extra field", extra.remaining(), fieldLength);
      }
      ByteBuffer content =
          extra.slice(extra.position(), fieldLength).order(ByteOrder.LITTLE_ENDIAN);
      extra.position(extra.position() + fieldLength);
      fields.add(id, content);
    }
    // Tools that align data fill up with zeros.
    while (extra.hasRemaining()) {
      if (extra.get() != 0) {
        throw fields.inconsistent("length of the extra fields", length, length - 4);
      }
    }
    return fields;
  }

  private void add(int id, ByteBuffer content) throws IOException {
    switch (id) {
      case ZIP64 -> zip64 = once(zip64, content);
      case UNICODE_PATH -> unicodePath = once(unicodePath, content);
      case STRONG_ENCRYPTION, AES -> encryption = true;
      default -> {
        // Times, owners and the like: nothing here depends on them.
      }
    }
  }

  private ByteBuffer once(@Nullable ByteBuffer earlier, ByteBuffer content) throws IOException {
    if (earlier != null) {
      throw inconsistent("extra fields of one kind", 1, 2);
    }
    return content;
  }

  /** Whether a field says that the entry is encrypted. */
  boolean encryption() {
    return encryption;
  }

  /** Whether a narrow number has all its bits set, which means that a wide one stands for it. */
  static boolean isFilled(long narrow) {
    return narrow == MAX_U32;
  }

  /** The number itself, or the next wide one if all its bits are set. */
  long widened(long narrow, String what) throws IOException {
    return isFilled(narrow) ? nextWide(what) : narrow;
  }

  /** The next wide number, in the fixed order in which they replace narrow ones. */
  private long nextWide(String what) throws IOException {
    if (zip64 == null || zip64.remaining() < 8) {
      throw inconsistent(what, "a ZIP64 extra field", "none");
    }
    long value = zip64.getLong();
    if (value < 0) {
      throw inconsistent(what, "a size", Long.toUnsignedString(value));
    }
    return value;
  }

  /**
   * As {@link #widened}, for a number that the writer may not have known yet: 0 if the wide one has
   * all its bits set, too, as SharpZipLib leaves it.
   */
  long widenedIfKnown(long narrow, String what) throws IOException {
    if (narrow == MAX_U32
        && zip64 != null
        && zip64.remaining() >= 8
        && zip64.getLong(zip64.position()) == -1) {
      zip64.getLong();
      return 0;
    }
    return widened(narrow, what);
  }

  /**
   * Refuses wide sizes that nothing asks for and that say something else: some readers take them
   * wherever they are. Zeros say nothing. To be asked before any wide number is taken.
   *
   * @param size what the entry's narrow fields or the directory say
   * @param compressedSize likewise
   */
  void refuseOtherSizes(long size, long compressedSize) throws IOException {
    if (zip64 == null || zip64.remaining() < 16) {
      return;
    }
    refuseOther("size", size, zip64.getLong(0));
    refuseOther("compressed size", compressedSize, zip64.getLong(8));
  }

  private void refuseOther(String what, long expected, long found) throws IOException {
    if (found != 0 && found != expected) {
      throw inconsistent(what, expected, Long.toUnsignedString(found));
    }
  }

  /** The number of the disk, or the wide one, last in the ZIP64 field, if all its bits are set. */
  long widenedDisk(int narrow) throws IOException {
    if (narrow != MAX_U16) {
      return narrow;
    }
    if (zip64 == null || zip64.remaining() < 4) {
      throw inconsistent("number of the disk", "a ZIP64 extra field", "none");
    }
    return Integer.toUnsignedLong(zip64.getInt());
  }

  /** The name that readers of Info-ZIP's Unicode Path field would use instead. */
  Optional<String> otherName() throws IOException {
    if (unicodePath == null) {
      return Optional.empty();
    }
    if (unicodePath.remaining() < BEFORE_UNICODE_PATH) {
      throw inconsistent(
          "length of the Unicode Path", BEFORE_UNICODE_PATH, unicodePath.remaining());
    }
    byte[] name = new byte[unicodePath.remaining() - BEFORE_UNICODE_PATH];
    unicodePath.get(BEFORE_UNICODE_PATH, name);
    Optional<String> text = EntryName.utf8(name);
    if (text.isEmpty()) {
      throw inconsistent("Unicode Path", "UTF-8", "other bytes");
    }
    return text;
  }

  private DamagedFileException inconsistent(String what, Object expected, Object found) {
    return Problems.inconsistent(at, what, expected, found, offset);
  }
}
