package dev.oneroster.validation;

import java.util.List;

/** The texts of the rules about vocabularies. */
final class VocabularyRuleTexts {

  private VocabularyRuleTexts() {}

  static List<Rule> all() {
    return List.of(
        Rule.error("vocab.case")
            .message("{column} is `{value}`, must be `{meant}`.")
            .mend("Write {meant}: upper and lower case count.")
            .why("Receivers compare the text and refuse it.")
            .source("Binding, section 3: content is case-sensitive")
            .example("role `Student`, type `SCHOOL`")
            .build(),
        Rule.error("vocab.status")
            .message(
                "{column} is `{value}`, which is no status of this version and file. Allowed: {allowed}.")
            .mend("Write {meant}.")
            .why("Receivers leave the row out or refuse the file.")
            .source("Binding, section 3: a status is active or tobedeleted")
            .example("status `inactive`")
            .build(),
        Rule.error("vocab.role")
            .message(
                "{column} is `{value}`, which is no role of this version and file. Allowed: {allowed}.")
            .mend("Write {meant}.")
            .why("Receivers leave the row out or refuse the file.")
            .source("Binding, table of users.csv (1.1) and roles.csv (1.2): role")
            .example("role `superintendent`")
            .build(),
        Rule.error("vocab.enrollment_role")
            .message(
                "{column} is `{value}`, which is no role in a class of this version and file. Allowed: {allowed}.")
            .mend("Write {meant}.")
            .why("Receivers leave the row out or refuse the file.")
            .source("Binding, table of enrollments.csv: role")
            .example("role `aide` in enrollments.csv")
            .build(),
        Rule.error("vocab.role_type")
            .message(
                "{column} is `{value}`, which is no type of role of this version and file. Allowed: {allowed}.")
            .mend("Write {meant}.")
            .why("Receivers leave the row out or refuse the file.")
            .source("Binding 1.2, table of roles.csv: roleType")
            .example("roleType `main`")
            .build(),
        Rule.error("vocab.org_type")
            .message(
                "{column} is `{value}`, which is no type of organization of this version and file. Allowed: {allowed}.")
            .mend("Write {meant}.")
            .why("Receivers leave the row out or refuse the file.")
            .source("Binding, table of orgs.csv: type")
            .example("type `campus`")
            .build(),
        Rule.error("vocab.session_type")
            .message(
                "{column} is `{value}`, which is no type of session of this version and file. Allowed: {allowed}.")
            .mend("Write {meant}.")
            .why("Receivers leave the row out or refuse the file.")
            .source("Binding, table of academicSessions.csv: type")
            .example("type `quarter`")
            .build(),
        Rule.error("vocab.class_type")
            .message(
                "{column} is `{value}`, which is no type of class of this version and file. Allowed: {allowed}.")
            .mend("Write {meant}.")
            .why("Receivers leave the row out or refuse the file.")
            .source("Binding, table of classes.csv: classType")
            .example("classType `regular`")
            .build(),
        Rule.error("vocab.sex")
            .message(
                "{column} is `{value}`, which is none of the words allowed. Allowed: {allowed}.")
            .mend("Write {meant}.")
            .why("Receivers leave the row out or refuse the file.")
            .source("Binding, table of demographics.csv: sex")
            .example("sex `F`")
            .build(),
        Rule.error("vocab.grade")
            .message(
                "{column} is `{value}`, which is no grade of this version and file. Allowed: {allowed}.")
            .mend("Write {meant}.")
            .why("Receivers leave the row out or refuse the file.")
            .source(
                "Binding 1.1, tables of classes.csv, courses.csv and users.csv: grades are CEDS entry grade levels")
            .example("grades `9` or `K` in version 1.1")
            .build(),
        Rule.error("vocab.importance_resource_role")
            .message(
                "{column} is `{value}`, which is none of the words allowed. Allowed: {allowed}.")
            .mend("Write {meant}.")
            .why("Receivers leave the row out or refuse the file.")
            .source("Binding, table of resources.csv: importance and roles")
            .example("importance `high`")
            .build(),
        Rule.error("vocab.score_status")
            .message(
                "{column} is `{value}`, which is no status of a score of this version and file. Allowed: {allowed}.")
            .mend("Write {meant}.")
            .why("Receivers leave the row out or refuse the file.")
            .source("Binding, table of results.csv: scoreStatus")
            .example("scoreStatus `fully_graded`")
            .build(),
        Rule.error("vocab.learning_objective_source")
            .message(
                "{column} is `{value}`, which is no source of this version and file. Allowed: {allowed}.")
            .mend("Write {meant}.")
            .why("Receivers leave the row out or refuse the file.")
            .source("Binding 1.2, tables of the learning objective files: source")
            .example("source `state`")
            .build());
  }
}
