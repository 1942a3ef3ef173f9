package dev.oneroster.validation.spi;

import dev.oneroster.csv.ContainerKind;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Something that is asked of the container, its files and its manifest. Values are immutable. */
public sealed interface PackageConstraint extends Constraint {

  @Override
  default List<Use> uses() {
    return List.of();
  }

  private static Set<FileMode> oneMode(FileMode mode, String call) {
    if (Given.notNull(mode, call + ": the mode") == FileMode.ABSENT) {
      throw new IllegalArgumentException(
          call + ": a file that is absent is not there; name bulk or delta");
    }
    return Set.of(mode);
  }

  private static String onlyIn(Set<FileMode> modes, String words) {
    return modes.size() == 1 ? words + modes.iterator().next().token() : "";
  }

  /**
   * The archive has a name. Not asked of folders, of loose files, and of archives that come as a
   * stream.
   *
   * @param name its file name
   * @param ignoringCase whether its case does not count
   */
  record ArchiveName(String name, boolean ignoringCase) implements PackageConstraint {
    /**
     * The same in any case.
     *
     * @return a constraint
     */
    public ArchiveName inAnyCase() {
      return new ArchiveName(name, true);
    }

    @Override
    public String asks() {
      return "the archive is called " + name + (ignoringCase ? ", in any case" : "");
    }

    @Override
    public String message() {
      return "The archive is called `{name}`, and should be called " + name + ".";
    }

    @Override
    public String mend() {
      return "Rename the archive.";
    }
  }

  /**
   * The archive's name ends so. Not asked of folders, of loose files, and of streams.
   *
   * @param extension such as {@code .zip}; its case does not count
   */
  record ArchiveExtension(String extension) implements PackageConstraint {
    @Override
    public String asks() {
      return "the archive's name ends with " + extension;
    }

    @Override
    public String message() {
      return "The archive is called `{name}`; its name must end with " + extension + ".";
    }

    @Override
    public String mend() {
      return "Rename the archive.";
    }
  }

  /**
   * The archive is not large. Not asked of folders and loose files.
   *
   * @param bytes the most bytes
   */
  record ArchiveSize(long bytes) implements PackageConstraint {
    @Override
    public String asks() {
      return String.format(Locale.ROOT, "the archive has at most %,d bytes", bytes);
    }

    @Override
    public String message() {
      return String.format(Locale.ROOT, "The archive has {size} bytes; %,d are taken.", bytes);
    }

    @Override
    public String mend() {
      return "Leave out what is not asked for.";
    }
  }

  /**
   * The package comes in some kinds of containers.
   *
   * @param kinds which
   */
  record Containers(Set<ContainerKind> kinds) implements PackageConstraint {
    @Override
    public String asks() {
      return "the package is " + words();
    }

    private String words() {
      return String.join(" or ", kinds.stream().sorted().map(ContainerKind::toString).toList());
    }

    @Override
    public String message() {
      return "The package is {kind}; it must be " + words() + ".";
    }

    @Override
    public String mend() {
      return "Send the files in such a container.";
    }
  }

  /**
   * The package is of some versions.
   *
   * @param versions which
   */
  record Versions(Set<OneRosterVersion> versions) implements PackageConstraint {
    @Override
    public String asks() {
      return "the version is " + words();
    }

    private String words() {
      return String.join(" or ", versions.stream().sorted().map(OneRosterVersion::token).toList());
    }

    @Override
    public String message() {
      return "The package is of version {version}; only " + words() + " is taken.";
    }

    @Override
    public String mend() {
      return "Export the package in this version.";
    }
  }

  /**
   * Files are of some modes; a finding stands at the manifest's row of each file that is not.
   *
   * @param modes which of bulk and delta; absent is always allowed
   */
  record Modes(Set<FileMode> modes) implements PackageConstraint {
    @Override
    public String asks() {
      return "files are " + words() + " or absent";
    }

    private String words() {
      return String.join(" or ", modes.stream().sorted().map(FileMode::token).toList());
    }

    @Override
    public String message() {
      return "{about} is {mode}; only " + words() + " is taken.";
    }

    @Override
    public String mend() {
      return "Export the file in this mode.";
    }
  }

