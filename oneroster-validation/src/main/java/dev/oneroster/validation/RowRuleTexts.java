package dev.oneroster.validation;

import java.util.List;

/** The texts of the rules about rows among themselves: identity and references. */
final class RowRuleTexts {

  private RowRuleTexts() {}

  static List<Rule> all() {
    return List.of(
        Rule.error("id.duplicate")
            .message("The sourcedId was already used on line {first}.")
            .mend(
                "Give each record one row and a sourcedId of its own; a user of several schools has one row, too.")
            .why("Receivers overwrite one row with the other.")
            .source("Binding, section 3, tables: sourcedId is unique in its file")
            .example("`s1` on lines 2 and 7 of orgs.csv")
            .build(),
        Rule.error("delta.two_states")
            .message("The record is active on one line and to be deleted on another, line {first}.")
            .mend("Write one row for the record, with the state that it has now.")
            .why("Receivers keep or delete it, as it happens.")
            .source("Binding, tables: sourcedId is unique in its file, and a record has one status")
            .example("`s1` with the status active on line 2 and tobedeleted on line 7")
            .build(),
        Rule.error("ref.dangling_user")
            .message("{column} names `{value}`, which is no user in {target}.")
            .mend(
                "Add the row to {target}, or correct the id; ids are compared exactly, case and zeros included.")
            .why("Receivers leave the row out, often without a word.")
            .source(
                "Binding, section 3: in a bulk package each reference resolves to a row of the files supplied")
            .example("userSourcedId `u9` in enrollments.csv, without a row `u9` in users.csv")
            .build(),
        Rule.error("ref.dangling_class")
            .message("{column} names `{value}`, which is no class in {target}.")
            .mend(
                "Add the row to {target}, or correct the id; ids are compared exactly, case and zeros included.")
            .why("Receivers leave the row out, often without a word.")
            .source(
                "Binding, section 3: in a bulk package each reference resolves to a row of the files supplied")
            .example("classSourcedId `c9` in enrollments.csv, without a row `c9` in classes.csv")
            .build(),
        Rule.error("ref.dangling_org")
            .message("{column} names `{value}`, which is no organization in {target}.")
            .mend(
                "Add the row to {target}, or correct the id; ids are compared exactly, case and zeros included.")
            .why("Receivers leave the row out, often without a word.")
            .source(
                "Binding, section 3: in a bulk package each reference resolves to a row of the files supplied")
            .example("schoolSourcedId `s9` in classes.csv, without a row `s9` in orgs.csv")
            .build(),
        Rule.error("ref.dangling_course")
            .message("{column} names `{value}`, which is no course in {target}.")
            .mend(
                "Add the row to {target}, or correct the id; ids are compared exactly, case and zeros included.")
            .why("Receivers leave the row out, often without a word.")
            .source(
                "Binding, section 3: in a bulk package each reference resolves to a row of the files supplied")
            .example("courseSourcedId `k9` in classes.csv, without a row `k9` in courses.csv")
            .build(),
        Rule.error("ref.dangling_term")
            .message("{column} names `{value}`, which is no session in {target}.")
            .mend(
                "Add the row to {target}, or correct the id; ids are compared exactly, case and zeros included.")
            .why("Receivers leave the row out, often without a word.")
            .source(
                "Binding, section 3: in a bulk package each reference resolves to a row of the files supplied")
            .example(
                "termSourcedIds `t1,t9` in classes.csv, without a row `t9` in academicSessions.csv")
            .build(),
        Rule.error("ref.dangling_agent")
            .message("{column} names `{value}`, which is no user in {target}.")
            .mend(
                "Add the row to {target}, or correct the id; ids are compared exactly, case and zeros included.")
            .why("Receivers leave the row out, often without a word.")
            .source(
                "Binding, section 3: in a bulk package each reference resolves to a row of the files supplied")
            .example("agentSourcedIds `u9` in users.csv, without a row `u9` there")
            .build(),
        Rule.error("ref.dangling_parent_org")
            .message("{column} names `{value}`, which is no organization in {target}.")
            .mend(
                "Add the row to {target}, or correct the id; ids are compared exactly, case and zeros included.")
            .why("Receivers leave the row out, often without a word.")
            .source(
                "Binding, section 3: in a bulk package each reference resolves to a row of the files supplied")
            .example("parentSourcedId `o9` in orgs.csv, without a row `o9` there")
            .build(),
        Rule.error("ref.dangling_parent_session")
            .message("{column} names `{value}`, which is no session in {target}.")
            .mend(
                "Add the row to {target}, or correct the id; ids are compared exactly, case and zeros included.")
            .why("Receivers leave the row out, often without a word.")
            .source(
                "Binding, section 3: in a bulk package each reference resolves to a row of the files supplied")
            .example("parentSourcedId `t9` in academicSessions.csv, without a row `t9` there")
            .build(),
        Rule.error("ref.dangling_profile")
            .message("{column} names `{value}`, which is no user profile in {target}.")
            .mend(
                "Add the row to {target}, or correct the id; ids are compared exactly, case and zeros included.")
            .why("Receivers leave the row out, often without a word.")
            .source(
                "Binding, section 3: in a bulk package each reference resolves to a row of the files supplied")
            .example(
                "userProfileSourcedId `p9` in roles.csv, without a row `p9` in userProfiles.csv")
            .build(),
        Rule.error("ref.dangling_category")
            .message("{column} names `{value}`, which is no category in {target}.")
            .mend(
                "Add the row to {target}, or correct the id; ids are compared exactly, case and zeros included.")
            .why("Receivers leave the row out, often without a word.")
            .source(
                "Binding, section 3: in a bulk package each reference resolves to a row of the files supplied")
            .example(
                "categorySourcedId `g9` in lineItems.csv, without a row `g9` in categories.csv")
            .build(),
        Rule.error("ref.dangling_line_item")
            .message("{column} names `{value}`, which is no line item in {target}.")
            .mend(
                "Add the row to {target}, or correct the id; ids are compared exactly, case and zeros included.")
            .why("Receivers leave the row out, often without a word.")
            .source(
                "Binding, section 3: in a bulk package each reference resolves to a row of the files supplied")
            .example("lineItemSourcedId `i9` in results.csv, without a row `i9` in lineItems.csv")
            .build(),
        Rule.error("ref.dangling_resource")
            .message("{column} names `{value}`, which is no resource in {target}.")
            .mend(
                "Add the row to {target}, or correct the id; ids are compared exactly, case and zeros included.")
            .why("Receivers leave the row out, often without a word.")
            .source(
                "Binding, section 3: in a bulk package each reference resolves to a row of the files supplied")
            .example(
                "resourceSourcedId `r9` in classResources.csv, without a row `r9` in resources.csv")
            .build(),
        Rule.error("ref.dangling_result")
            .message("{column} names `{value}`, which is no result in {target}.")
            .mend(
                "Add the row to {target}, or correct the id; ids are compared exactly, case and zeros included.")
            .why("Receivers leave the row out, often without a word.")
            .source(
                "Binding, section 3: in a bulk package each reference resolves to a row of the files supplied")
            .example(
                "resultSourcedId `x9` in resultScoreScales.csv, without a row `x9` in results.csv")
            .build(),
        Rule.error("ref.dangling_score_scale")
            .message("{column} names `{value}`, which is no score scale in {target}.")
            .mend(
                "Add the row to {target}, or correct the id; ids are compared exactly, case and zeros included.")
            .why("Receivers leave the row out, often without a word.")
            .source(
                "Binding, section 3: in a bulk package each reference resolves to a row of the files supplied")
            .example(
                "scoreScaleSourcedId `y9` in lineItemScoreScales.csv, without a row `y9` in scoreScales.csv")
            .build(),
        Rule.error("ref.demographics_orphan")
            .message("The sourcedId `{value}` is the one of no user in {target}.")
            .mend("Write the sourcedId of the user whom the row describes, or add that user.")
            .why("Receivers leave the row out.")
            .source("Binding, table of demographics.csv: its sourcedId is the one of a user")
            .example("a row `u9` in demographics.csv, without a row `u9` in users.csv")
            .build(),
        Rule.error("ref.target_file_absent")
            .message(
                "{column} names rows of {target}, {count} in all, and the manifest declares that file absent.")
            .mend("Add {target} to the package.")
            .why("Receivers leave out all rows that refer to it.")
            .source(
                "Binding, section 3: in a bulk package each reference resolves to a row of the files supplied")
            .example("courseSourcedId in classes.csv, with `file.courses,absent` in the manifest")
            .build(),
        Rule.error("ref.case_space")
            .message(
                "{column} names `{value}`; {target} has `{near}` on line {targetLine}, which differs"
                    + " in case, zeros or .0 only.")
            .mend("Write the id as it stands in {target}. Spreadsheets take zeros away.")
            .why("Ids are compared exactly, and receivers leave the row out.")
            .source(
                "Binding, section 3: in a bulk package each reference resolves to a row of the files supplied")
            .example("classSourcedId `7` in enrollments.csv, and a row `007` in classes.csv")
            .build(),
        Rule.error("ref.wrong_kind")
            .message("{column} names `{value}`, which is not in {target}; it is {kind}.")
            .mend("Write the sourcedId of the row that is meant.")
            .why("Receivers leave the row out, often without a word.")
            .source(
                "Binding, section 3: in a bulk package each reference resolves to a row of the files supplied")
            .example("userSourcedId that holds the username `jsmith`")
            .build(),
        Rule.error("ref.wrong_column_order")
            .message(
                "The values of {column} and {other} have changed places ({count} of {references}).")
            .mend("Export the two columns the other way round.")
            .why("Receivers leave all rows out.")
            .source(
                "Binding, section 3: in a bulk package each reference resolves to a row of the files supplied")
            .example("ids of users in classSourcedId, and of classes in userSourcedId")
            .build(),
        Rule.error("ref.target_rows_missing")
            .message("{count} of {references} references lead to rows that {target} does not have.")
            .mend(
                "Export {target} again: it is probably incomplete, or made from other ids than this file.")
            .why("Receivers leave out all rows that refer to the missing ones.")
            .source(
                "Binding, section 3: in a bulk package each reference resolves to a row of the files supplied")
            .example("30 of 100 enrollments name users that users.csv does not have")
            .build(),
        Rule.info("ref.not_checked")
            .message(
                "Whether {target} has the rows that {column} names could not be checked, {count} in all.")
            .mend("Mend {target} first, or add it to the package; then check again.")
            .why("Nothing can be said about them.")
            .source("A consequence of another finding")
            .example("enrollments of classes, with a classes.csv that cannot be read")
            .build(),
        Rule.info("ref.delta_unresolved")
            .message(
                "{column} names rows of {target} that this delta package does not hold, {count} in all.")
            .mend(
                "Nothing to do if the receiver holds them; hand their ids to the validator to be sure.")
            .why("A receiver that lacks them leaves the rows out.")
            .source("Binding, silent: a delta package holds what changed")
            .example("a delta of enrollments.csv alone, whose users were sent last month")
            .build(),
        Rule.error("ref.org_type")
            .message(
                "{column} names `{value}`, which is no {wanted} (line {targetLine} of {target}).")
            .mend("Name an organization of type {wanted}, or correct the type of that one.")
            .why("Receivers do not find the school and leave the row out.")
            .source("Binding, tables: schoolSourcedId names an organization of type school")
            .example("schoolSourcedId that names the row of a district")
            .build(),
        Rule.error("ref.session_type")
            .message(
                "{column} names `{value}`, which is no session of type {wanted} (line {targetLine} of {target}).")
            .mend("Name a session of type {wanted}, or correct the type of that one.")
            .why("Receivers cannot tell the school year of the course.")
            .source(
                "Binding, table of courses.csv: schoolYearSourcedId names a session of type schoolYear")
            .example("schoolYearSourcedId that names a semester")
            .build(),
        Rule.warning("ref.grading_period")
            .message(
                "{column} names `{value}`, which is no session of type {wanted} (line {targetLine} of {target}).")
            .mend("Name a grading period if there are any.")
            .why("Some receivers file grades by grading periods.")
            .source("Binding 1.1, the name of the column; no text asks for it")
            .example("gradingPeriodSourcedId that names a semester")
            .build(),
        Rule.warning("ref.student_role")
            .message(
                "{column} names `{value}`, whose role is not {wanted} (line {targetLine} of {target}).")
            .mend("Check the user's role, or the result.")
            .why("Receivers may leave the result out.")
            .source("Binding, table of results.csv: the user is or was a student")
            .example("studentSourcedId in results.csv that names a teacher")
            .build());
  }
}
