package dev.oneroster.csv.internal.archive;

import dev.oneroster.csv.Limits;
import dev.oneroster.csv.Location;
import dev.oneroster.csv.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A ZIP archive, read strictly. It is refused wherever two honest readers could see two different
 * packages in it: the end record, the directory and the local headers must tell one story, and
 * every byte must belong to one of them or to one entry.
 */
final class ZipArchive implements PackageSource {
  private final FileChannel channel;
  private final ArchiveState state;
  private final Limits limits;
  private final Map<SourceFile, PackedEntry> entries;
  private final List<Problem> problems;

  private ZipArchive(
      FileChannel channel,
      ArchiveState state,
      Limits limits,
      Map<SourceFile, PackedEntry> entries,
      List<Problem> problems) {
    this.channel = channel;
    this.state = state;
    this.limits = limits;
    this.entries = entries;
    this.problems = problems;
  }

  static PackageSource open(Path path, Limits limits) throws IOException {
    // Opening a pipe would wait for its writer, so the kind is asked for first.
    if (!Files.isRegularFile(path)) {
      throw Files.exists(path)
          ? new FileSystemException(path.toString(), null, "neither a regular file nor a folder")
          : new NoSuchFileException(path.toString());
    }
    FileState state = FileState.of(path);
    FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
    boolean keep = false;
    try {
      PackageSource source = read(channel, Optional.of(state), limits);
      keep = !source.refused();
      return source;
    } finally {
      if (!keep) {
        channel.close();
      }
    }
  }

  static Problem tooLarge(long size, Limits limits) {
    return Problems.beyondLimit(
        Location.ofPackage(),
        "bytes in the archive",
        size,
        limits.maxArchiveBytes(),
        "maxArchiveBytes");
  }

  /**
   * Reads what lies behind a channel.
   *
   * @param file as in {@link ArchiveState}
   * @return an archive that closes the channel, or a refused package that leaves it open
   */
  static PackageSource read(FileChannel channel, Optional<FileState> file, Limits limits)
      throws IOException {
    ArchiveState state = new ArchiveState(channel, file);
    if (state.size() == 0) {
      return RefusedPackage.because(Problem.of("zip.empty_upload", Location.ofPackage()));
    }
    if (state.size() > limits.maxArchiveBytes()) {
      return RefusedPackage.because(tooLarge(state.size(), limits));
    }
    ArchiveBytes bytes = new ArchiveBytes(channel, state.size());
    Problems problems = new Problems();
    Map<SourceFile, PackedEntry> entries = new LinkedHashMap<>();
    Optional<Problem> cause = Optional.empty();
    try {
      Optional<EndRecord> end = EndRecord.find(bytes);
      if (end.isEmpty()) {
        throw new DamagedFileException(withoutEndRecord(bytes));
      }
      entries.putAll(readEntries(bytes, end.get(), limits, problems));
    } catch (DamagedFileException e) {
      cause = cause(e.problem(), bytes);
      problems.refuse(e.problem());
    }
    if (state.changed()) {
      cause = Optional.of(FileState.changedWhileRead(Location.ofPackage()));
    }
    if (cause.isPresent()) {
      return RefusedPackage.because(cause.get());
    }
    return problems.refused()
        ? new RefusedPackage(problems.list())
        : new ZipArchive(channel, state, limits, entries, problems.list());
  }

  private static Map<SourceFile, PackedEntry> readEntries(
      ArchiveBytes bytes, EndRecord end, Limits limits, Problems problems) throws IOException {
    List<CentralEntry> central = CentralDirectory.read(bytes, end, limits);
    EntryRules rules = new EntryRules(limits, problems);
    central.forEach(rules::check);
    List<CentralEntry> files = central.stream().filter(e -> !e.name().isFolder()).toList();
    DuplicateNames.refuse(files, problems);
    String document = FileKind.ofArchive(files.stream().map(e -> e.name().text()).toList());
    if (!document.isEmpty()) {
      problems.refuse(notAZip(document));
    }
    Map<SourceFile, PackedEntry> packed = new LinkedHashMap<>();
    if (!problems.refused()) {
      IdentityHashMap<CentralEntry, Long> dataStarts =
          new Layout(bytes, end, problems).verify(central);
      rules.checkTotal();
      for (CentralEntry entry : files) {
        SourceFile file = new SourceFile(entry.name().text(), entry.size(), entry.compressedSize());
        long dataStart = Objects.requireNonNull(dataStarts.get(entry));
        packed.put(file, new PackedEntry(file, entry.method(), entry.crc(), dataStart));
      }
    }
    return packed;
  }

  /** What the file is if no archive ends in it. */
  private static Problem withoutEndRecord(ArchiveBytes bytes) throws IOException {
    byte[] start = bytes.bytes(0, (int) Math.min(FileKind.LOOKS_AT, bytes.size()));
    if (startsLike(start, 'P', 'K', 3, 4) || startsLike(start, 'P', 'K', 5, 6)) {
      return Problem.of("zip.truncated", Location.ofPackage()).with("found", bytes.size());
    }
    if (startsLike(start, 'P', 'K', 7, 8)) {
      return Problem.of("zip.split", Location.ofPackage()).with("found", 1);
    }
    return notAZip(FileKind.of(start));
  }

  private static Problem notAZip(String looksLike) {
    return Problem.of("zip.not_a_zip", Location.ofPackage()).with("looksLike", looksLike);
  }

  /** Whether the file starts with these bytes, as far as it goes. */
  private static boolean startsLike(byte[] start, int... expected) {
    for (int i = 0; i < Math.min(start.length, expected.length); i++) {
      if (start[i] != expected[i]) {
        return false;
      }
    }
    return true;
  }

  /** The cause of a contradiction, where it can be told; all else was its effect. */
  private static Optional<Problem> cause(Problem contradiction, ArchiveBytes bytes)
      throws IOException {
    String code = contradiction.code();
    if (!code.equals("zip.inconsistent") && !code.equals("zip.truncated")) {
      return Optional.empty();
    }
    try {
      return TextTransfer.recognise(bytes)
          .map(how -> Problem.of("zip.ascii_transfer", Location.ofPackage()).with("how", how));
    } catch (DamagedFileException e) {
      return Optional.of(e.problem());
    }
  }

  @Override
  public List<SourceFile> files() {
    return List.copyOf(entries.keySet());
  }

  @Override
  public InputStream open(SourceFile file) {
    PackedEntry entry = entries.get(file);
    if (entry == null) {
      throw new IllegalArgumentException("not a file of this archive: " + file.location());
    }
    return new EntryStream(channel, state, entry, limits);
  }

  @Override
  public List<Problem> problems() {
    return problems;
  }

  @Override
  public boolean refused() {
    return false;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
