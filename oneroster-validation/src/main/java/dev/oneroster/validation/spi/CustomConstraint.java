package dev.oneroster.validation.spi;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Something that is asked by code of rows of any files.
 *
 * @param asks what it asks, one sentence
 * @param rule makes the rule for a run
 */
public record CustomConstraint(String asks, Supplier<? extends CrossRowRule> rule)
    implements Constraint {

  @Override
  public String message() {
    return "Not as asked: " + asks + ".";
  }

  @Override
  public String mend() {
    return "Correct the data in the source system.";
  }

  @Override
  public List<Use> uses() {
    Listing listing = new Listing();
    joining().join(listing);
    return listing.uses;
  }

  @Override
  public List<RosterFile<?>> files() {
    Listing listing = new Listing();
    joining().join(listing);
    return listing.files;
  }

  private CrossRowRule joining() {
    return Given.notNull(rule.get(), "the rule that custom(" + asks + ") makes");
  }

  /** A run without rows, which notes what is asked for. */
  private static final class Listing implements RosterRun {

    private final List<Use> uses = new ArrayList<>();
    private final List<RosterFile<?>> files = new ArrayList<>();

    @Override
    public OneRosterVersion version() {
      return OneRosterVersion.V1_2;
    }

    @Override
    public FileMode mode(RosterFile<?> file) {
      return FileMode.BULK;
    }

    @Override
    public void rows(RosterFile<?> file, RowListener listener, String... columns) {
      files.add(file);
      uses.addAll(Wording.uses(file, List.of(columns)));
    }

    @Override
    public void atEndOf(RosterFile<?> file, Runnable action) {
      files.add(file);
    }

    @Override
    public void atEnd(Runnable action) {
      // nothing ends here
    }

    @Override
    public boolean isComplete(RosterFile<?>... all) {
      return false;
    }

    @Override
    public int numberOf(RosterFile<?> file, String sourcedId) {
      return RosterRow.NO_NUMBER;
    }

    @Override
    public void report(RosterFile<?> file, int number, String column, Argument... details) {
      throw new IllegalStateException("there are no rows yet");
    }

    @Override
    public void report(RosterFile<?> file, Argument... details) {
      throw new IllegalStateException("there are no rows yet");
    }
  }
}
