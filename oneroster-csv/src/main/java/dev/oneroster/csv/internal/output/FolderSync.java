package dev.oneroster.csv.internal.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Brings a folder's list of names to the disk: without it, a new name can be lost with the power.
 */
final class FolderSync {

  private FolderSync() {}

  static void force(Path folder) throws IOException {
    FileChannel channel;
    try {
      channel = FileChannel.open(folder, StandardOpenOption.READ);
    } catch (IOException notHere) {
      return; // Windows opens no folders, and keeps such lists without being asked
    }
    try (channel) {
      channel.force(true);
    }
  }
}
