package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.Location;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import java.time.LocalDate;
import java.util.List;

/** Years that are over, and classes that are all yet to come. Asked only with a today. */
final class CurrentSessionRule implements MeaningRule {

  private static final Rule PAST =
      Rule.warning("sem.no_current_session")
          .message("All sessions are over; the last one ended on {day}.")
          .mend("Export again when the source system has begun the new year.")
          .why("Receivers close the classes of years that are over, or wait for new ones.")
          .source("Receivers stop loading then; the binding is silent")
          .example("sessions until 2026-06-12, checked on the 1st of September 2026")
          .build();

  private static final Rule FUTURE =
      Rule.warning("sem.future_term")
          .message("No class has begun; the first one begins on {day}.")
          .mend("Send the classes of the current term, too, or wait until that day.")
          .why("Some receivers leave out classes to come, and then nothing is left.")
          .source("A receiver drops such classes; the binding is silent")
          .example("classes of the spring only, checked in the fall")
          .build();

  private static final RosterFile<?> FILE = RosterFiles.ACADEMIC_SESSIONS;

  @Override
  public List<Rule> rules() {
    return List.of(PAST, FUTURE);
  }

  @Override
  public void join(ValidationRun run) {
    if (run.today().isPresent()) {
      int today = Math.toIntExact(run.today().map(LocalDate::toEpochDay).orElse(0L));
      SessionFacts sessions = SessionFacts.of(run);
      ClassFacts classes = ClassFacts.of(run);
      run.atEndOf(FILE, () -> lookAtSessions(run, sessions, today));
      run.atEndOf(RosterFiles.CLASSES, () -> lookAtClasses(run, classes, today));
    }
  }

  private static void lookAtSessions(ValidationRun run, SessionFacts sessions, int today) {
    int last = Days.NONE;
    for (int session = 0; session < run.ids(FILE).size(); session++) {
      last = Math.max(last, sessions.end(session));
    }
    if (last != Days.NONE && last < today && run.isComplete(FILE)) {
      report(run, PAST, FILE, last);
    }
  }

  private static void lookAtClasses(ValidationRun run, ClassFacts classes, int today) {
    int first = Integer.MAX_VALUE;
    for (int rosterClass = 0; rosterClass < run.ids(RosterFiles.CLASSES).size(); rosterClass++) {
      int start = classes.start(rosterClass);
      boolean mayHaveBegun = start == Days.NONE && !classes.isDeleted(rosterClass);
      if (mayHaveBegun) {
        return;
      }
      if (start != Days.NONE) {
        first = Math.min(first, start);
      }
    }
    if (first != Integer.MAX_VALUE && first > today && run.isComplete(RosterFiles.CLASSES)) {
      report(run, FUTURE, RosterFiles.CLASSES, first);
    }
  }

  private static void report(ValidationRun run, Rule rule, RosterFile<?> file, int day) {
    run.report(
        rule,
        Location.ofFile(file.fileName()),
        1,
        List.of(),
        new Argument("day", Days.text(day), false));
  }
}
