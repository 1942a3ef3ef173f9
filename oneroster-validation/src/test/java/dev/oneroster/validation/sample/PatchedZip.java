package dev.oneroster.validation.sample;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * An archive as {@link TestPackage#zip()} makes it, with single bytes of its records overwritten:
 *
 * <pre>{@code
 * PatchedZip.of(roster).inBoth("users.csv", PatchedZip.FLAGS, 0x09, 0x08).bytes()
 * }</pre>
 *
 * <p>Places are those of the local header; the directory has the same fields two bytes later.
 * Values are immutable.
 */
public final class PatchedZip {

  /** Where a local header has its flags. */
  public static final int FLAGS = 6;

  /** Where a local header has its compression method. */
  public static final int METHOD = 8;

  /** Where a local header has its name. */
  public static final int NAME = 30;

  /** Where a descriptor has the size of the content. */
  public static final int DESCRIBED_SIZE = 12;

  /** Where the directory has the system that made an entry. */
  public static final int MADE_BY = 5;

  /** Where the directory has the size of the content. */
  public static final int DIRECTORY_SIZE = 24;

  /** Where the directory has a Unix file's kind and permissions. */
  public static final int UNIX_MODE = 40;

  /** Where the directory says where the local header is. */
  public static final int HEADER_OFFSET = 42;

  /** Where the end record has the number of its disk and that of the directory. */
  public static final int DISKS = 4;

  /** Where the end record has the numbers of entries. */
  public static final int COUNTS = 8;

  private static final int END_LENGTH = 22;
  private static final int CENTRAL_LENGTH = 46;

  private final byte[] bytes;

  private PatchedZip(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * A package's archive.
   *
   * @param roster the package
   * @return the archive, not changed yet
   */
  public static PatchedZip of(TestPackage roster) {
    return new PatchedZip(roster.zip());
  }

  /**
   * The same with other bytes in an entry's local header.
   *
   * @param entry the entry's name
   * @param place where, from the header's start
   * @param patch the bytes
   * @return an archive
   */
  public PatchedZip inHeader(String entry, int place, int... patch) {
    return at(header(entry) + place, patch);
  }

  /**
   * The same with other bytes in an entry of the directory.
   *
   * @param entry the entry's name
   * @param place where, from the start of the directory's entry
   * @param patch the bytes
   * @return an archive
   */
  public PatchedZip inDirectory(String entry, int place, int... patch) {
    return at(central(entry) + place, patch);
  }

  /**
   * The same with other bytes in a field that header and directory have.
   *
   * @param entry the entry's name
   * @param place where, from the start of the local header
   * @param patch the bytes
   * @return an archive
   */
  public PatchedZip inBoth(String entry, int place, int... patch) {
    return inHeader(entry, place, patch).inDirectory(entry, place + 2, patch);
  }

  /**
   * The same with other bytes in the record that stands behind an entry's data.
   *
   * @param entry the entry's name
   * @param place where, from the record's start
   * @param patch the bytes
   * @return an archive
   */
  public PatchedZip inDescriptor(String entry, int place, int... patch) {
    return at(data(entry) + littleEndian().getInt(central(entry) + 20) + place, patch);
  }

  /**
   * The same with other bytes in an entry's data.
   *
   * @param entry the entry's name
   * @param place where, from the start of the data
   * @param patch the bytes
   * @return an archive
   */
  public PatchedZip inData(String entry, int place, int... patch) {
    return at(data(entry) + place, patch);
  }

  /**
   * The same with another text in an entry, whose checksum stays as it was.
   *
   * @param entry the entry's name
   * @param text a text in it
   * @param by another one of the same length
   * @return an archive
   */
  public PatchedZip inText(String entry, String text, String by) {
    int start = data(entry);
    String rest = new String(bytes, start, bytes.length - start, StandardCharsets.ISO_8859_1);
    return at(start + rest.indexOf(text), by.chars().toArray());
  }

  /**
   * The same with other bytes in the end record.
   *
   * @param place where, from the record's start
   * @param patch the bytes
   * @return an archive
   */
  public PatchedZip inEnd(int place, int... patch) {
    return at(bytes.length - END_LENGTH + place, patch);
  }

  /**
   * The same with an entry called otherwise.
   *
   * @param entry the entry's name
   * @param name another name of the same length
   * @return an archive
   */
  public PatchedZip renamed(String entry, String name) {
    int[] patch = name.chars().toArray();
    return inHeader(entry, NAME, patch).at(central(entry) + CENTRAL_LENGTH, patch);
  }

  /**
   * Where an entry's local header is.
   *
   * @param entry the entry's name
   * @return its place in the archive
   */
  public int header(String entry) {
    return littleEndian().getInt(central(entry) + HEADER_OFFSET);
  }

  /**
   * The archive.
   *
   * @return a copy of its bytes
   */
  public byte[] bytes() {
    return bytes.clone();
  }

  private PatchedZip at(int place, int... patch) {
    byte[] patched = bytes.clone();
    for (int i = 0; i < patch.length; i++) {
      patched[place + i] = (byte) patch[i];
    }
    return new PatchedZip(patched);
  }

  private int data(String entry) {
    int header = header(entry);
    return header
        + NAME
        + littleEndian().getShort(header + 26)
        + littleEndian().getShort(header + 28);
  }

  private int central(String entry) {
    ByteBuffer archive = littleEndian();
    int place = archive.getInt(bytes.length - END_LENGTH + 16);
    while (place < bytes.length - END_LENGTH) {
      int nameLength = archive.getShort(place + 28);
      if (new String(bytes, place + CENTRAL_LENGTH, nameLength, StandardCharsets.UTF_8)
          .equals(entry)) {
        return place;
      }
      place += CENTRAL_LENGTH + nameLength + archive.getShort(place + 30);
    }
    throw new IllegalArgumentException("no entry " + entry);
  }

  private ByteBuffer littleEndian() {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
