package dev.oneroster.csv.internal.archive;

import dev.oneroster.csv.Limits;
import dev.oneroster.csv.Problem;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Lists a folder as a package: the files in it, not those in folders of it. If it holds no CSV file
 * but one folder, or one with a manifest, that one's files are listed too, under names that say so,
 * and so on downwards; of several with a manifest, the manifests are. Links that lead out of the
 * folder are not followed.
 */
final class Folder {
  /** Deeper folders are no package that somebody has put there. */
  private static final int DEEPEST = 8;

  private final Path root;
  private final LooseFiles.Collector files;

  private Folder(Path root, Limits limits) {
    this.root = root;
    this.files = new LooseFiles.Collector(limits);
  }

  static PackageSource open(Path path, Limits limits) throws IOException {
    Folder folder = new Folder(path.toRealPath(), limits);
    folder.list();
    return folder.files.source();
  }

  private void list() throws IOException {
    Path folder = root;
    String prefix = "";
    for (int depth = 0; depth < DEEPEST; depth++) {
      List<Path> folders = new ArrayList<>();
      boolean noTables = addFiles(folder, prefix, folders);
      if (!noTables || files.problems().refused()) {
        return;
      }
      List<Path> packages = folders.size() == 1 ? folders : withManifest(folders);
      if (packages.size() != 1) {
        addManifests(packages, prefix);
        return;
      }
      folder = packages.get(0);
      prefix += folder.getFileName() + "/";
    }
  }

  private static List<Path> withManifest(List<Path> folders) throws IOException {
    List<Path> packages = new ArrayList<>();
    for (Path folder : folders) {
      if (manifestIn(folder).isPresent()) {
        packages.add(folder);
      }
    }
    return packages;
  }

  private static Optional<Path> manifestIn(Path folder) throws IOException {
    try (DirectoryStream<Path> manifests = Files.newDirectoryStream(folder, Folder::isManifest)) {
      Iterator<Path> first = manifests.iterator();
      return first.hasNext() ? Optional.of(first.next()) : Optional.empty();
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private static boolean isManifest(Path path) {
    return PathParts.folded(String.valueOf(path.getFileName())).equals("manifest.csv")
        && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** So that it can be told that these are several packages. */
  private void addManifests(List<Path> packages, String prefix) throws IOException {
    for (Path folder : packages) {
      Optional<Path> manifest = manifestIn(folder);
      if (manifest.isPresent()) {
        String name = prefix + folder.getFileName() + "/" + manifest.get().getFileName();
        files.add(name, manifest.get());
      }
    }
  }

  /**
   * Adds the files of one folder.
   *
   * @param folders receives the folders in it
   * @return whether there was no CSV file, not counting what operating systems leave behind
   */
  private boolean addFiles(Path folder, String prefix, List<Path> folders) throws IOException {
    boolean noTables = true;
    for (Path path : children(folder)) {
      String name = prefix + path.getFileName();
      if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        addFolder(name, path, folders);
        continue;
      }
      noTables &= !isTable(name) || OsResidue.matches(name);
      if (isOurFile(path)) {
        files.add(name, path);
      } else {
        refuseOrSkip(name);
      }
    }
    return noTables;
  }

  private List<Path> children(Path folder) throws IOException {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path path : stream) {
        if (files.isFullAt(children.size())) {
          break;
        }
        children.add(path);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    // File systems list in any order; findings should not depend on it.
    children.sort(null);
    return children;
  }

  private void addFolder(String name, Path path, List<Path> folders) {
    if (isTable(name)) {
      files.problems().refuse(notAFile(name, "a folder"));
    } else if (!OsResidue.matches(name + "/")) {
      folders.add(path);
    }
  }

  private boolean isOurFile(Path path) throws IOException {
    if (!Files.isSymbolicLink(path)) {
      return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }
    try {
      Path target = path.toRealPath();
      return target.startsWith(root) && Files.isRegularFile(target);
    } catch (FileSystemException e) {
      // It leads nowhere, or in a circle.
      return false;
    }
  }

  /** What is not a file matters only where a file of the binding could be meant. */
  private void refuseOrSkip(String name) {
    if (isTable(name)) {
      files.problems().refuse(notAFile(name, "a link that leads out of the folder, or a device"));
    }
  }

  private static boolean isTable(String name) {
    return PathParts.folded(name).endsWith(".csv");
  }

  private static Problem notAFile(String name, String found) {
    return Problem.of("zip.not_a_file", PrintedName.locate(name)).with("found", found);
  }
}
