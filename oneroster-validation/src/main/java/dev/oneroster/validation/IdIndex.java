package dev.oneroster.validation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * An exact set of identifiers, each with the line where it first occurred and one byte of kind, in
 * about 23 bytes an identifier beside its own: the text packed as UTF-8, found by open addressing.
 * Identifiers are numbered in the order in which they came.
 *
 * <p>The table is cut into many small ones that grow one by one, so that growing never needs twice
 * the memory. The hash is seeded, so that nobody can choose identifiers that collide. Not
 * thread-safe.
 */
final class IdIndex {

  /** What {@link #find} and {@link #add} answer if there is no number to give. */
  static final int NONE = -1;

  private static final int PARTITION_BITS = 8;
  private static final int FIRST_CAPACITY = 8;
  private static final int FIRST_CHUNK_SIZE = 1 << 10;
  private static final int FIRST_ENTRIES = 64;
  private static final int CHUNK_BITS = 20;
  private static final int CHUNK_SIZE = 1 << CHUNK_BITS;
  private static final int ENTRY_CHUNK_BITS = 14;
  private static final int ENTRY_CHUNK_SIZE = 1 << ENTRY_CHUNK_BITS;
  private static final int LENGTH_BYTES = 2;

  /** A table doubles when it is filled by two thirds, so that half of it is filled on average. */
  private static final long BYTES_IN_TABLE = 2 * Long.BYTES;

  private static final int MAX_LENGTH = 0xffff;
  private static final long EMPTY = -1L;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final long seed;
  private final long multiplier;

  // Slots hold the hash in the upper half, the identifier's number in the lower.
  private final long[][] slots = new long[1 << PARTITION_BITS][];
  private final int[] used = new int[1 << PARTITION_BITS];

  private byte[][] text = new byte[16][];
  private long textEnd;
  private int[][] positions = new int[16][];
  private int[][] lines = new int[16][];
  private byte[][] kinds = new byte[16][];
  private int size;

  private byte[] key = new byte[256 + Long.BYTES];
  private int keyLength;

  IdIndex() {
    SplittableRandom random = new SplittableRandom();
    seed = random.nextLong();
    multiplier = random.nextLong() | 1;
    Arrays.fill(slots, emptySlots(1)); // shared until the first identifier comes
  }

  private static long[] emptySlots(int capacity) {
    long[] empty = new long[capacity];
    Arrays.fill(empty, EMPTY);
    return empty;
  }

  int size() {
    return size;
  }

  /**
   * The bytes of memory that the index takes, to within a few per cent: the same for the same
   * identifiers, though the seed decides which of the tables has grown already.
   */
  long bytes() {
    long bytes = size * BYTES_IN_TABLE;
    for (int chunk = 0; chunk < positions.length && positions[chunk] != null; chunk++) {
      bytes += (long) positions[chunk].length * (2 * Integer.BYTES + 1);
    }
    for (int chunk = 0; chunk < text.length && text[chunk] != null; chunk++) {
      bytes += text[chunk].length;
    }
    return bytes;
  }

  /**
   * Adds an identifier.
   *
   * @return its number, or {@link #NONE} if it is there already
   */
  int add(String id, long line, byte kind) {
    long hash = hash(id);
    int partition = partition(hash);
    if (slotOf(partition, hash) >= 0) {
      return NONE;
    }
    if ((used[partition] + 1) * 3L > slots[partition].length * 2L) {
      grow(partition);
    }
    int number = store(line, kind);
    insert(slots[partition], (hash << 32) | number);
    used[partition]++;
    return number;
  }

  /** The number of an identifier, or {@link #NONE}. */
  int find(String id) {
    long hash = hash(id);
    int partition = partition(hash);
    int slot = slotOf(partition, hash);
    return slot < 0 ? NONE : (int) slots[partition][slot];
  }

  /** The line where an identifier first occurred. */
  long line(int number) {
    return lines[number >>> ENTRY_CHUNK_BITS][number & (ENTRY_CHUNK_SIZE - 1)];
  }

  byte kind(int number) {
    return kinds[number >>> ENTRY_CHUNK_BITS][number & (ENTRY_CHUNK_SIZE - 1)];
  }

  /** The identifier of a number. */
  String id(int number) {
    long position = position(number);
    byte[] chunk = text[(int) (position >>> CHUNK_BITS)];
    int start = (int) position & (CHUNK_SIZE - 1);
    return new String(chunk, start + LENGTH_BYTES, length(chunk, start), StandardCharsets.UTF_8);
  }

  /** The number of the identifier on a line, or {@link #NONE}; they are in the order of lines. */
  int numberOnLine(long line) {
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long found = line(middle);
      if (found == line) {
        return middle;
      }
      if (found < line) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return NONE;
  }

  private long position(int number) {
    return Integer.toUnsignedLong(
        positions[number >>> ENTRY_CHUNK_BITS][number & (ENTRY_CHUNK_SIZE - 1)]);
  }

  private static int length(byte[] chunk, int start) {
    return (chunk[start] & 0xff) | (chunk[start + 1] & 0xff) << 8;
  }

  private static int partition(long hash) {
    return (int) (hash >>> (64 - PARTITION_BITS));
  }

