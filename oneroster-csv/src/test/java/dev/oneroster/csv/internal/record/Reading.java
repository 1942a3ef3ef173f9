package dev.oneroster.csv.internal.record;

import dev.oneroster.csv.Limits;
import java.io.InputStream;

/** The two ways to read records, which must never be told apart by what they say. */
enum Reading {
  TEXTS {
    @Override
    Records open(InputStream file, Limits limits, int byteBuffer, int charBuffer) {
      return new RecordReader(file, limits, byteBuffer, charBuffer);
    }
  },
  BYTES {
    @Override
    Records open(InputStream file, Limits limits, int byteBuffer, int charBuffer) {
      return new ByteRecordReader(TextSource.plain(file), limits, byteBuffer);
    }
  };

  private static final int BUFFER_SIZE = 1 << 16;

  abstract Records open(InputStream file, Limits limits, int byteBuffer, int charBuffer);

  Records open(InputStream file, Limits limits) {
    return open(file, limits, BUFFER_SIZE, BUFFER_SIZE);
  }
}
