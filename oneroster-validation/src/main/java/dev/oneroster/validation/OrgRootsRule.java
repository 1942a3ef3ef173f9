package dev.oneroster.validation;

import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.OrgType;
import java.util.List;

/**
 * Organizations outside the hierarchy that the others form: schools without a parent beside a
 * district, and several districts without anything above them. A file of schools alone has no
 * hierarchy, and nothing is missing in it.
 */
final class OrgRootsRule implements MeaningRule {

  private static final Rule ROOTS =
      Rule.warning("ref.several_roots")
          .message("The organization has no parent and so stands beside the district's hierarchy.")
          .mend("Give each school its district as the parent; send one district a package.")
          .why("Some receivers take one district, and lose the schools that do not belong to it.")
          .source("Practice; the binding lets parents be empty")
          .example("a school without a parent, in a file with the row of its district")
          .build();

  /** A bit for each: what lies above schools, and what a district is. */
  private static final int UPPER = 1;

  private static final int TOP_DISTRICT = 2;
  private static final int LOOSE_SCHOOL = 4;

  private final PackedBytes kinds = new PackedBytes();
  private boolean anyUpper;

  @Override
  public List<Rule> rules() {
    return List.of(ROOTS);
  }

  @Override
  public void join(ValidationRun run) {
    run.watch(RosterFiles.ORGS, this::look, ParentLinks.COLUMN, "type");
    run.atEndOf(RosterFiles.ORGS, () -> report(run));
  }

  private void look(CheckedRow row) {
    if (row.number() == IdIndex.NONE || row.isDeleted()) {
      return;
    }
    String type = row.text(1);
    boolean isDistrict =
        type.equals(OrgType.DISTRICT.token()) || type.equals(OrgType.LOCAL.token());
    anyUpper |=
        isDistrict || type.equals(OrgType.STATE.token()) || type.equals(OrgType.NATIONAL.token());
    if (row.isBlank(0)) {
      boolean isSchool = type.equals(OrgType.SCHOOL.token());
      kinds.add(row.number(), isSchool ? LOOSE_SCHOOL : isDistrict ? TOP_DISTRICT : UPPER);
    }
  }

  private void report(ValidationRun run) {
    if (!anyUpper || !run.isComplete(RosterFiles.ORGS)) {
      return;
    }
    int rows = run.ids(RosterFiles.ORGS).size();
    Occurrences roots = new Occurrences(run, ROOTS, RosterFiles.ORGS, ParentLinks.COLUMN);
    boolean anyDistrict = false;
    for (int org = 0; org < rows; org++) {
      boolean isDistrict = kinds.hasAny(org, TOP_DISTRICT);
      if (kinds.hasAny(org, LOOSE_SCHOOL) || (isDistrict && anyDistrict)) {
        roots.add(org);
      }
      anyDistrict |= isDistrict;
    }
    roots.reportTogether();
  }
}
