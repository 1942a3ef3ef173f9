package dev.oneroster.csv;

/** What a package comes in. */
public enum ContainerKind {
  /** A ZIP archive. */
  ARCHIVE("a ZIP archive"),
  /** A folder. */
  FOLDER("a folder"),
  /** Files that lie anywhere. */
  LOOSE_FILES("loose files");

  private final String words;

  ContainerKind(String words) {
    this.words = words;
  }

  /** The kind in words. */
  @Override
  public String toString() {
    return words;
  }
}
