package dev.oneroster.validation;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.OrgType;
import dev.oneroster.model.SessionType;
import dev.oneroster.model.UserRole;
import dev.oneroster.model.VocabularyToken;
import java.util.Map;

/** Which rule a reference breaks that leads nowhere, or to a row of a wrong kind. */
final class ReferenceRules {

  private static final Map<RosterFile<?>, String> BY_TARGET =
      Map.ofEntries(
          Map.entry(RosterFiles.ACADEMIC_SESSIONS, "ref.dangling_term"),
          Map.entry(RosterFiles.CATEGORIES, "ref.dangling_category"),
          Map.entry(RosterFiles.CLASSES, "ref.dangling_class"),
          Map.entry(RosterFiles.COURSES, "ref.dangling_course"),
          Map.entry(RosterFiles.LINE_ITEMS, "ref.dangling_line_item"),
          Map.entry(RosterFiles.ORGS, "ref.dangling_org"),
          Map.entry(RosterFiles.RESOURCES, "ref.dangling_resource"),
          Map.entry(RosterFiles.RESULTS, "ref.dangling_result"),
          Map.entry(RosterFiles.SCORE_SCALES, "ref.dangling_score_scale"),
          Map.entry(RosterFiles.USER_PROFILES, "ref.dangling_profile"),
          Map.entry(RosterFiles.USERS, "ref.dangling_user"));

  private static final Map<VocabularyToken, String> BY_KIND =
      Map.of(
          OrgType.SCHOOL, "ref.org_type",
          SessionType.SCHOOL_YEAR, "ref.session_type",
          SessionType.GRADING_PERIOD, "ref.grading_period",
          UserRole.STUDENT, "ref.student_role");

  private ReferenceRules() {}

  static String dangling(RosterFile<?> file, Column<?, ?> column) {
    RosterFile<?> target = column.reference().orElseThrow().file();
    if (file == RosterFiles.DEMOGRAPHICS) {
      return "ref.demographics_orphan";
    }
    if (target == file) {
      if (file == RosterFiles.USERS) {
        return "ref.dangling_agent";
      }
      return file == RosterFiles.ORGS ? "ref.dangling_parent_org" : "ref.dangling_parent_session";
    }
    String code = BY_TARGET.get(target);
    if (code == null) {
      throw new IllegalStateException("no rule for references to " + target);
    }
    return code;
  }

  static String wrongKind(VocabularyToken wanted) {
    String code = BY_KIND.get(wanted);
    if (code == null) {
      throw new IllegalStateException("no rule for references to the kind " + wanted);
    }
    return code;
  }
}
