package dev.oneroster.validation;

import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.OrgType;
import dev.oneroster.model.SessionType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Courses without classes, schools without classes and people, terms in which nothing is held. Off
 * by default, as most of these are meant: catalogues hold courses that nobody takes this year.
 */
final class UnusedRule implements MeaningRule {

  private static final Rule COURSE =
      Rule.info("sem.course_unused")
          .message("The course has no class.")
          .mend("Nothing to do, unless its classes are missing.")
          .why("Receivers show a course that nobody can take.")
          .source("Practice; the binding is silent")
          .example("a row of courses.csv that no row of classes.csv names")
          .offByDefault()
          .build();

  private static final Rule SCHOOL =
      Rule.info("sem.school_empty")
          .message("The school has neither classes nor people.")
          .mend("Check the export of this school, or leave the school out.")
          .why("Its export may have failed.")
          .source("Practice; the binding is silent")
          .example("a school that no row of classes.csv, roles.csv or users.csv names")
          .offByDefault()
          .build();

  private static final Rule TERM =
      Rule.info("sem.term_unused")
          .message("No class is held in the session, though others of its type have classes.")
          .mend("Nothing to do, unless its classes are missing.")
          .why("The classes of the next term may be missing.")
          .source("Practice; the binding is silent")
          .example("semesters `fall` and `spring`, and all classes in `fall`")
          .offByDefault()
          .build();

  private final PackedBytes courses = new PackedBytes();
  private final PackedBytes orgs = new PackedBytes();
  private final PackedBytes sessions = new PackedBytes();
  private boolean reliable = true;

  @Override
  public List<Rule> rules() {
    return List.of(COURSE, SCHOOL, TERM);
  }

  @Override
  public void join(ValidationRun run) {
    run.watch(
        RosterFiles.CLASSES,
        row -> {
          note(row, 0, courses);
          note(row, 1, orgs);
          note(row, 2, sessions);
        },
        "courseSourcedId",
        "schoolSourcedId",
        "termSourcedIds");
    boolean rolesInUsers = run.version() == OneRosterVersion.V1_1;
    RosterFile<?> people = rolesInUsers ? RosterFiles.USERS : RosterFiles.ROLES;
    run.watch(people, row -> note(row, 0, orgs), rolesInUsers ? "orgSourcedIds" : "orgSourcedId");
    run.keep(RosterFiles.ORGS);
    List<RosterFile<?>> needed = List.of(RosterFiles.ORGS, RosterFiles.CLASSES, people);
    List<RosterFile<?>> read = new ArrayList<>();
    for (RosterFile<?> file : needed) {
      run.atEndOf(
          file,
          () -> {
            read.add(file);
            reliable &= isReliable(run, file);
          });
    }
    run.atEndOf(RosterFiles.CLASSES, () -> reportUnused(run));
    run.atEnd(
        () -> {
          if (reliable && read.size() == needed.size()) {
            reportSchools(run);
          }
        });
  }

  private static void note(CheckedRow row, int column, PackedBytes used) {
    for (int i = 0; i < row.targets(column); i++) {
      used.add(row.target(column, i), 1);
    }
  }

  private static boolean isReliable(ValidationRun run, RosterFile<?>... files) {
    for (RosterFile<?> file : files) {
      if (!run.isComplete(file) || run.unreadableRows(file) > 0) {
        return false;
      }
    }
    return true;
  }

  private void reportUnused(ValidationRun run) {
    if (isReliable(run, RosterFiles.COURSES, RosterFiles.CLASSES)) {
      Occurrences unused = new Occurrences(run, COURSE, RosterFiles.COURSES, "sourcedId");
      for (int course = 0; course < run.ids(RosterFiles.COURSES).size(); course++) {
        if (!courses.hasAny(course, 1)) {
          unused.add(course);
        }
      }
      unused.reportTogether();
    }
    if (isReliable(run, RosterFiles.ACADEMIC_SESSIONS, RosterFiles.CLASSES)) {
      reportTerms(run);
    }
  }

  private void reportTerms(ValidationRun run) {
    IdIndex ids = run.ids(RosterFiles.ACADEMIC_SESSIONS);
    Set<Byte> kinds = new HashSet<>();
    for (int session = 0; session < ids.size(); session++) {
      if (sessions.hasAny(session, 1)) {
        kinds.add(ids.kind(session));
      }
    }
    kinds.remove(Kinds.of(SessionType.SCHOOL_YEAR, SessionType.vocabulary(), run.version()));
    kinds.remove(Kinds.UNKNOWN);
    Occurrences unused = new Occurrences(run, TERM, RosterFiles.ACADEMIC_SESSIONS, "sourcedId");
    for (int session = 0; session < ids.size(); session++) {
      if (!sessions.hasAny(session, 1) && kinds.contains(ids.kind(session))) {
        unused.add(session);
      }
    }
    unused.reportTogether();
  }

  private void reportSchools(ValidationRun run) {
    IdIndex ids = run.ids(RosterFiles.ORGS);
    byte school = Kinds.of(OrgType.SCHOOL, OrgType.vocabulary(), run.version());
    Occurrences empty = new Occurrences(run, SCHOOL, RosterFiles.ORGS, "sourcedId");
    for (int org = 0; org < ids.size(); org++) {
      if (ids.kind(org) == school && !orgs.hasAny(org, 1)) {
        empty.add(org);
      }
    }
    empty.reportTogether();
  }
}
