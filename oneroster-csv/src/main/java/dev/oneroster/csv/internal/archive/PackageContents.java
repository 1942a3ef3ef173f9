package dev.oneroster.csv.internal.archive;

import dev.oneroster.csv.Location;
import dev.oneroster.csv.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the binding's files in a package, and tells what else is in it.
 *
 * <p>A file is found under its exact name. It is found, too, and a problem says so, if it lies with
 * all others of the binding in one folder, however deep ({@code zip.nested_folder}), or if its name
 * differs only in case ({@code zip.file_name_case}), or if it is nearly right and no file has the
 * name that it comes near ({@code zip.file_name_near_miss}): all leave no doubt which file is
 * meant.
 *
 * <p>Values are immutable; the source stays the caller's to close.
 */
public final class PackageContents {
  private static final String MANIFEST = "manifest.csv";

  private static final List<String> ARCHIVE_EXTENSIONS =
      List.of(".zip", ".gz", ".tgz", ".7z", ".rar", ".tar", ".bz2", ".xz", ".zst");

  private final List<String> bindingNames;
  private final Map<String, String> byFolded = new HashMap<>();
  private final Map<String, SourceFile> found = new LinkedHashMap<>();
  private final Problems problems = new Problems();

  /**
   * Looks through a package.
   *
   * @param source the package
   * @param bindingNames the names of the binding's files, {@code manifest.csv} among them
   */
  public PackageContents(PackageSource source, Collection<String> bindingNames) {
    this.bindingNames = List.copyOf(bindingNames);
    bindingNames.forEach(name -> byFolded.put(PathParts.folded(name), name));
    source.problems().forEach(source.refused() ? problems::refuse : problems::note);
    if (!source.refused()) {
      look(source.files());
    }
  }

  /**
   * A file of the binding.
   *
   * @param bindingName its name in the binding
   * @return the file under whatever name it was found, or empty if it is not there
   */
  public Optional<SourceFile> find(String bindingName) {
    return Optional.ofNullable(found.get(bindingName));
  }

  /**
   * What is wrong with the container and with the names in it.
   *
   * @return the source's problems, then those of names
   */
  public List<Problem> problems() {
    return problems.list();
  }

  /**
   * Whether nothing of this package may be read.
   *
   * @return true if the source is refused, or holds two packages
   */
  public boolean refused() {
    return problems.refused();
  }

  private void look(List<SourceFile> files) {
    List<SourceFile> ours = withoutResidue(files);
    refuseTwoPackages(ours);
    if (problems.refused()) {
      return;
    }
    Optional<String> folder = folderOfBindingFiles(ours);
    folder.ifPresent(
        name ->
            problems.note(
                Problem.of("zip.nested_folder", Location.ofPackage())
                    .with("folder", PrintedName.of(name))));
    Map<SourceFile, String> others = findExact(ours, folder);
    findInOtherCase(others);
    others.forEach(this::tellOther);
  }

  private List<SourceFile> withoutResidue(List<SourceFile> files) {
    List<SourceFile> ours = files.stream().filter(f -> !OsResidue.matches(f.name())).toList();
    if (ours.size() < files.size()) {
      problems.note(
          Problem.of("zip.os_residue", Location.ofPackage())
              .with("count", files.size() - ours.size()));
    }
    return ours;
  }

  private void refuseTwoPackages(List<SourceFile> files) {
    List<String> manifests = new ArrayList<>();
    for (SourceFile file : files) {
      if (PathParts.folded(PathParts.last(file.name())).equals(MANIFEST)) {
        manifests.add(PrintedName.of(file.name()));
      }
    }
    if (manifests.size() > 1) {
      problems.refuse(
          Problem.of("zip.two_packages", Location.ofPackage()).with("found", manifests));
    }
  }

  /**
   * The one folder in which all files of the binding lie, it or folders below it; the manifest may
   * stand at the top.
   */
  private Optional<String> folderOfBindingFiles(List<SourceFile> files) {
    Set<String> folders = new HashSet<>();
    for (SourceFile file : files) {
      String name = file.name();
      if (byFolded.containsKey(PathParts.folded(PathParts.last(name)))
          && !PathParts.folded(name).equals(MANIFEST)) {
        folders.add(PathParts.folder(name));
      }
    }
    return folders.stream()
        .min(Comparator.comparingInt(String::length))
        .filter(top -> !top.isEmpty())
        .filter(top -> folders.stream().allMatch(f -> f.equals(top) || PathParts.lies(f, top)));
  }

  /** Finds what is called exactly right; the rest is returned with its name below the folder. */
  private Map<SourceFile, String> findExact(List<SourceFile> files, Optional<String> folder) {
    Map<SourceFile, String> others = new LinkedHashMap<>();
    for (SourceFile file : files) {
      String name = folder.isPresent() ? below(folder.get(), file.name()) : file.name();
      if (bindingNames.contains(name)) {
        found.put(name, file);
      } else {
        others.put(file, name);
      }
    }
    return others;
  }

  private static String below(String folder, String name) {
    return PathParts.lies(name, folder) ? name.substring(folder.length() + 1) : name;
  }

  private void findInOtherCase(Map<SourceFile, String> others) {
    Map<SourceFile, String> left = new LinkedHashMap<>(others);
    left.forEach(
        (file, name) -> {
          String expected = byFolded.get(PathParts.folded(name));
          if (expected != null && found.putIfAbsent(expected, file) == null) {
            problems.note(named("zip.file_name_case", file).with("expected", expected));
            others.remove(file);
          }
        });
  }

  private void tellOther(SourceFile file, String name) {
    if (isArchive(name)) {
      tellArchive(file, name);
      return;
    }
    boolean atTop = PathParts.of(name).length == 1;
    Set<String> there = found.keySet();
    Optional<String> meant =
        atTop
            ? NearMiss.of(name, bindingNames).filter(expected -> !there.contains(expected))
            : Optional.empty();
    meant.ifPresent(expected -> found.put(expected, file));
    problems.note(
        meant
            .map(expected -> named("zip.file_name_near_miss", file).with("expected", expected))
            .orElseGet(() -> named("zip.unknown_file", file)));
  }

  private static boolean isArchive(String name) {
    String folded = PathParts.folded(name);
    return ARCHIVE_EXTENSIONS.stream().anyMatch(folded::endsWith);
  }

  /** An archive in the archive is never opened, so its name must tell what it repeats. */
  private void tellArchive(SourceFile file, String name) {
    String inner = PathParts.folded(PathParts.last(name));
    String stem = inner.substring(0, inner.lastIndexOf('.'));
    for (String present : found.keySet()) {
      String folded = PathParts.folded(present);
      if (folded.equals(stem) || folded.equals(stem + ".csv")) {
        problems.note(named("zip.duplicate_outside", file).with("expected", present));
        return;
      }
    }
    problems.note(named("zip.nested_zip", file));
  }

  private static Problem named(String code, SourceFile file) {
    return Problem.of(code, file.location()).with("name", PrintedName.of(file.name()));
  }
}
