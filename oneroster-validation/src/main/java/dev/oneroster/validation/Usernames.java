package dev.oneroster.validation;

import dev.oneroster.csv.RosterFiles;
import java.util.ArrayList;
import java.util.List;

/** Which usernames there are, case ignored, and the users who had them first. */
final class Usernames implements MeaningRule {

  private final RepeatedTexts seen = new RepeatedTexts(true, this::tell);
  private final List<RepeatedTexts.Observer> observers = new ArrayList<>();

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

  /** Has an observer hear of repetitions, beside those of who else is told of them. */
  void show(RepeatedTexts.Observer repetitions) {
    observers.add(repetitions);
  }

  private void look(CheckedRow row) {
    if (row.number() != IdIndex.NONE && !row.isDeleted()) {
      seen.add(row, 0);
    }
  }

  private void tell(int user, int first, boolean same) {
    observers.forEach(observer -> observer.repeated(user, first, same));
  }

  /** Tells of all repetitions up to now. */
  void tellAll() {
    seen.tellAll();
  }

  /** The number of the user who has a username, or {@link IdIndex#NONE}. */
  int find(String username) {
    return seen.find(username);
  }
}