  /** The slot of the key in a partition, or a negative number. */
  private int slotOf(int partition, long hash) {
    long[] table = slots[partition];
    int mask = table.length - 1;
    int tag = (int) hash;
    for (int slot = tag & mask; table[slot] != EMPTY; slot = (slot + 1) & mask) {
      if ((int) (table[slot] >>> 32) == tag && isKey((int) table[slot])) {
        return slot;
      }
    }
    return -1;
  }

  private boolean isKey(int number) {
    long position = position(number);
    byte[] chunk = text[(int) (position >>> CHUNK_BITS)];
    int start = (int) position & (CHUNK_SIZE - 1);
    int from = start + LENGTH_BYTES;
    return length(chunk, start) == keyLength
        && Arrays.equals(chunk, from, from + keyLength, key, 0, keyLength);
  }

  private static void insert(long[] table, long entry) {
    int mask = table.length - 1;
    int slot = (int) (entry >>> 32) & mask;
    while (table[slot] != EMPTY) {
      slot = (slot + 1) & mask;
    }
    table[slot] = entry;
  }

  private void grow(int partition) {
    long[] old = slots[partition];
    long[] grown = emptySlots(Math.max(FIRST_CAPACITY, old.length * 2));
    for (long entry : old) {
      if (entry != EMPTY) {
        insert(grown, entry);
      }
    }
    slots[partition] = grown;
  }

  /** Stores the key with its line and kind and returns its number. */
  private int store(long line, byte kind) {
    int chunk = size >>> ENTRY_CHUNK_BITS;
    int place = size & (ENTRY_CHUNK_SIZE - 1);
    if (place == 0) {
      addEntryChunk(chunk);
    } else if (place == positions[chunk].length) {
      // Only the first chunk is ever smaller than full size.
      positions[chunk] = Arrays.copyOf(positions[chunk], place * 2);
      lines[chunk] = Arrays.copyOf(lines[chunk], place * 2);
      kinds[chunk] = Arrays.copyOf(kinds[chunk], place * 2);
    }
    positions[chunk][place] = (int) storeKey();
    lines[chunk][place] = (int) Math.min(line, Integer.MAX_VALUE);
    kinds[chunk][place] = kind;
    return size++;
  }

  private void addEntryChunk(int chunk) {
    if (chunk == positions.length) {
      positions = Arrays.copyOf(positions, chunk * 2);
      lines = Arrays.copyOf(lines, chunk * 2);
      kinds = Arrays.copyOf(kinds, chunk * 2);
    }
    int entries = chunk == 0 ? FIRST_ENTRIES : ENTRY_CHUNK_SIZE;
    positions[chunk] = new int[entries];
    lines[chunk] = new int[entries];
    kinds[chunk] = new byte[entries];
  }

  private long storeKey() {
    int room = CHUNK_SIZE - ((int) textEnd & (CHUNK_SIZE - 1));
    if (room < LENGTH_BYTES + keyLength) {
      textEnd += room; // an identifier never lies in two chunks
    }
    int chunk = (int) (textEnd >>> CHUNK_BITS);
    if (textEnd > 0xffff_ffffL - CHUNK_SIZE) {
      throw new IllegalStateException("more than 4 GiB of identifiers in a file");
    }
    if (chunk >= text.length) {
      text = Arrays.copyOf(text, text.length * 2);
    }
    int start = (int) textEnd & (CHUNK_SIZE - 1);
    makeRoom(chunk, start + LENGTH_BYTES + keyLength);
    text[chunk][start] = (byte) keyLength;
    text[chunk][start + 1] = (byte) (keyLength >>> 8);
    System.arraycopy(key, 0, text[chunk], start + LENGTH_BYTES, keyLength);
    long position = textEnd;
    textEnd += LENGTH_BYTES + keyLength;
    return position;
  }

  /**
   * Chunks are of full size but for the first, which grows: most files of a small package are
   * small.
   */
  private void makeRoom(int chunk, int size) {
    if (text[chunk] == null) {
      text[chunk] = new byte[chunk == 0 ? FIRST_CHUNK_SIZE : CHUNK_SIZE];
    }
    while (text[chunk].length < size) {
      text[chunk] = Arrays.copyOf(text[chunk], text[chunk].length * 2);
    }
  }

  /** Makes the identifier's bytes the key and returns their hash. */
  private long hash(String id) {
    setKey(id);
    Arrays.fill(key, keyLength, Math.min(key.length, keyLength + Long.BYTES), (byte) 0);
    long hash = seed + keyLength;
    for (int i = 0; i < keyLength; i += Long.BYTES) {
      hash = (hash ^ (long) LONGS.get(key, i)) * multiplier;
      hash ^= hash >>> 29;
    }
    hash *= 0x9e37_79b9_7f4a_7c15L;
    return hash ^ (hash >>> 32);
  }

  private void setKey(String id) {
    int length = id.length();
    if (length + Long.BYTES > key.length) {
      key = new byte[length * 2 + Long.BYTES];
    }
    for (int i = 0; i < length; i++) {
      char c = id.charAt(i);
      if (c >= 0x80) {
        setKey(id.getBytes(StandardCharsets.UTF_8));
        return;
      }
      key[i] = (byte) c;
    }
    keyLength = Math.min(length, MAX_LENGTH);
  }

  private void setKey(byte[] bytes) {
    key = Arrays.copyOf(bytes, bytes.length + 256 + Long.BYTES);
    keyLength = Math.min(bytes.length, MAX_LENGTH);
  }
}
