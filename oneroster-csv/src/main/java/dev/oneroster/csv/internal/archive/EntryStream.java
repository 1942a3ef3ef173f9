package dev.oneroster.csv.internal.archive;

import dev.oneroster.csv.Limits;
import dev.oneroster.csv.Location;
import dev.oneroster.csv.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * An entry's content, verified while it is read: its size, its checksum, that its data ends where
 * the directory says, and that nobody wrote to the archive meanwhile. Not thread-safe.
 */
final class EntryStream extends InputStream {
  private static final int BUFFER = 64 * 1024;

  /** How far an entry is followed beyond its declared size, only to tell what is wrong with it. */
  private static final long LOOK_BEYOND = 64L << 20;

  private final FileChannel channel;
  private final ArchiveState state;
  private final PackedEntry entry;
  private final Limits limits;
  private final CRC32 crc = new CRC32();
  private final @Nullable Inflater inflater;
  private final byte[] compressed;
  private final byte[] single = new byte[1];

  private long position;
  private long compressedLeft;
  private long delivered;
  private boolean verified;
  private boolean closed;
  private @Nullable Problem failure;

  EntryStream(FileChannel channel, ArchiveState state, PackedEntry entry, Limits limits) {
    this.channel = channel;
    this.state = state;
    this.entry = entry;
    this.limits = limits;
    this.position = entry.dataStart();
    this.compressedLeft = entry.file().compressedSize();
    if (entry.isStored() || entry.isEmpty()) {
      inflater = null;
      compressed = new byte[0];
    } else {
      inflater = new Inflater(true);
      compressed = new byte[(int) Math.min(BUFFER, compressedLeft)];
    }
  }

  @Override
  public int read() throws IOException {
    return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (closed) {
      throw new IOException("the stream is closed");
    }
    if (failure != null) {
      throw new DamagedFileException(failure);
    }
    if (length == 0) {
      return 0;
    }
    if (verified) {
      return -1;
    }
    int read =
        inflater == null ? copy(target, offset, length) : inflate(inflater, target, offset, length);
    if (read < 0) {
      verify();
      return -1;
    }
    crc.update(target, offset, read);
    delivered += read;
    if (delivered > entry.file().size()) {
      throw failed(tooLong(target, offset, length));
    }
    return read;
  }

  private int copy(byte[] target, int offset, int length) throws IOException {
    return compressedLeft == 0 ? -1 : readPacked(target, offset, length);
  }

  private int inflate(Inflater source, byte[] target, int offset, int length) throws IOException {
    try {
      int inflated = source.inflate(target, offset, length);
      while (inflated == 0) {
        if (source.finished()) {
          return -1;
        }
        if (source.needsDictionary()) {
          throw failed(damaged("asks for a dictionary"));
        }
        if (compressedLeft == 0) {
          throw failed(damaged("ends early"));
        }
        source.setInput(compressed, 0, readPacked(compressed, 0, compressed.length));
        inflated = source.inflate(target, offset, length);
      }
      return inflated;
    } catch (DataFormatException e) {
      throw failed(damaged("is not valid"));
    }
  }

  private int readPacked(byte[] target, int offset, int length) throws IOException {
    int wanted = (int) Math.min(length, compressedLeft);
    int read = channel.read(ByteBuffer.wrap(target, offset, wanted), position);
    if (read < 0) {
      throw failed(FileState.changedWhileRead(entry.file().location()));
    }
    position += read;
    compressedLeft -= read;
    return read;
  }

  private void verify() throws IOException {
    if (inflater != null && (compressedLeft > 0 || inflater.getRemaining() > 0)) {
      throw failed(damaged("ends before its last byte"));
    }
    if (delivered != entry.file().size()) {
      throw failed(sizeMismatch(delivered));
    }
    if (crc.getValue() != entry.crc()) {
      throw failed(
          Problem.of("zip.crc_mismatch", at())
              .with("stored", hex(entry.crc()))
              .with("computed", hex(crc.getValue())));
    }
    if (state.changed()) {
      throw failed(FileState.changedWhileRead(at()));
    }
    verified = true;
  }

  /** Goes on for a while, handing nothing out, to tell a wrong size from a bomb. */
  private Problem tooLong(byte[] scratch, int offset, int length) throws IOException {
    long lookUntil = delivered + LOOK_BEYOND;
    while (inflater != null && delivered <= lookUntil) {
      // What was taken in so far counts: the rest of the entry may be padding.
      long consumed = Math.max(1, inflater.getBytesRead());
      if (delivered > EntryRules.inflateBound(consumed, limits)) {
        return Problems.bomb(
            at(),
            "bytes for each compressed byte",
            delivered / consumed,
            limits.maxInflateRatio(),
            "maxInflateRatio");
      }
      int read = inflate(inflater, scratch, offset, length);
      if (read < 0) {
        break;
      }
      delivered += read;
    }
    return sizeMismatch(delivered);
  }

  private Problem sizeMismatch(long found) {
    return Problem.of("zip.size_mismatch", at())
        .with("stored", entry.file().size())
        .with("found", found);
  }

  private Problem damaged(String how) {
    return Problem.of("zip.damaged", at()).with("how", how).with("offset", position);
  }

  private Location at() {
    return entry.file().location();
  }

  private static String hex(long crc) {
    return Long.toHexString(0x1_0000_0000L | crc).substring(1);
  }

  /** Keeps the failure, so that whoever reads on cannot miss it. */
  private DamagedFileException failed(Problem problem) throws IOException {
    failure = state.changed() ? FileState.changedWhileRead(at()) : problem;
    return new DamagedFileException(failure);
  }

  @Override
  public void close() {
    closed = true;
    if (inflater != null) {
      inflater.end();
    }
  }
}
