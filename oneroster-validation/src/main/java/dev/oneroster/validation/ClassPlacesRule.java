package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.OrgType;
import dev.oneroster.model.SessionType;
import java.util.List;

/**
 * Classes in another school than their course, or with the code of another class, or held in a
 * whole school year.
 */
final class ClassPlacesRule implements MeaningRule {

  private static final Rule COURSE_SCHOOL =
      Rule.warning("sem.class_course_school")
          .message("The class is at `{school}`, and its course `{course}` at `{org}`.")
          .mend("Name a course of the school or of its district.")
          .why("Receivers that load school by school do not find the course.")
          .source("Practice; the binding is silent")
          .example("a class of the school `north` with a course of the school `south`")
          .build();

  private static final Rule CODE =
      Rule.warning("class.duplicate_code")
          .message("The classCode `{value}` is that of the class on line {first}, too.")
          .mend("Give each class of a school and term a code of its own.")
          .why("Receivers that know classes by their codes take the two for one.")
          .source("Receivers report it; the binding is silent")
          .example("two classes of one school and term with the classCode `A1`")
          .build();

  private static final Rule YEAR =
      Rule.info("sem.class_in_school_year")
          .message("The class names a school year as its term.")
          .mend("Nothing to do if it is held all year; otherwise name its terms.")
          .why("Some receivers show classes by terms only.")
          .source("A receiver looks at it; in the binding any session can be a term")
          .example("termSourcedIds that name a session of the type schoolYear")
          .build();

  private static final RosterFile<?> FILE = RosterFiles.CLASSES;
  private static final int CODE_COLUMN = 0;
  private static final int SCHOOL = 1;
  private static final int COURSE = 2;
  private static final int TERMS = 3;

  /** From so many on, codes that several classes have are meant so, and are no keys. */
  private static final int MANY = 20;

  private static final int COMMON_PART = 3;

  /** No cell has this. */
  private static final char SEPARATOR = '\n';

  /** Codes with the school and the terms in which they should be unique. */
  private final Fingerprints codes = new Fingerprints(false);

  private final PackedInts courseOrgs = new PackedInts();
  private byte schoolKind;
  private byte yearKind;
  private long coded;

  @Override
  public List<Rule> rules() {
    return List.of(COURSE_SCHOOL, CODE, YEAR);
  }

  @Override
  public void join(ValidationRun run) {
    schoolKind = Kinds.of(OrgType.SCHOOL, OrgType.vocabulary(), run.version());
    yearKind = Kinds.of(SessionType.SCHOOL_YEAR, SessionType.vocabulary(), run.version());
    ParentLinks orgs = ParentLinks.ofOrgs(run);
    run.watch(
        RosterFiles.COURSES,
        row -> {
          if (row.number() != IdIndex.NONE) {
            courseOrgs.set(row.number(), row.target(0));
          }
        },
        "orgSourcedId");
    Occurrences away = new Occurrences(run, COURSE_SCHOOL, FILE, "courseSourcedId");
    Occurrences repeated = new Occurrences(run, CODE, FILE, "classCode");
    Occurrences yearly = new Occurrences(run, YEAR, FILE, "termSourcedIds");
    run.watch(
        FILE,
        row -> {
          if (!row.isDeleted()) {
            lookAtCourse(run, row, orgs, away);
            lookAtCode(row, run, repeated);
            lookAtTerms(row, run, yearly);
          }
        },
        "classCode",
        "schoolSourcedId",
        "courseSourcedId",
        "termSourcedIds");
    run.atEndOf(
        FILE,
        () -> {
          away.report(run.rows(FILE));
          yearly.reportTogether();
          boolean isNoKey = repeated.count() >= MANY && repeated.count() * COMMON_PART >= coded;
          if (!isNoKey) {
            repeated.reportTogether();
          }
          codes.forget();
        });
  }

  private void lookAtCourse(
      ValidationRun run, CheckedRow row, ParentLinks parents, Occurrences away) {
    int school = row.target(SCHOOL);
    int course = row.target(COURSE);
    int org = course == IdIndex.NONE ? IdIndex.NONE : courseOrgs.get(course);
    if (school < 0 || org < 0 || school == org) {
      return;
    }
    IdIndex orgs = run.ids(RosterFiles.ORGS);
    boolean isSchool = orgs.kind(org) == schoolKind;
    // Where schools name no parents, a course of their district cannot be told from another one.
    boolean known = isSchool || parents.parent(school) != IdIndex.NONE;
    if (known && !parents.isOrIsAbove(org, school) && !parents.isOrIsAbove(school, org)) {
      away.add(
          row.number(),
          () ->
              new Argument[] {
                new Argument("school", orgs.id(school), false),
                new Argument("course", run.ids(RosterFiles.COURSES).id(course), false),
                new Argument("org", orgs.id(org), false)
              });
    }
  }

  private void lookAtCode(CheckedRow row, ValidationRun run, Occurrences repeated) {
    int school = row.target(SCHOOL);
    if (!row.has(CODE_COLUMN) || school == IdIndex.NONE || row.number() == IdIndex.NONE) {
      return;
    }
    coded++;
    codes.start();
    row.read(CODE_COLUMN, codes);
    codes.read(SEPARATOR);
    codes.read(school);
    codes.read(SEPARATOR);
    row.read(TERMS, codes);
    int first = codes.add(row.number());
    if (first != IdIndex.NONE) {
      long line = run.ids(FILE).line(first);
      repeated.add(
          row.number(),
          new Argument("value", row.text(CODE_COLUMN), false),
          new Argument("first", line, false));
    }
  }

  private void lookAtTerms(CheckedRow row, ValidationRun run, Occurrences yearly) {
    IdIndex sessions = run.ids(RosterFiles.ACADEMIC_SESSIONS);
    for (int i = 0; i < row.targets(TERMS); i++) {
      if (sessions.kind(row.target(TERMS, i)) == yearKind) {
        yearly.add(row.number());
        return;
      }
    }
  }
}
