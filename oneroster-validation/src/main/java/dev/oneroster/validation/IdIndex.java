package dev.oneroster.validation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * An exact set of identifiers, each with the line where it first occurred and one byte of kind, in
 * about 20 bytes an identifier beside its own: the text packed as UTF-8, found by open addressing.
 * Identifiers are numbered in the order in which they came.
 *
 * <p>A large index is slow for one reason: each look into it waits for memory. So an identifier is
 * found with two looks, at its slot and at its text, which has the number beside it; and who has
 * many to look up at once can {@link #hash} them all, {@link #peek} at the slots of all, ask for
 * the {@link #candidate} of each and then {@link #peekText} at the texts of all before finding them
 * one by one, so that memory is waited for together. Hashing touches nothing that changes, and may
 * be done on another thread.
 *
 * <p>Many exports are sorted, or are made of a few sorted parts. Where identifiers are rarely
 * looked up, there is no table as long as they come in a few runs: each behind the one before it,
 * shorter ones first, and no run within the range of another. An identifier is new then for
 * certain.
 *
 * <p>The table is cut into many small ones that grow one by one, so that growing never needs twice
 * the memory. The hash is seeded, so that nobody can choose identifiers that collide. Not
 * thread-safe.
 */
final class IdIndex {

  /** What {@link #find} and {@link #add} answer if there is no number to give. */
  static final int NONE = -1;

  private static final int PARTITION_BITS = 12;
  private static final int FIRST_CAPACITY = 8;
  private static final int FIRST_ENTRIES = 64;
  private static final int ENTRY_CHUNK_BITS = 14;
  private static final int ENTRY_CHUNK_SIZE = 1 << ENTRY_CHUNK_BITS;

  /** Of the slots of a table, six tenths are filled on average. */
  private static final int BYTES_IN_TABLE = Long.BYTES * 10 / 6;

  static final int MAX_LENGTH = 0xffff;

  private static final long EMPTY = -1L;
  private static final long POSITION_MASK = 0xffff_ffffL;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final long seed;
  private final long multiplier;

  // Slots hold the hash in the upper half, the place of the identifier's text in the lower.
  private final long[][] slots = new long[1 << PARTITION_BITS][];
  private final int[] used = new int[1 << PARTITION_BITS];

  // By chunk of entries: the line of the first one, and those of all unless they follow each other.
  private int[] firstLines = new int[16];
  private int[][] lines = new int[16][];

  /** By chunk of entries, if any in it is of a known kind. */
  private byte[][] kinds = new byte[16][];

  /** Whether there is no table yet, as all identifiers have come in a few runs. */
  private boolean inOrder;

  private final IdTexts texts;
  private final IdRuns runs;

  /** An index in which identifiers are looked up again and again. */
  IdIndex() {
    this(true);
  }

  /**
   * An empty index.
   *
   * @param numbered whether identifiers are looked up again and again: then their numbers lie
   *     beside them, in four bytes more, and need not be searched for, and there is a table of
   *     those in order, too
   */
  IdIndex(boolean numbered) {
    this.texts = new IdTexts(numbered);
    this.runs = new IdRuns(texts);
    this.inOrder = !numbered;
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
    return texts.size();
  }

  /**
   * The bytes of memory that the index takes, to within a few per cent: the same for the same
   * identifiers, though the seed decides which of the tables has grown already.
   */
  long bytes() {
    long bytes = texts.bytes();
    bytes += inOrder ? 0 : (long) size() * BYTES_IN_TABLE;
    for (int[] ofChunk : lines) {
      bytes += ofChunk == null ? 0 : (long) ofChunk.length * Integer.BYTES;
    }
    for (byte[] ofChunk : kinds) {
      bytes += ofChunk == null ? 0 : ofChunk.length;
    }
    return bytes;
  }

  /**
   * Adds an identifier.
   *
   * @return its number, or {@link #NONE} if it is there already
   */
  int add(String id, long line, byte kind) {
    byte[] key = key(id);
    return add(key, 0, key.length, line, kind);
  }

  /** Adds an identifier that lies in an array, at most {@link #MAX_LENGTH} bytes long. */
  int add(byte[] array, int from, int to, long line, byte kind) {
    return inOrder && runs.takesPlace(array, from, to)
        ? addInOrder(array, from, to, line, kind)
        : add(array, from, to, hash(array, from, to), line, kind);
  }

  /** Adds an identifier that lies in an array and has been hashed. */
  int add(byte[] array, int from, int to, long hash, long line, byte kind) {
    if (inOrder) {
      if (runs.takesPlace(array, from, to)) {
        return addInOrder(array, from, to, line, kind);
      }
      fillTable();
    }
    int partition = partitionWithRoom(hash);
    int slot = slotOf(partition, hash, array, from, to);
    if (slot >= 0) {
      return NONE;
    }
    int number = size();
    long position = store(array, from, to, line, kind);
    slots[partition][~slot] = (hash << 32) | position;
    used[partition]++;
    return number;
  }

  private int addInOrder(byte[] array, int from, int to, long line, byte kind) {
    int number = size();
    runs.add(store(array, from, to, line, kind));
    return number;
  }

  /** From now on identifiers may come in any order. */
  private void fillTable() {
    inOrder = false;
    long[] position = new long[1];
    texts.forEach(
        (number, array, from, length) -> {
          long hash = hash(array, from, from + length);
          int partition = partitionWithRoom(hash);
          insert(slots[partition], (hash << 32) | position[0]);
          used[partition]++;
          position[0] = texts.next(number, position[0]);
        });
  }

  /**
   * Whether there is no use for hashes, as far as can be seen: all identifiers have come in a few
   * runs. Another thread that asks is answered as things may have been shortly before.
   */
  boolean isInOrder() {
    return inOrder;
  }

  /** The number of an identifier, or {@link #NONE}. */
  int find(String id) {
    byte[] key = key(id);
    return find(key, 0, key.length);
  }

  /** The number of an identifier that lies in an array, or {@link #NONE}. */
  int find(byte[] array, int from, int to) {
    return inOrder ? runs.find(array, from, to) : find(array, from, to, hash(array, from, to));
  }

  /** The number of an identifier that lies in an array and has been hashed, or {@link #NONE}. */
  int find(byte[] array, int from, int to, long hash) {
    if (inOrder) {
      return runs.find(array, from, to);
    }
    int partition = partition(hash);
    int slot = slotOf(partition, hash, array, from, to);
    if (slot < 0) {
      return NONE;
    }
    return texts.numberAt(slots[partition][slot] & POSITION_MASK);
  }

  /**
   * The number of an identifier, or {@link #NONE}, in an index that has a table.
   *
   * @param candidate its {@link #candidate}, nothing having been added since
   */
  int find(byte[] array, int from, int to, long hash, long candidate) {
    if (candidate == EMPTY) {
      return NONE;
    }
    long position = candidate & POSITION_MASK;
    return texts.isAt(position, array, from, to)
        ? texts.numberAt(position)
        : find(array, from, to, hash);
  }

  /** Looks at the first slot where an identifier of a hash may be; the answer is of no meaning. */
  long peek(long hash) {
    long[] table = slots[partition(hash)];
    return table[Slots.first((int) hash, table.length)];
  }

  /** The slot in which an identifier of a hash lies, nearly always; for {@link #peekText}. */
  long candidate(long hash) {
    long[] table = slots[partition(hash)];
    int tag = (int) hash;
    int slot = Slots.first(tag, table.length);
    while (table[slot] != EMPTY && (int) (table[slot] >>> 32) != tag) {
      slot = Slots.next(slot, table.length);
    }
    return table[slot];
  }

  /** Looks at the text that a slot leads to; the answer is of no meaning. */
  int peekText(long slot) {
    return slot == EMPTY ? 0 : texts.peek(slot & POSITION_MASK);
  }

  /** The line where an identifier first occurred. */
  long line(int number) {
    int[] ofChunk = lines[number >>> ENTRY_CHUNK_BITS];
    int place = number & (ENTRY_CHUNK_SIZE - 1);
    return ofChunk == null ? firstLines[number >>> ENTRY_CHUNK_BITS] + place : ofChunk[place];
  }

  byte kind(int number) {
    int chunk = number >>> ENTRY_CHUNK_BITS;
    byte[] ofChunk = chunk < kinds.length ? kinds[chunk] : null;
    int place = number & (ENTRY_CHUNK_SIZE - 1);
    return ofChunk == null || place >= ofChunk.length ? Kinds.UNKNOWN : ofChunk[place];
  }

  /** The identifier of a number. */
  String id(int number) {
    return texts.text(number);
  }

  /** Shows all identifiers in the order of their numbers. */
  void forEach(IdTexts.Visitor visitor) {
    texts.forEach(visitor);
  }

  /** The number of the identifier on a line, or {@link #NONE}; they are in the order of lines. */
  int numberOnLine(long line) {
    int low = 0;
    int high = size() - 1;
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

  private static int partition(long hash) {
    return (int) (hash >>> (64 - PARTITION_BITS));
  }

  /** The slot of a key in a partition, or the complement of the slot where it would be. */
  private int slotOf(int partition, long hash, byte[] array, int from, int to) {
    long[] table = slots[partition];
    int tag = (int) hash;
    int slot = Slots.first(tag, table.length);
    while (table[slot] != EMPTY) {
      if ((int) (table[slot] >>> 32) == tag
          && texts.isAt(table[slot] & POSITION_MASK, array, from, to)) {
        return slot;
      }
      slot = Slots.next(slot, table.length);
    }
    return ~slot;
  }

  private int partitionWithRoom(long hash) {
    int partition = partition(hash);
    if (Slots.isFull(used[partition], slots[partition].length)) {
      grow(partition);
    }
    return partition;
  }

  private static void insert(long[] table, long entry) {
    int slot = Slots.first((int) (entry >>> 32), table.length);
    while (table[slot] != EMPTY) {
      slot = Slots.next(slot, table.length);
    }
    table[slot] = entry;
  }

  private void grow(int partition) {
    long[] old = slots[partition];
    long[] grown = emptySlots(Math.max(FIRST_CAPACITY, Slots.grown(old.length)));
    for (long entry : old) {
      if (entry != EMPTY) {
        insert(grown, entry);
      }
    }
    slots[partition] = grown;
  }

  /** Stores a key with its line and kind and returns the place of its text. */
  private long store(byte[] array, int from, int to, long line, byte kind) {
    storeLine((int) Math.min(line, Integer.MAX_VALUE));
    if (kind != Kinds.UNKNOWN) {
      storeKind(kind);
    }
    return texts.add(array, from, to - from);
  }

  private void storeLine(int line) {
    int chunk = size() >>> ENTRY_CHUNK_BITS;
    int place = size() & (ENTRY_CHUNK_SIZE - 1);
    if (place == 0) {
      if (chunk == lines.length) {
        firstLines = Arrays.copyOf(firstLines, chunk * 2);
        lines = Arrays.copyOf(lines, chunk * 2);
      }
      firstLines[chunk] = line;
    }
    if (lines[chunk] == null && line != firstLines[chunk] + place) {
      lines[chunk] = new int[entries(chunk, place)];
      for (int before = 0; before < place; before++) {
        lines[chunk][before] = firstLines[chunk] + before;
      }
    }
    if (lines[chunk] != null) {
      if (place >= lines[chunk].length) {
        lines[chunk] = Arrays.copyOf(lines[chunk], entries(chunk, place));
      }
      lines[chunk][place] = line;
    }
  }

  private void storeKind(byte kind) {
    int chunk = size() >>> ENTRY_CHUNK_BITS;
    int place = size() & (ENTRY_CHUNK_SIZE - 1);
    if (chunk >= kinds.length) {
      kinds = Arrays.copyOf(kinds, Math.max(chunk + 1, kinds.length * 2));
    }
    if (kinds[chunk] == null) {
      kinds[chunk] = new byte[entries(chunk, place)];
    } else if (place >= kinds[chunk].length) {
      kinds[chunk] = Arrays.copyOf(kinds[chunk], entries(chunk, place));
    }
    kinds[chunk][place] = kind;
  }

  /** Room for a place and more: only the first chunk is ever smaller than full size. */
  private static int entries(int chunk, int place) {
    return chunk == 0
        ? Math.min(ENTRY_CHUNK_SIZE, Math.max(FIRST_ENTRIES, 2 * place))
        : ENTRY_CHUNK_SIZE;
  }

  /** The bytes of an identifier, as they are kept. */
  static byte[] key(String id) {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    return bytes.length <= MAX_LENGTH ? bytes : Arrays.copyOf(bytes, MAX_LENGTH);
  }

  /** The hash in this index of an identifier that lies in an array. */
  long hash(byte[] array, int from, int to) {
    long hash = seed + (to - from);
    int last = to - Long.BYTES;
    if (last < from) {
      hash = mix(hash ^ few(array, from, to));
    } else {
      // The last eight bytes, some of which may have been taken in before: no loop for the rest.
      int at = from - Long.BYTES;
      do {
        at = Math.min(at + Long.BYTES, last);
        hash = mix(hash ^ (long) LONGS.get(array, at));
      } while (at < last);
    }
    hash *= 0x9e37_79b9_7f4a_7c15L;
    return hash ^ (hash >>> 32);
  }

  private static long few(byte[] array, int from, int to) {
    long bytes = 0;
    for (int i = from; i < to; i++) {
      bytes = (bytes << Byte.SIZE) | (array[i] & 0xff);
    }
    return bytes;
  }

  private long mix(long hash) {
    long mixed = hash * multiplier;
    return mixed ^ (mixed >>> 29);
  }
}