  /**
   * Files are there; one finding for each that is not, at its row in the manifest.
   *
   * @param files which
   * @param modes in packages of which modes it is asked; a package is of the modes of the files in
   *     it
   */
  record Required(List<RosterFile<?>> files, Set<FileMode> modes) implements PackageConstraint {

    static final Set<FileMode> ALL_MODES = Set.of(FileMode.BULK, FileMode.DELTA);

    /**
     * The same, asked of packages with a file of one mode only, as whoever takes deltas takes a few
     * files.
     *
     * @param mode bulk or delta
     * @return a constraint
     */
    public Required in(FileMode mode) {
      return new Required(files, oneMode(mode, "files(...).in(mode)"));
    }

    @Override
    public String asks() {
      return "there are " + Wording.files(files) + onlyIn(modes, " in a package that is ");
    }

    @Override
    public String message() {
      return "The package has no {about}.";
    }

    @Override
    public String mend() {
      return "Add the file and declare it in the manifest.";
    }
  }

  /**
   * Files are not there; one finding for each that is.
   *
   * @param files which
   */
  record Forbidden(List<RosterFile<?>> files) implements PackageConstraint {
    @Override
    public String asks() {
      return "there is no " + Wording.files(files);
    }

    @Override
    public String message() {
      return "The package has {about}, which is not taken.";
    }

    @Override
    public String mend() {
      return "Leave the file out.";
    }
  }

  /**
   * Files are either all there or none of them.
   *
   * @param files which
   */
  record Together(List<RosterFile<?>> files) implements PackageConstraint {
    @Override
    public String asks() {
      return "either all of " + Wording.files(files) + " are there or none";
    }

    @Override
    public String message() {
      return "The package has no {about}, but others of " + Wording.files(files) + ".";
    }

    @Override
    public String mend() {
      return "Add the missing file, or leave out the others.";
    }
  }

  /**
   * Files that are there have a row; one finding for each that has none.
   *
   * @param files which
   * @param modes in which modes it is asked
   */
  record Rows(List<RosterFile<?>> files, Set<FileMode> modes) implements PackageConstraint {
    /**
     * The same, asked of files of one mode.
     *
     * @param mode bulk or delta
     * @return a constraint
     */
    public Rows in(FileMode mode) {
      return new Rows(files, oneMode(mode, "rowsIn(...).in(mode)"));
    }

    @Override
    public String asks() {
      return Wording.files(files) + " have rows" + onlyIn(modes, " if they are ");
    }

    @Override
    public String message() {
      return "{about} has no rows.";
    }

    @Override
    public String mend() {
      return "Export its rows, or declare the file absent and leave it out.";
    }
  }

  /** There is nothing in the container but the binding's files. */
  record NoOtherFiles() implements PackageConstraint {
    @Override
    public String asks() {
      return "there is nothing but the files of the binding, at the top";
    }

    @Override
    public String message() {
      return "The package has more than the files of the binding: {found}.";
    }

    @Override
    public String mend() {
      return "Leave out what is no file of the binding.";
    }
  }

  /**
   * The manifest has rows of some names; one finding for each that it has not. Asked only if there
   * is a manifest.
   *
   * @param names names of properties
   */
  record Properties(List<String> names) implements PackageConstraint {
    @Override
    public String asks() {
      return "the manifest has the properties " + String.join(", ", names);
    }

    @Override
    public String message() {
      return "The manifest has no property `{column}`.";
    }

    @Override
    public String mend() {
      return "Add a row for it.";
    }
  }

  /**
   * A property of the manifest, if it is there, has one of some values.
   *
   * @param name the property's name
   * @param values the values
   */
  record PropertyValue(String name, Set<String> values) implements PackageConstraint {
    @Override
    public String asks() {
      return "the manifest's " + name + " is one of " + String.join(", ", values);
    }

    @Override
    public String message() {
      return "{column} is `{value}`; allowed: " + String.join(", ", values) + ".";
    }

    @Override
    public String mend() {
      return "Write one of these.";
    }
  }

  /**
   * A property of the manifest has a value: it is there, and not blank.
   *
   * @param name the property's name
   */
  record PropertyFilled(String name) implements PackageConstraint {
    @Override
    public String asks() {
      return "the manifest's " + name + " has a value";
    }

    @Override
    public String message() {
      return "The manifest gives no {column}.";
    }

    @Override
    public String mend() {
      return "Add its row and value.";
    }
  }
}
