package dev.oneroster.validation;

/**
 * Hears how far a validation has come. Called on the thread that validates; should return soon.
 * What it throws ends the validation and reaches the validation's caller, unchanged.
 */
public interface ProgressListener {

  /** Ignores everything. */
  ProgressListener NONE =
      new ProgressListener() {
        @Override
        public void fileStarted(String file) {}

        @Override
        public void rowsChecked(long rows) {}
      };

  /**
   * All files are read anew, as some receivers take a row or a cell in another way than others; it
   * happens once at most. What was told of files, bytes and rows before no longer counts.
   */
  default void startedAgain() {}

  /**
   * The rows of a file come next.
   *
   * @param file the file's name
   */
  void fileStarted(String file);

  /**
   * More bytes of the current file have been read, as they are unpacked; all together they are its
   * size.
   *
   * @param bytes how many since the last call; often none
   */
  default void bytesRead(long bytes) {}

  /**
   * More rows of the current file have been checked.
   *
   * @param rows how many since the last call
   */
  void rowsChecked(long rows);
}
