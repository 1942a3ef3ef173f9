package dev.oneroster.validation;

import java.util.List;

/** The texts of the rules about columns. */
final class HeaderRuleTexts {

  private HeaderRuleTexts() {}

  static List<Rule> all() {
    return List.of(
        Rule.error("header.data_as_header")
            .message(
                "This line looks like data: of the {expected} columns of this file it names {found}{other}; the rows {rows}.")
            .mend("Put the header of the file on line 1, as the binding's table spells it.")
            .why("Receivers find no column that they know.")
            .source("Binding, section 3: each file has a header row")
            .example("u1,,,true,o1,student,... on line 1")
            .build(),
        Rule.error("header.translated")
            .message(
                "This line names columns, but of the {expected} of this file only {found}{other}; the rows {rows}.")
            .mend(
                "Export with the binding's names, in the binding's order; another language or another layout was chosen.")
            .why("Receivers find no column that they know.")
            .source("Binding, section 3: headers are spelled as in the table")
            .example("Vorname,Nachname")
            .build(),
        Rule.error("header.v1_0")
            .message(
                "The {place} looks like OneRoster 1.0, which has other columns and no manifest{missing}. It was read, and its rows were not checked.")
            .mend(
                "Ask for an export of version 1.1 or 1.2; the columns have other names and places there.")
            .why("Receivers of 1.1 and 1.2 do not find the columns that they need.")
            .source(
                "Binding, section 2.3: a package without manifest is one of version 1.0; with one, all files are of its version")
            .example("users.csv with userId and agents, and without enabledUser")
            .build(),
        Rule.error("header.missing_required")
            .message("The column `{column}` is missing{instead}.")
            .mend("Add the column at its place in the binding's order.")
            .why("Receivers refuse the file.")
            .source("Binding, section 3: all columns of the table are present and in order")
            .example("a users.csv without enabledUser")
            .build(),
        Rule.error("header.missing_optional")
            .message("The column `{column}` is missing{instead}.")
            .mend("Add the column at its place in the binding's order; its cells may be blank.")
            .why("Receivers that read columns by their place read the wrong ones.")
            .source(
                "Binding, section 3: all columns of the table are present and in order, even if they are blank")
            .example("a users.csv without sms, because nobody has one")
            .build(),
        Rule.error("header.case")
            .message("The header has `{found}`, must be `{column}`.")
            .mend("Write {column}: upper and lower case count.")
            .why("Receivers compare the text and do not find the column.")
            .source("Binding, section 3: headers are case-sensitive")
            .example("SourcedId")
            .build(),
        Rule.error("header.space")
            .message("The header has `{found}`, must be `{column}`.")
            .mend("Write {column} without blanks, hyphens, underscores and invisible characters.")
            .why("Receivers compare the text and do not find the column.")
            .source("Binding, section 3: headers are spelled as in the table")
            .example("date Last Modified")
            .build(),
        Rule.error("header.near_miss")
            .message("The header has `{found}`; `{column}` is meant.")
            .mend("Write {column}.")
            .why("Receivers compare the text and do not find the column.")
            .source("Binding, section 3: headers are spelled as in the table")
            .example("classSourceId for classSourcedId, or parent for parentSourcedId")
            .build(),
        Rule.error("header.version_mix")
            .message("`{found}` is a column of OneRoster {other}, not of {version}{meant}.")
            .mend("Export the file in version {version}, or take the column out.")
            .why("Receivers refuse unknown columns, or read the wrong version.")
            .source("Binding, section 3, tables; appendix B: what changed in 1.2")
            .example("orgSourcedIds in a users.csv of version 1.2")
            .build(),
        Rule.info("header.withdrawn")
            .message("`{column}` is a column of the first text of 1.2, and left it in 1.2.1.")
            .mend("Nothing to do, unless the receiver goes by 1.2.1: then take the column out.")
            .why("Receivers that go by 1.2.1 refuse the column.")
            .source(
                "Binding 1.2.1, table of users.csv; the manifest cannot tell the two texts apart")
            .example("users.csv of version 1.2 with 23 columns, resourceSourcedIds among them")
            .build(),
        Rule.error("header.order")
            .message("`{column}` is column {position}, which is not its place.")
            .mend("Put the columns in the order of the binding's table.")
            .why("Receivers that read columns by their place read the wrong ones.")
            .source("Binding, section 3: columns come in the order of the table")
            .example("email in front of username")
            .build(),
        Rule.error("header.duplicate")
            .message("`{column}` is in the header again, as column {position}.")
            .mend("Keep one of the columns.")
            .why("Receivers differ in which one they take, or refuse the file.")
            .source("Binding, section 3: header names are unique")
            .example("email as column 11 and as column 24")
            .build(),
        Rule.error("header.empty_name")
            .message("Column {position} has no name.")
            .mend("Name the column, or take it out.")
            .why("Receivers refuse the file.")
            .source(
                "Binding, section 3: only columns of the table and metadata columns are allowed")
            .example("sourcedId,,status")
            .build(),
        Rule.error("header.unknown")
            .message("`{column}`, column {position}, is no column of this file.")
            .mend(
                "{advice}Take the column out, or name it metadata.{column} and put it at the right end.")
            .why(
                "Receivers refuse unknown columns, and data that nobody asked for leaves the house.")
            .source("Binding, section 3 and 4: only metadata columns may be added")
            .example("Home Phone")
            .build(),
        Rule.error("header.metadata_form")
            .message(
                "`{column}` is no extension column in its place: these are named metadata.name and stand to the right of all others.")
            .mend(
                "Write metadata. and a name, such as metadata.yourdistrict.homeroom, and move the column to the right end.")
            .why(
                "Receivers refuse unknown columns; those that read columns by their place read the wrong ones.")
            .source(
                "Binding, section 3 and 4: extension columns are named metadata and stand to the right")
            .example("metadata_jp.kana, or metadata.jp.kana in the middle")
            .build());
  }
}
