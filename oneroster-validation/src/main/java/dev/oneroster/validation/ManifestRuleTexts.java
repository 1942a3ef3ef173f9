package dev.oneroster.validation;

import java.util.List;

/** The texts of the rules about manifest.csv. */
final class ManifestRuleTexts {

  private ManifestRuleTexts() {}

  static List<Rule> all() {
    return List.of(
        Rule.fatal("manifest.missing")
            .message("manifest.csv is missing.")
            .mend(
                "Add manifest.csv at the top of the package, with a row for each file that says absent, bulk or delta.")
            .why(
                "Without it a receiver cannot know version or mode; several report misleading errors or import nothing.")
            .source(
                "Binding, section 2.1 and 2.3: a package of version 1.1 or 1.2 always has a manifest")
            .example("an archive of orgs.csv and users.csv alone")
            .build(),
        Rule.error("manifest.bad_header")
            .message("The header is `{found}`, must be `propertyName,value`.")
            .mend(
                "Write the first line as propertyName,value, without quotes, blanks or other words.")
            .why("Receivers look the values up by the column's name and find none.")
            .source(
                "Binding, section 3.1: the columns are propertyName and value; section 3: headers are case-sensitive")
            .example("PropertyName,Value")
            .build(),
        Rule.error("manifest.smart_quoted")
            .message(
                "The row stands in typographic quotes, such as U+201C; it was read without them.")
            .mend("Write plain double quotes, or none: file.users,bulk needs no quotes.")
            .why("Receivers take the quotes for a part of the name and find no such property.")
            .source("Binding, section 3 (RFC 4180): fields are enclosed in double quotes, U+0022")
            .example("“file.users”,“bulk”")
            .build(),
        Rule.error("manifest.no_header")
            .message("The first line is a property already; the header line is missing.")
            .mend("Put the line propertyName,value on top.")
            .why("Receivers take the first property for the header and miss it.")
            .source("Binding, section 3: each file has a header row")
            .example("manifest.version,1.0 on line 1")
            .build(),
        Rule.error("manifest.wrong_property_name")
            .message("`{found}` is no property of a manifest; `{column}` is meant.")
            .mend("Write {column}.")
            .why("Receivers look properties up by their exact name.")
            .source("Binding, section 3.1, table of properties")
            .example("version,1.2 in place of oneroster.version,1.2")
            .build(),
        Rule.error("manifest.file_key_case")
            .message("`{found}` is no property of a manifest; `{column}` is meant.")
            .mend("Write {column}: names of files are written without .csv and in exact case.")
            .why(
                "Receivers look properties up by their exact name and take the file for undeclared.")
            .source(
                "Binding, section 3.1, table of properties; section 3: content is case-sensitive")
            .example("file.academicsessions,bulk")
            .build(),
        Rule.warning("manifest.unknown_property")
            .message("`{property}` is no property of a manifest of this version.")
            .mend("Take the row out, or correct its name to one of the binding's table.")
            .why("Some receivers refuse a manifest with unknown properties.")
            .source("Binding, silent; ManageBac+ and one public importer refuse it")
            .example("export.date,2026-09-01")
            .build(),
        Rule.warning("manifest.unknown_ext")
            .message("`{column}` names a file that the binding does not have in this version.")
            .mend("Take the row out; nothing reads such a file.")
            .why("Some receivers refuse a manifest with unknown properties.")
            .source("Binding, silent; ManageBac+ and one public importer refuse it")
            .example("file.ext.homeLanguages,bulk")
            .build(),
        Rule.error("manifest.property_missing")
            .message("There is no row for `{column}`.")
            .mend("Add the row {row}{otherwise}.")
            .why("A receiver cannot tell whether the file was forgotten or left out.")
            .source(
                "Binding, section 3.1: every property of the table marked as required has a row")
            .example("no row that starts with file.lineItems")
            .build(),
        Rule.error("manifest.duplicate_property")
            .message("`{column}` is given again with `{value}`; line {first} has `{firstValue}`.")
            .mend("Keep one row for each property.")
            .why("Receivers differ in which of the rows they take.")
            .source(
                "Importers of the official test set report it; the binding gives each property one row (3.1)")
            .example("file.users,bulk on line 9 and file.users,delta on line 14")
            .build(),
        Rule.warning("manifest.extra_column")
            .message("The row has {found} cells, {expected} are expected; the rest is blank.")
            .mend("Take the trailing comma out; spreadsheets add it.")
            .why("Strict receivers refuse rows that are longer than the header.")
            .source("Binding, section 3.1: two columns")
            .example("file.users,bulk,")
            .build(),
        Rule.error("manifest.version_excel")
            .message(
                "manifest.version is `{value}`, must be `{expected}`; a spreadsheet probably dropped the rest.")
            .mend("Write {expected}.")
            .why("Receivers compare the text and refuse the package.")
            .source("Binding, section 3.1: manifest.version is 1.0")
            .example("manifest.version,1")
            .build(),
        Rule.error("manifest.version_wrong")
            .message("manifest.version is `{value}`, must be `{expected}`.")
            .mend("Write {expected}; the version of OneRoster is told by oneroster.version.")
            .why("Receivers compare the text and refuse the package.")
            .source("Binding, section 3.1: manifest.version is 1.0")
            .example("manifest.version,1.1")
            .build(),
        Rule.error("manifest.oneroster_version")
            .message(
                "oneroster.version is `{value}`, must be `1.1` or `1.2`; the package was read as {expected}.")
            .mend("Write the version whose columns the files have: 1.1 or 1.2.")
            .why("Receivers choose their importer by it.")
            .source("Binding, section 3.1: the value is 1.1 or 1.2")
            .example("oneroster.version,v1.2")
            .build(),
        Rule.warning("manifest.oneroster_correction")
            .message(
                "oneroster.version is `{value}`; the value for that correction of the binding is still `{expected}`.")
            .mend("Write {expected}.")
            .why("Most receivers compare the text and refuse the package.")
            .source(
                "Implementations of 1.2.1 disagree: one writes 1.2.1, one that passes the official test set takes 1.2 only")
            .example("oneroster.version,1.2.1")
            .build(),
        Rule.error("manifest.mode_value")
            .message("`{column}` is `{value}`, must be {expected}.")
            .mend("Write absent, bulk or delta, in lower case.")
            .why("A receiver cannot tell what to do with the file.")
            .source("Binding, section 3.1: the values are absent, bulk and delta")
            .example("file.users,Bulk")
            .build(),
        Rule.error("manifest.space_after_comma")
            .message("`{column}` is `{value}` with a blank at its edge, must be {expected}.")
            .mend("Take the blank out.")
            .why("Blanks are data; most receivers compare the text and find no such mode.")
            .source(
                "Binding, section 3 (RFC 4180): blanks are part of a field; 3.1: the values are absent, bulk and delta")
            .example("file.users, bulk")
            .build(),
        Rule.error("manifest.declared_missing")
            .message("{file} is declared as {mode}, but the package does not hold it.")
            .mend("Add {file}, or declare it absent.")
            .why("A receiver of a bulk package may read it as: delete everything of this kind.")
            .source("Binding, section 2.3: the files and the manifest must agree")
            .example("file.users,bulk in a package without users.csv")
            .build(),
        Rule.error("manifest.absent_present")
            .message("{file} is declared absent, but the package holds it.")
            .mend("Declare {file} as bulk or delta, or take it out.")
            .why("Receivers ignore the file.")
            .source("Binding, section 2.3: the files and the manifest must agree")
            .example("file.users,absent in a package with users.csv")
            .build(),
        Rule.warning("manifest.file_of_other_version")
            .message("{file} is not a file of OneRoster {version}; it was not read.")
            .mend("Take the file out, or write oneroster.version as 1.2.")
            .why("Receivers ignore the file or refuse the package.")
            .source("Binding, section 2.1, list of files")
            .example("roles.csv in a package of version 1.1")
            .build(),
        Rule.error("manifest.version_vs_headers")
            .message(
                "The manifest says {manifest}, but the header is that of version {header}; the rows were read as {header}.")
            .mend("Correct oneroster.version, or export the file in version {manifest}.")
            .why("Receivers read the columns of the wrong version.")
            .source("Binding, section 3.1: oneroster.version names the version")
            .example(
                "oneroster.version,1.1 beside a users.csv with userMasterIdentifier and without role")
            .build(),
        Rule.warning("manifest.mode_mixed")
            .message("Modes are mixed: {bulk} files are bulk, {delta} are delta.")
            .mend(
                "Send a bulk package and a delta package, unless your receiver asks for both in one.")
            .why("Many receivers take bulk only, and none says what a mixture means.")
            .source(
                "Binding, silent (modes are per file); Clever, School Data Sync and Great Minds take bulk only")
            .example("file.users,delta and file.enrollments,bulk")
            .build(),
        Rule.warning("manifest.all_absent")
            .message("All files are absent: the package holds no data.")
            .mend("If that is not meant, check the export.")
            .why("A receiver reads it as: nothing has changed.")
            .source("Binding, section 2.1 allows it; most often the export failed")
            .example("absent in all rows of files")
            .build(),
        Rule.info("manifest.key_file_absent")
            .message("{file} is not in the package: {effect}.")
            .mend("Add {file}, if the receiver is to import more than names.")
            .why("Receivers skip users without a role, and classes without anybody in them.")
            .source(
                "Binding 1.2, appendix A: a rostering set holds academicSessions, classes, courses, enrollments, orgs, roles and users; School Data Sync asks for orgs, users and roles")
            .example("users.csv of version 1.2 in bulk mode, and file.roles,absent")
            .build(),
        Rule.warning("manifest.source_fields")
            .message("`{column}` is given and blank.")
            .mend(
                "Write the name or the code of the system that the data come from, or take the row out.")
            .why("Some receivers tell the sources of their data apart by it, and ask.")
            .source("Binding, section 3.1: the property is optional; ManageBac+ asks for it")
            .example("source.systemName,")
            .build(),
        Rule.fatal("manifest.too_many_rows")
            .message(
                "The manifest has more rows than {limit}, the limit {option}; the rest was not read.")
            .mend("Write one row for each property of the binding, and nothing else.")
            .why("The binding has 26 properties; all rows of a manifest are kept in memory.")
            .source("A limit of this library")
            .example("a list of 100,000 students in manifest.csv")
            .build());
  }
}
