package dev.oneroster.validation.spi;

import dev.oneroster.csv.RosterFile;
import dev.oneroster.validation.Source;
import java.util.List;
import java.util.Set;

/**
 * Where a receiver takes a package otherwise than the binding says: what it ignores, and what it
 * takes in other forms. Counts for that receiver alone. Values are immutable.
 */
public sealed interface Departure {

  /**
   * Where the receiver says so.
   *
   * @return a source
   */
  Source source();

  /**
   * What it does.
   *
   * @return one sentence without its full stop
   */
  String says();

  /**
   * It does not read a file: what is wrong in it, or with its row in the manifest, is no finding,
   * and references into it count for less.
   *
   * @param file the file
   * @param source where it says so
   */
  record IgnoredFile(RosterFile<?> file, Source source) implements Departure {

    @Override
    public String says() {
      return file.fileName() + " is not read; references into it are warnings at most";
    }
  }

  /**
   * It does not read what is in a file: that is no finding, and references into it count for less.
   * The file is to be there or not as its row in the manifest says, and that row is to be right.
   *
   * @param file the file
   * @param source where it says so
   */
  record IgnoredContent(RosterFile<?> file, Source source) implements Departure {

    @Override
    public String says() {
      return file.fileName()
          + " is not read, but there as the manifest says; references into it are warnings at most";
    }
  }

  /**
   * It does not read the manifest: what is wrong with it is a warning at most.
   *
   * @param source where it says so
   */
  record IgnoredManifest(Source source) implements Departure {
    @Override
    public String says() {
      return "manifest.csv is not read; what is wrong with it is a warning at most";
    }
  }

  /**
   * It skips some rows: what is wrong with their cells is no finding; rules of the profile that are
   * no errors still see them, to say that they are skipped.
   *
   * @param file the file
   * @param rows which
   * @param source where it says so
   */
  record IgnoredRows(RosterFile<?> file, Condition rows, Source source) implements Departure {
    @Override
    public String says() {
      return "each " + Wording.rows(file, rows) + " is skipped";
    }
  }

  /**
   * It knows more tokens than the binding.
   *
   * @param file the file
   * @param column a column with a vocabulary
   * @param tokens the other tokens
   * @param source where it says so
   */
  record Widened(RosterFile<?> file, String column, Set<String> tokens, Source source)
      implements Departure {
    @Override
    public String says() {
      return file.fileName()
          + ": "
          + column
          + " may be "
          + String.join(", ", tokens.stream().sorted().toList())
          + " too";
    }
  }

  /**
   * It prints another name for a column, which is accepted with a note.
   *
   * @param file the file
   * @param printed the other name
   * @param column the column, of the binding or {@code metadata.}
   * @param source where it says so
   */
  record ColumnAlias(RosterFile<?> file, String printed, String column, Source source)
      implements Departure {
    @Override
    public String says() {
      return file.fileName() + ": " + printed + " is accepted for " + column;
    }
  }

  /**
   * It prints another name for a file, which is accepted with a note.
   *
   * @param printed the other name, such as {@code org.csv}
   * @param file the file
   * @param source where it says so
   */
  record FileAlias(String printed, RosterFile<?> file, Source source) implements Departure {
    @Override
    public String says() {
      return printed + " is accepted for " + file.fileName();
    }
  }

  /**
   * Findings of the binding count for more or less.
   *
   * @param relaxation which, and what they count as
   * @param source where it says so
   */
  record Relaxed(Relaxation relaxation, Source source) implements Departure {
    @Override
    public String says() {
      return relaxation.toString();
    }
  }

  /**
   * It needs some columns of a file only: that others of the binding's are missing is no finding.
   *
   * @param file the file
   * @param columns the columns that it needs
   * @param source where it says so
   */
  record NeededColumns(RosterFile<?> file, List<String> columns, Source source)
      implements Departure {
    @Override
    public String says() {
      return file.fileName()
          + ": columns other than "
          + String.join(", ", columns)
          + " may be missing";
    }
  }
}
