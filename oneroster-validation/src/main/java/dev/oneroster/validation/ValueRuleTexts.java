package dev.oneroster.validation;

import java.util.List;

/** The texts of the rules about the form of values. */
final class ValueRuleTexts {

  private ValueRuleTexts() {}

  static List<Rule> all() {
    return List.of(
        Rule.error("value.required_empty")
            .message("{column} is blank; the binding asks for a value.")
            .mend("Fill the cell in the source system, or leave the row out.")
            .why("Receivers leave the row out, or refuse the file.")
            .source("Binding, section 3, tables: columns marked as required")
            .example("a row of users.csv without a familyName: `u1,,,true,jdoe,,Jane,,...`")
            .build(),
        Rule.error("value.whitespace_only")
            .message("{column} holds only blanks.")
            .mend("Fill the cell or leave it empty.")
            .why("Blanks are data to most receivers, and not a valid value.")
            .source("Binding, section 3, tables; blanks are part of a field (RFC 4180)")
            .example("username `\"   \"`")
            .build(),
        Rule.error("value.not_blank_in_bulk")
            .message("{column} must be blank in a bulk file.")
            .mend(
                "Leave status and dateLastModified empty; the columns stay. If the file holds changes only, declare it delta in the manifest.")
            .why("Receivers may read the file as a delta, or refuse it.")
            .source("Binding, section 3: status and dateLastModified are blank in bulk files")
            .example("status `active` in a file that the manifest declares as bulk")
            .build(),
        Rule.error("delta.status_missing")
            .message("{column} is blank; a delta file must tell it in every row.")
            .mend(
                "Write the row's status (active or tobedeleted) and the time of its last change. If the file holds everything, declare it bulk in the manifest.")
            .why("A receiver cannot tell what to do with the row.")
            .source("Binding, section 3: status and dateLastModified are given in delta files")
            .example("a row of a delta file with an empty dateLastModified")
            .build(),
        Rule.error("value.guid_chars")
            .message("{column} holds {character} at position {position}.")
            .mend("Use letters, digits and . - _ / @ only.")
            .why("Receivers refuse the id, or change it and lose the references to it.")
            .source("Binding, section 3, data formats: characters of a GUID")
            .example("sourcedId `S 100`, `{100}` or `Müller`")
            .build(),
        Rule.error("value.scientific")
            .message("{column} is `{value}`: a spreadsheet has shortened a long number.")
            .mend(
                "Export the file again and do not open it in a spreadsheet; import such columns as text.")
            .why("The digits are lost: ids that were different have become the same.")
            .source("Binding, section 3, data formats: a GUID holds no plus sign")
            .example("sourcedId `1.23457E+11`")
            .build(),
        Rule.error("value.guid_length")
            .message("{column} has {length} characters; at most 255 are allowed.")
            .mend("Use a shorter id.")
            .why("Receivers cut the id and lose the references to it.")
            .source("Binding, section 3, data formats: a GUID has fewer than 256 characters")
            .example("a sourcedId of 256 characters")
            .build(),
        Rule.error("value.date")
            .message("{column} is `{value}`, which is not a date.")
            .mend("Write the date as YYYY-MM-DD.")
            .why("Receivers leave the row out.")
            .source("Binding, section 3, data formats: Date is YYYY-MM-DD")
            .example("startDate `soon`")
            .build(),
        Rule.error("value.date_us")
            .message("{column} is `{value}`; dates are written YYYY-MM-DD.")
            .mend("Write {meant}. Spreadsheets rewrite dates when they save.")
            .why("Receivers leave the row out.")
            .source("Binding, section 3, data formats: Date is YYYY-MM-DD")
            .example("startDate `8/15/2025`, `15.08.2025`, `20250815` or `Aug 15, 2025`")
            .build(),
        Rule.error("value.date_ambiguous")
            .message(
                "{column} is `{value}`, which could be two dates; dates are written YYYY-MM-DD.")
            .mend("Write the date as YYYY-MM-DD. Spreadsheets rewrite dates when they save.")
            .why("Receivers leave the row out or take the wrong day.")
            .source("Binding, section 3, data formats: Date is YYYY-MM-DD")
            .example("startDate `05/06/2025`: 5 June or 6 May")
            .build(),
        Rule.error("value.date_serial")
            .message("{column} is `{value}`, which looks like a spreadsheet's day number.")
            .mend("Write {meant}, and format the column as YYYY-MM-DD before saving.")
            .why("Receivers leave the row out.")
            .source("Binding, section 3, data formats: Date is YYYY-MM-DD")
            .example("startDate `45884`")
            .build(),
        Rule.error("value.date_impossible")
            .message("{column} is `{value}`; the calendar has no such day.")
            .mend("Correct the date.")
            .why("Receivers leave the row out or take another day.")
            .source("Binding, section 3, data formats: Date is YYYY-MM-DD")
            .example("startDate `2026-02-30` or `0000-00-00`")
            .build(),
        Rule.error("value.date_with_time")
            .message("{column} is `{value}`; a date has no time of day.")
            .mend("Keep the first ten characters.")
            .why("Receivers leave the row out.")
            .source("Binding, section 3, data formats: Date is YYYY-MM-DD")
            .example("startDate `2026-08-15T00:00:00Z`")
            .build(),
        Rule.error("value.date_two_digit_year")
            .message("{column} is `{value}`, with a year of two digits.")
            .mend("Write the date as YYYY-MM-DD.")
            .why("Receivers leave the row out.")
            .source("Binding, section 3, data formats: Date is YYYY-MM-DD")
            .example("startDate `08/15/25`")
            .build(),
        Rule.error("value.datetime")
            .message("{column} is `{value}`, which is not a point in time.")
            .mend("Write it as in 2026-08-15T07:30:00.000Z.")
            .why("Receivers leave the row out.")
            .source("Binding, section 3, data formats: DateTime")
            .example("dateLastModified `yesterday`")
            .build(),
        Rule.error("value.datetime_no_zone")
            .message("{column} is `{value}`, without a time zone.")
            .mend("Convert it to UTC and write it as in 2026-08-15T07:30:00.000Z.")
            .why("The point in time is unknown: changes may be applied in the wrong order.")
            .source("Binding, section 3, data formats: DateTime is in UTC")
            .example("dateLastModified `2026-08-15T07:30:00`")
            .build(),
        Rule.warning("value.datetime_offset")
            .message("{column} is `{value}`; the model is 2026-08-15T07:30:00.000Z.")
            .mend("Convert it to UTC and write it with milliseconds and Z.")
            .why("Strict receivers take the model's form only.")
            .source(
                "Binding, section 3, data formats: DateTime; whether milliseconds may be left out is not said, and one importer asks for exactly the model's form")
            .example("dateLastModified `2026-08-15T09:30:00+02:00`")
            .build(),
        Rule.error("value.boolean")
            .message("{column} is `{value}`, must be true or false.")
            .mend("Write true or false in lower case. Spreadsheets write TRUE and FALSE.")
            .why("Receivers leave the row out, or take any other word for false.")
            .source("Binding, section 3: content is case-sensitive; tables: true and false")
            .example("enabledUser `TRUE`, `1` or `yes`")
            .build(),
        Rule.error("value.year")
            .message("{column} is `{value}`, must be a year of four digits.")
            .mend("Write {meant}.")
            .why("Receivers leave the row out.")
            .source("Binding, section 3, data formats: Year is YYYY")
            .example("schoolYear `2026-2027`")
            .build(),
        Rule.error("value.integer")
            .message("{column} is `{value}`, must be a whole number.")
            .mend("Write digits only, without leading zeros, sign or separators.")
            .why("Receivers leave the row out.")
            .source("Binding, section 3.3: weight is an Integer")
            .example("weight `25.0`")
            .build(),
        Rule.error("value.float")
            .message("{column} is `{value}`, must be a number.")
            .mend(
                "Write digits with a point for the decimals and without separators, such as 87.5.")
            .why("Receivers leave the row out.")
            .source("Binding, section 3, data formats: Float")
            .example("score `87,5` or `95%`")
            .build(),
        Rule.error("value.big_exponent")
            .message("{column} is `{value}`, a number beyond what this library reads.")
            .mend("Write a number of at most 40 digits and an exponent of at most 30.")
            .why("Such numbers can exhaust a receiver's memory.")
            .source("A limit of this library")
            .example("score `9e99999999`")
            .build(),
        Rule.error("value.list_syntax")
            .message("{column} {fault}.")
            .mend(
                "Separate the items by single commas, with none at the end, and put the cell in quotes: \"a,b\".")
            .why("Receivers find an id or word that is empty, or one that they do not know.")
            .source(
                "Binding, section 3, data formats: lists; importers of the official test set report empty items")
            .example("orgSourcedIds `s1,,s2`, `s1;s2` or `[\"s1\",\"s2\"]`")
            .build(),
        Rule.error("value.user_ids")
            .message("{column} is `{value}`; each item must look like {type:id}.")
            .mend("Write the items as in \"{LDAP:jsmith},{LTI:42}\".")
            .why("Receivers leave the identifiers out, and single sign-on fails.")
            .source("Binding, table of users.csv: userIds")
            .example("userIds `local:12345` or `{LDAP,12345}`")
            .build(),
        Rule.error("value.score_scale")
            .message("{column} is `{value}`; each item must look like {left:right}.")
            .mend("Write the items as in \"{A:90-100},{B:80-89}\".")
            .why("Receivers cannot read the scale.")
            .source("Binding 1.2, table of scoreScales.csv: scoreScaleValue")
            .example("scoreScaleValue `A:90-100`")
            .build(),
        Rule.error("value.case_urn")
            .message(
                "{column} is `{value}`; the source is case, so it must be urn:uuid: and a UUID.")
            .mend("Write the URN of the CASE item, or correct the source.")
            .why("Receivers cannot find the objective.")
            .source("Binding 1.2, tables of the learning objective files")
            .example("learningObjectiveId `6d1b1c64` with the source case")
            .build(),
        Rule.warning("value.outer_space")
            .message("{column} starts or ends with a blank.")
            .mend("Take the blank out.")
            .why("Blanks are data: names and codes with and without it are different to receivers.")
            .source("Binding (RFC 4180): blanks are part of a field; the GTFS validator reports it")
            .example("title `\"Algebra \"`")
            .build(),
        Rule.error("value.constraint")
            .message("{column} is `{value}`, which breaks the constraint {constraint}.")
            .mend("See the documentation of the constraint.")
            .why("A constraint that was added to the model asks for it.")
            .source("The constraint on the entity's getter")
            .example("a getter of the model with `@Size(max = 3)` and the value `abcd`")
            .build(),
        Rule.error("sem.subjects_codes_length")
            .message(
                "There are {subjects} subjects and {codes} subject codes; there must be as many of one as of the other.")
            .mend("Give each subject its code, in the same order, and take commas out of subjects.")
            .why("Receivers pair the wrong subjects and codes.")
            .source("Binding, tables of classes.csv and courses.csv")
            .example("subjects `Mathematics,Music` with subjectCodes `02052`")
            .build());
  }
}
