package dev.oneroster.validation;

import java.util.List;

/** The texts of the rules about columns. */
final class HeaderRuleTexts {

  private HeaderRuleTexts() {}

  static List<Rule> all() {
    return List.of(
        Rule.error("header.data_as_header")
            .message(
                "Line 1 is not the header: {found} of {expected} columns of this file are in it. The rows were not checked.")
            .mend("Put the header of the file on line 1, as the binding's table spells it.")
            .why("Receivers find no column that they know.")
            .source("Binding, section 3: each file has a header row")
            .build(),
        Rule.error("header.missing_required")
            .message("The column `{column}` is missing.")
            .mend("Add the column at its place in the binding's order.")
            .why("Receivers refuse the file.")
            .source("Binding, section 3: all columns of the table are present and in order")
            .build(),
        Rule.error("header.missing_optional")
            .message("The column `{column}` is missing.")
            .mend("Add the column at its place in the binding's order; its cells may be blank.")
            .why("Receivers that read columns by their place read the wrong ones.")
            .source(
                "Binding, section 3: all columns of the table are present and in order, even if they are blank")
            .build(),
        Rule.error("header.case")
            .message("The header has `{found}`, must be `{column}`.")
            .mend("Write {column}: upper and lower case count.")
            .why("Receivers compare the text and do not find the column.")
            .source("Binding, section 3: headers are case-sensitive")
            .build(),
        Rule.error("header.space")
            .message("The header has `{found}`, must be `{column}`.")
            .mend("Write {column} without blanks.")
            .why("Receivers compare the text and do not find the column.")
            .source("Binding, section 3: headers are spelled as in the table")
            .build(),
        Rule.error("header.near_miss")
            .message("The header has `{found}`; `{column}` is meant.")
            .mend("Write {column}.")
            .why("Receivers compare the text and do not find the column.")
            .source("Binding, section 3: headers are spelled as in the table")
            .build(),
        Rule.error("header.order")
            .message("`{column}` is column {position}, which is not its place.")
            .mend("Put the columns in the order of the binding's table.")
            .why("Receivers that read columns by their place read the wrong ones.")
            .source("Binding, section 3: columns come in the order of the table")
            .build(),
        Rule.error("header.duplicate")
            .message("`{column}` is in the header again, as column {position}.")
            .mend("Keep one of the columns.")
            .why("Receivers differ in which one they take, or refuse the file.")
            .source("Binding, section 3: header names are unique")
            .build(),
        Rule.error("header.empty_name")
            .message("Column {position} has no name.")
            .mend("Name the column, or take it out.")
            .why("Receivers refuse the file.")
            .source(
                "Binding, section 3: only columns of the table and metadata columns are allowed")
            .build(),
        Rule.error("header.unknown")
            .message("`{column}`, column {position}, is no column of this file.")
            .mend("Take the column out, or name it metadata.{column} and put it at the right end.")
            .why(
                "Receivers refuse unknown columns, and data that nobody asked for leaves the house.")
            .source("Binding, section 3 and 4: only metadata columns may be added")
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
            .build());
  }
}
