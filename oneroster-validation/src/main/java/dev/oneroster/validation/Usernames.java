package dev.oneroster.validation;

import dev.oneroster.csv.RosterFiles;
import java.util.ArrayList;
import java.util.List;

/** Which usernames there are, case ignored, and the users who had them first. */
final class Usernames implements MeaningRule {

  /** Sees who has a username that was there before. */
  interface Observer {
    /**
     * Sees one.
     *
     * @param first the number of the user who had it first
     * @param same whether it is the same in case, too
     */
    void repeated(CheckedRow row, int first, boolean same);
  }

  private final Fingerprints seen = new Fingerprints(true);
  private final List<Observer> observers = new ArrayList<>();

  static Usernames of(ValidationRun run) {
    return run.shared(Usernames.class, Usernames::new);
  }

  @Override
  public List<Rule> rules() {
    return List.of();
  }

  @Override
  public void join(ValidationRun run) {
    run.watch(RosterFiles.USERS, this::look, "username");
  }

  /** Has an observer see repetitions, beside those of who else is told of them. */
  void show(Observer repetitions) {
    observers.add(repetitions);
  }

  private void look(CheckedRow row) {
    if (row.number() == IdIndex.NONE || row.isDeleted() || !row.has(0)) {
      return;
    }
    int first = seen.add(row, 0, row.number());
    if (first != IdIndex.NONE) {
      boolean same = seen.wasSame();
      observers.forEach(observer -> observer.repeated(row, first, same));
    }
  }

  /** The number of the user who has a username, or {@link IdIndex#NONE}. */
  int find(String username) {
    return seen.find(username);
  }
}
