package dev.oneroster.validation;

import static dev.oneroster.validation.Severity.ERROR;
import static dev.oneroster.validation.Severity.FATAL;
import static dev.oneroster.validation.Severity.INFO;
import static dev.oneroster.validation.Severity.WARNING;

import java.util.List;
import java.util.stream.Stream;

/**
 * The texts of the rules about the binding. Errors are what the binding says; what it does not say
 * is at most a warning, and its source tells who does.
 */
final class CoreRules {

  private CoreRules() {}

  /** All rules, from the container down to the cell. */
  static List<Rule> all() {
    return Stream.of(
            zipRules(),
            packageRules(),
            manifestRules(),
            textRules(),
            csvRules(),
            headerRules(),
            valueRules(),
            vocabRules(),
            systemRules())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Rule> zipRules() {
    return List.of(
        new Rule(
            "zip.not_a_zip",
            FATAL,
            "This is not a ZIP archive of CSV files: it looks like {looksLike}.",
            "Zip the CSV files themselves and send the .zip.",
            "No receiver can open it.",
            "Binding, section 2.2: files are exchanged in a ZIP archive"),
        new Rule(
            "zip.empty_upload",
            FATAL,
            "The archive is empty (0 bytes).",
            "Export and upload again; the export or the upload stopped.",
            "No receiver can open it.",
            "Binding, section 2.2: files are exchanged in a ZIP archive"),
        new Rule(
            "zip.truncated",
            FATAL,
            "The end of the archive is missing after {found} bytes: the upload is incomplete.",
            "Upload the whole file again, best under another name that is changed when it is complete.",
            "Readers that do not look for the end import a part of the files and delete the rest.",
            "APPNOTE.TXT 4.3.16: an archive ends with an end record"),
        new Rule(
            "zip.split",
            FATAL,
            "This is part {found} of a split archive.",
            "Join the parts, or zip into one file.",
            "No receiver can open it.",
            "APPNOTE.TXT 8: split archives"),
        new Rule(
            "zip.ascii_transfer",
            FATAL,
            "The archive {how}: it was transferred as text.",
            "Transfer it in binary mode.",
            "The transfer has changed its bytes.",
            "Reported for SFTP and FTP clients in text mode"),
        new Rule(
            "zip.inconsistent",
            FATAL,
            "The archive says two different things: {what} is {expected} in one place and {found} in another (at byte {offset}).",
            "Make the archive anew with a common tool; do not join or edit archives.",
            "Receivers would read different files from it.",
            "APPNOTE.TXT 4.3 and 4.4: local and central headers describe the same files"),
        new Rule(
            "zip.unsafe_name",
            FATAL,
            "The entry name {name} {reason}.",
            "Zip the files under their plain names.",
            "Extracting it could write outside its folder.",
            "Binding, section 2.2: the files stand at the root; security practice"),
        new Rule(
            "zip.duplicate_entry",
            FATAL,
            "{found} is given twice ({earlier}, {found}).",
            "Keep one of them.",
            "Receivers differ in which one they read.",
            "Binding, section 2.1: no file appears more than once"),
        new Rule(
            "zip.duplicate_entry_case",
            FATAL,
            "{found} and {earlier} are the same name on many systems.",
            "Keep one of them.",
            "Receivers differ in which one they read.",
            "Binding, section 2.1: no file appears more than once"),
        new Rule(
            "zip.encrypted",
            FATAL,
            "The entry is encrypted; the binding has no passwords.",
            "Zip without a password and send it over a protected channel.",
            "No receiver can open it.",
            "Binding, section 2.2: files are exchanged in a plain ZIP archive"),
        new Rule(
            "zip.method",
            FATAL,
            "The entry uses compression method {method} ({methodName}).",
            "Use Deflate or Store. Windows Explorer takes Deflate64 for files over 2 GB: use another tool.",
            "Few receivers can read it.",
            "Binding, section 2.2: compression follows RFC 1951 (Deflate)"),
        new Rule(
            "zip.not_a_file",
            FATAL,
            "This is {found}, not a file.",
            "Put the file itself there.",
            "Its content would come from somewhere else.",
            "Binding, section 2.2: the archive holds files; security practice"),
        new Rule(
            "zip.bomb",
            FATAL,
            "There are {found} {what}; the limit is {limit}.",
            "If the package is trusted, raise {option}.",
            "Such archives exhaust memory or disk.",
            "A limit of this library"),
        new Rule(
            "zip.limit",
            FATAL,
            "There are {found} {what}; the limit is {limit}.",
            "If that is right, raise {option}.",
            "Receivers have limits too.",
            "A limit of this library"),
        new Rule(
            "zip.two_packages",
            FATAL,
            "There are several packages here ({found}); it cannot be told which is meant.",
            "Send one package in an archive.",
            "A receiver may import the wrong one.",
            "Binding, section 2.1 and 2.2: one set of files, at the root"),
        new Rule(
            "zip.crc_mismatch",
            FATAL,
            "The checksum is {stored} in the archive, {computed} of the content: the archive is damaged.",
            "Send the archive again.",
            "Names and ids may have changed on the way.",
            "APPNOTE.TXT 4.4.7: CRC-32"),
        new Rule(
            "zip.size_mismatch",
            FATAL,
            "The archive says {stored} bytes; {found} were found: the archive is damaged.",
            "Send the archive again.",
            "Rows may be missing.",
            "APPNOTE.TXT 4.4.9: size"),
        new Rule(
            "zip.damaged",
            FATAL,
            "The compressed data {how} (near byte {offset}): the archive is damaged.",
            "Send the archive again.",
            "Rows may be missing.",
            "RFC 1951"),
        new Rule(
            "zip.changed_while_read",
            FATAL,
            "The file changed while it was read.",
            "Wait until the upload is complete; rename files into place.",
            "What was read is partly old and partly new.",
            "Security practice"),
        new Rule(
            "zip.prefix",
            WARNING,
            "{found} bytes stand before the archive.",
            "Make the archive anew.",
            "Some receivers do not recognize it as an archive.",
            "APPNOTE.TXT 4.1.9 allows it for self-extracting programs only"),
        new Rule(
            "zip.gap",
            WARNING,
            "{found} bytes at byte {offset} belong to no entry.",
            "Make the archive anew.",
            "Some receivers refuse such archives.",
            "Importers that walk all records refuse it"),
        new Rule(
            "zip.trailing_data",
            WARNING,
            "{found} bytes stand after the end of the archive (at byte {offset}).",
            "Make the archive anew.",
            "Some receivers do not find the end of the archive.",
            "Importers that walk all records refuse it"),
        new Rule(
            "zip.name_encoding",
            WARNING,
            "The name {name} is in an unknown encoding.",
            "Use ASCII names, or a tool that writes UTF-8 names.",
            "Receivers show the name differently.",
            "APPNOTE.TXT appendix D"),
        new Rule(
            "zip.nested_folder",
            ERROR,
            "All files lie in the folder {folder}; the binding wants them at the top.",
            "Select the files, not the folder, when zipping.",
            "Most receivers find no file at the top and import nothing.",
            "Binding, section 2.2: all files stand at the root, without an enclosing directory"),
        new Rule(
            "zip.file_name_case",
            ERROR,
            "The file is called {name}, must be {expected}.",
            "Rename it: upper and lower case count.",
            "Receivers do not find the file.",
            "Binding, section 2.1, list of files; section 3: names are case-sensitive"),
        new Rule(
            "zip.file_name_near_miss",
            ERROR,
            "{name} looks like {expected}; it was not read.",
            "Rename it to {expected}.",
            "Receivers do not find the file.",
            "Binding, section 2.1, list of files"),
        new Rule(
            "zip.nested_zip",
            ERROR,
            "{name} is an archive inside the package; it was not opened.",
            "Put its files at the top of the package.",
            "Receivers do not open it.",
            "Binding, section 2.2: all files stand at the root"),
        new Rule(
            "zip.duplicate_outside",
            ERROR,
            "{expected} is given twice: loose and, by its name, in {name}.",
            "Keep the loose file only.",
            "Receivers differ in which one they read.",
            "Binding, section 2.1: no file appears more than once"),
        new Rule(
            "zip.unknown_file",
            WARNING,
            "{name} is not a file of the binding and was not read.",
            "Leave it out.",
            "Some receivers refuse packages with other files.",
            "Binding, silent; School Data Sync and one public importer refuse it"),
        new Rule(
            "zip.os_residue",
            INFO,
            "{count} files of the operating system were ignored.",
            "Nothing to do, unless your receiver refuses other files.",
            "School Data Sync refuses archives that hold other files.",
            "Binding, silent"));
  }

  private static List<Rule> packageRules() {
    return List.of(
        new Rule(
            "package.unreadable",
            FATAL,
            "The package could not be opened: {reason}.",
            "Check the path and its permissions; a package is a ZIP archive or a folder of CSV files.",
            "Nothing could be checked.",
            "The operating system"));
  }

  private static List<Rule> manifestRules() {
    return List.of(
        new Rule(
            "manifest.missing",
            FATAL,
            "manifest.csv is missing.",
            "Add manifest.csv at the top of the package, with a row for each file that says absent, bulk or delta.",
            "Without it a receiver cannot know version or mode; several report misleading errors or import nothing.",
            "Binding, section 2.1 and 2.3: a package of version 1.1 or 1.2 always has a manifest"),
        new Rule(
            "manifest.bad_header",
            ERROR,
            "The header is `{found}`, must be `propertyName,value`.",
            "Write the first line as propertyName,value.",
            "Receivers look the values up by the column's name and find none.",
            "Binding, section 3.1: the columns are propertyName and value; section 3: headers are case-sensitive"),
        new Rule(
            "manifest.no_header",
            ERROR,
            "The first line is a property already; the header line is missing.",
            "Put the line propertyName,value on top.",
            "Receivers take the first property for the header and miss it.",
            "Binding, section 3: each file has a header row"),
        new Rule(
            "manifest.wrong_property_name",
            ERROR,
            "`{found}` is no property of a manifest; `{column}` is meant.",
            "Write {column}.",
            "Receivers look properties up by their exact name.",
            "Binding, section 3.1, table of properties"),
        new Rule(
            "manifest.file_key_case",
            ERROR,
            "`{found}` is no property of a manifest; `{column}` is meant.",
            "Write {column}: names of files are written without .csv and in exact case.",
            "Receivers look properties up by their exact name and take the file for undeclared.",
            "Binding, section 3.1, table of properties; section 3: content is case-sensitive"),
        new Rule(
            "manifest.unknown_property",
            WARNING,
            "`{column}` is no property of a manifest of this version.",
            "Take the row out, or correct its name.",
            "Some receivers refuse a manifest with unknown properties.",
            "Binding, silent; ManageBac+ and one public importer refuse it"),
        new Rule(
            "manifest.property_missing",
            ERROR,
            "There is no row for `{column}`.",
            "Add the row; for a file that is not in the package write {column},absent.",
            "A receiver cannot tell whether the file was forgotten or left out.",
            "Binding, section 3.1: every property of the table marked as required has a row"),
        new Rule(
            "manifest.duplicate_property",
            ERROR,
            "`{column}` is given again with `{value}`; line {first} has `{firstValue}`.",
            "Keep one row for each property.",
            "Receivers differ in which of the rows they take.",
            "Importers of the official test set report it; the binding gives each property one row (3.1)"),
        new Rule(
            "manifest.extra_column",
            WARNING,
            "The row has {found} cells, {expected} are expected; the rest is blank.",
            "Take the trailing comma out; spreadsheets add it.",
            "Strict receivers refuse rows that are longer than the header.",
            "Binding, section 3.1: two columns"),
        new Rule(
            "manifest.version_excel",
            ERROR,
            "manifest.version is `{value}`, must be `{expected}`; a spreadsheet probably dropped the rest.",
            "Write {expected}.",
            "Receivers compare the text and refuse the package.",
            "Binding, section 3.1: manifest.version is 1.0"),
        new Rule(
            "manifest.version_wrong",
            ERROR,
            "manifest.version is `{value}`, must be `{expected}`.",
            "Write {expected}; the version of OneRoster is told by oneroster.version.",
            "Receivers compare the text and refuse the package.",
            "Binding, section 3.1: manifest.version is 1.0"),
        new Rule(
            "manifest.oneroster_version",
            ERROR,
            "oneroster.version is `{value}`, must be `1.1` or `1.2`; the package was read as {expected}.",
            "Write the version whose columns the files have: 1.1 or 1.2.",
            "Receivers choose their importer by it.",
            "Binding, section 3.1: the value is 1.1 or 1.2"),
        new Rule(
            "manifest.oneroster_correction",
            WARNING,
            "oneroster.version is `{value}`; the value for that correction of the binding is still `{expected}`.",
            "Write {expected}.",
            "Most receivers compare the text and refuse the package.",
            "Implementations of 1.2.1 disagree: one writes 1.2.1, one that passes the official test set takes 1.2 only"),
        new Rule(
            "manifest.mode_value",
            ERROR,
            "`{column}` is `{value}`, must be {expected}.",
            "Write absent, bulk or delta, in lower case.",
            "A receiver cannot tell what to do with the file.",
            "Binding, section 3.1: the values are absent, bulk and delta"),
        new Rule(
            "manifest.space_after_comma",
            ERROR,
            "`{column}` is `{value}` with a blank at its edge, must be {expected}.",
            "Take the blank out.",
            "Blanks are data; most receivers compare the text and find no such mode.",
            "Binding, section 3 (RFC 4180): blanks are part of a field; 3.1: the values are absent, bulk and delta"),
        new Rule(
            "manifest.declared_missing",
            ERROR,
            "{file} is declared as {mode}, but the package does not hold it.",
            "Add {file}, or declare it absent.",
            "A receiver of a bulk package may read it as: delete everything of this kind.",
            "Binding, section 2.3: the files and the manifest must agree"),
        new Rule(
            "manifest.absent_present",
            ERROR,
            "{file} is declared absent, but the package holds it.",
            "Declare {file} as bulk or delta, or take it out.",
            "Receivers ignore the file.",
            "Binding, section 2.3: the files and the manifest must agree"),
        new Rule(
            "manifest.file_of_other_version",
            WARNING,
            "{file} is not a file of OneRoster {version}; it was not read.",
            "Take the file out, or write oneroster.version as 1.2.",
            "Receivers ignore the file or refuse the package.",
            "Binding, section 2.1, list of files"),
        new Rule(
            "manifest.version_vs_headers",
            ERROR,
            "The manifest says {manifest}, but the header is that of version {header}; the rows were read as {header}.",
            "Correct oneroster.version, or export the file in version {manifest}.",
            "Receivers read the columns of the wrong version.",
            "Binding, section 3.1: oneroster.version names the version"),
        new Rule(
            "manifest.mode_mixed",
            WARNING,
            "Modes are mixed: {bulk} files are bulk, {delta} are delta.",
            "Send a bulk package and a delta package, unless your receiver asks for both in one.",
            "Many receivers take bulk only, and none says what a mixture means.",
            "Binding, silent (modes are per file); Clever, School Data Sync and Great Minds take bulk only"),
        new Rule(
            "manifest.all_absent",
            WARNING,
            "All files are absent: the package holds no data.",
            "If that is not meant, check the export.",
            "A receiver reads it as: nothing has changed.",
            "Binding, section 2.1 allows it; most often the export failed"));
  }

  private static List<Rule> textRules() {
    return List.of(
        new Rule(
            "text.bom",
            INFO,
            "The file starts with a byte order mark.",
            "Nothing to do: importers ignore it.",
            "Importers that do not follow the binding take it for a part of the first header.",
            "Binding, section 3: a leading byte order mark is allowed and ignored"),
        new Rule(
            "text.utf16",
            ERROR,
            "The file is in UTF-16, not UTF-8; it was not read.",
            "Export the file as UTF-8; in Excel choose \"CSV UTF-8\".",
            "Receivers refuse the file.",
            "Binding, section 3: files are UTF-8"),
        new Rule(
            "text.utf16_no_bom",
            ERROR,
            "The file looks like UTF-16 without a mark, not UTF-8; it was not read.",
            "Export the file as UTF-8.",
            "Receivers refuse the file.",
            "Binding, section 3: files are UTF-8"),
        new Rule(
            "text.bom_inside",
            ERROR,
            "There is a byte order mark at the start of this line.",
            "Take it out; were two files joined here?",
            "It becomes an invisible part of the first cell.",
            "Binding, section 3: a byte order mark may lead the file only"),
        new Rule(
            "text.not_utf8",
            ERROR,
            "The byte {byte} at offset {offset} of the file is not UTF-8.",
            "Export the file as UTF-8; in Excel choose \"CSV UTF-8\". The file is probably in Windows-1252.",
            "Receivers refuse the file, or names arrive damaged.",
            "Binding, section 3: files are UTF-8"),
        new Rule(
            "text.nul",
            ERROR,
            "There is a NUL character at offset {offset} of the file.",
            "Export the file again: it was probably not written completely.",
            "Receivers cut the cell or refuse the file.",
            "Binding, section 3: a NUL is no character of a CSV text (RFC 4180, TEXTDATA)"),
        new Rule(
            "text.replacement_char",
            WARNING,
            "{column} holds U+FFFD, the sign for a character that was lost.",
            "Correct the text in the source system.",
            "The text was damaged before it was exported, and stays so.",
            "The GTFS validator reports it; the binding is silent"));
  }

  private static List<Rule> csvRules() {
    return List.of(
        new Rule(
            "csv.empty_file",
            ERROR,
            "The file is empty, without even a header.",
            "Export the file again, or take it out and declare it absent.",
            "Receivers refuse the file.",
            "Binding, section 3: each file has a header row"),
        new Rule(
            "csv.header_only",
            ERROR,
            "The file has a header and no rows ({mode}).",
            "Take the file out and declare it absent in the manifest, if it really has no rows.",
            "A receiver of a bulk file may delete everything of this kind.",
            "Binding, section 3: a file that is supplied has at least one row"),
        new Rule(
            "csv.sep_line",
            ERROR,
            "The first line is Excel's `sep=`, not the header.",
            "Take the first line out.",
            "Receivers take it for the header.",
            "Binding, section 3: the first line is the header"),
        new Rule(
            "csv.delimiter",
            ERROR,
            "The header's cells are separated by `{delimiter}`, not by commas.",
            "Export with commas; outside the USA, spreadsheets use the separator of the system's settings.",
            "Receivers find one column and none that they know.",
            "Binding, section 3: fields are separated by commas"),
        new Rule(
            "csv.blank_line",
            WARNING,
            "There are empty lines between the rows ({lines}).",
            "Take the empty lines out.",
            "Strict receivers take an empty line for a row that is too short.",
            "RFC 4180, which the binding follows, knows no empty lines"),
        new Rule(
            "csv.trailing_blank_lines",
            INFO,
            "There are empty lines after the last row ({lines}).",
            "Nothing to do; nothing was lost.",
            "A strict receiver may take an empty line for a row.",
            "RFC 4180, which the binding follows, knows no empty lines"),
        new Rule(
            "csv.mixed_line_ends",
            WARNING,
            "Some lines end with CRLF and some with LF.",
            "Write all lines the same way, best with CRLF.",
            "Some parsers take the first line's end for all and join rows.",
            "RFC 4180: lines end with CRLF"),
        new Rule(
            "csv.ragged_short",
            ERROR,
            "The row has {found} cells, the header {expected}.",
            "Add the missing cells; blank ones count.",
            "The cells after the gap stand in the wrong columns.",
            "RFC 4180, 2.4: each line has the same number of fields; importers of the official test set report it"),
        new Rule(
            "csv.ragged_long",
            ERROR,
            "The row has {found} cells, the header {expected}.",
            "Put a cell with a comma in quotes: most often there is a comma in a name or a list.",
            "The cells after the comma stand in the wrong columns.",
            "RFC 4180, 2.4: each line has the same number of fields; binding, section 3: a field with a comma is quoted"),
        new Rule(
            "csv.unclosed_quote",
            ERROR,
            "A quote is opened in this line and never closed. The line could not be read, the next ones were.",
            "Close the quote, or double it if it is part of the text.",
            "Many receivers take the rest of the file for one cell, and its rows are lost without a word.",
            "Binding, section 3: a field with a quote is enclosed in quotes and the quote doubled"),
        new Rule(
            "csv.bare_quote",
            ERROR,
            "There is a quote inside a cell that does not start with one.",
            "Enclose the cell in quotes and double the quote: 6'2\" is written \"6'2\"\"\". A blank before the opening quote counts as text.",
            "Receivers differ: some refuse the row, some split the cell.",
            "Binding, section 3: a field with a quote is enclosed in quotes and the quote doubled"),
        new Rule(
            "csv.text_after_quote",
            ERROR,
            "There is text after the closing quote of a cell.",
            "Double a quote that is part of the text: \"John \"\"Jack\"\" Smith\". A backslash does not escape it.",
            "Receivers differ: some refuse the row, some join the texts.",
            "Binding, section 3: a field with a quote is enclosed in quotes and the quote doubled"),
        new Rule(
            "csv.newline_in_field",
            ERROR,
            "There is a line break in a cell.",
            "Take the line break out of the text, and end lines with CRLF or LF.",
            "Receivers that read line by line take it for two broken rows.",
            "Binding, section 3: there is no carriage return in a field; RFC 4180: lines end with CRLF"),
        new Rule(
            "csv.title_row",
            ERROR,
            "Line 1 is not the header; it seems to be line {header}, and the rows below it were checked.",
            "Take out what stands above the header.",
            "Receivers take the first line for the header and find no column that they know.",
            "Binding, section 3: each file has a header row; RFC 4180: it is the first line"),
        new Rule(
            "csv.repeated_header",
            ERROR,
            "The row repeats the header.",
            "Take the line out; were two files joined here?",
            "Receivers take it for a row of data.",
            "Binding, section 3: a file has one header row"),
        new Rule(
            "csv.field_too_long",
            ERROR,
            "A cell has more characters than the limit {option} allows.",
            "Shorten the text; a quote that is never closed can also cause this.",
            "No receiver takes it, and reading it could exhaust memory.",
            "Binding, section 3: implementations take at least 255 characters, more may be cut"),
        new Rule(
            "csv.record_too_long",
            ERROR,
            "The line has more characters than the limit {option} allows.",
            "Check the line ends of the file around this line.",
            "No receiver takes it, and reading it could exhaust memory.",
            "A limit of this library"),
        new Rule(
            "csv.too_many_columns",
            ERROR,
            "The line has more cells than the limit {option} allows.",
            "Take the surplus columns out; a spreadsheet probably selected all of them.",
            "No receiver takes it.",
            "A limit of this library"));
  }

  private static List<Rule> headerRules() {
    return List.of(
        new Rule(
            "header.data_as_header",
            ERROR,
            "Line 1 is not the header: {found} of {expected} columns of this file are in it. The rows were not checked.",
            "Put the header of the file on line 1, as the binding's table spells it.",
            "Receivers find no column that they know.",
            "Binding, section 3: each file has a header row"),
        new Rule(
            "header.missing_required",
            ERROR,
            "The column `{column}` is missing.",
            "Add the column at its place in the binding's order.",
            "Receivers refuse the file.",
            "Binding, section 3: all columns of the table are present and in order"),
        new Rule(
            "header.missing_optional",
            ERROR,
            "The column `{column}` is missing.",
            "Add the column at its place in the binding's order; its cells may be blank.",
            "Receivers that read columns by their place read the wrong ones.",
            "Binding, section 3: all columns of the table are present and in order, even if they are blank"),
        new Rule(
            "header.case",
            ERROR,
            "The header has `{found}`, must be `{column}`.",
            "Write {column}: upper and lower case count.",
            "Receivers compare the text and do not find the column.",
            "Binding, section 3: headers are case-sensitive"),
        new Rule(
            "header.space",
            ERROR,
            "The header has `{found}`, must be `{column}`.",
            "Write {column} without blanks.",
            "Receivers compare the text and do not find the column.",
            "Binding, section 3: headers are spelled as in the table"),
        new Rule(
            "header.near_miss",
            ERROR,
            "The header has `{found}`; `{column}` is meant.",
            "Write {column}.",
            "Receivers compare the text and do not find the column.",
            "Binding, section 3: headers are spelled as in the table"),
        new Rule(
            "header.order",
            ERROR,
            "`{column}` is column {position}, which is not its place.",
            "Put the columns in the order of the binding's table.",
            "Receivers that read columns by their place read the wrong ones.",
            "Binding, section 3: columns come in the order of the table"),
        new Rule(
            "header.duplicate",
            ERROR,
            "`{column}` is in the header again, as column {position}.",
            "Keep one of the columns.",
            "Receivers differ in which one they take, or refuse the file.",
            "Binding, section 3: header names are unique"),
        new Rule(
            "header.empty_name",
            ERROR,
            "Column {position} has no name.",
            "Name the column, or take it out.",
            "Receivers refuse the file.",
            "Binding, section 3: only columns of the table and metadata columns are allowed"),
        new Rule(
            "header.unknown",
            ERROR,
            "`{column}`, column {position}, is no column of this file.",
            "Take the column out, or name it metadata.{column} and put it at the right end.",
            "Receivers refuse unknown columns, and data that nobody asked for leaves the house.",
            "Binding, section 3 and 4: only metadata columns may be added"),
        new Rule(
            "header.metadata_form",
            ERROR,
            "`{column}` is no extension column in its place: these are named metadata.name and stand to the right of all others.",
            "Write metadata. and a name, such as metadata.yourdistrict.homeroom, and move the column to the right end.",
            "Receivers refuse unknown columns; those that read columns by their place read the wrong ones.",
            "Binding, section 3 and 4: extension columns are named metadata and stand to the right"));
  }

  private static List<Rule> valueRules() {
    return List.of(
        new Rule(
            "value.required_empty",
            ERROR,
            "{column} is blank; the binding asks for a value.",
            "Fill the cell in the source system, or leave the row out.",
            "Receivers leave the row out, or refuse the file.",
            "Binding, section 3, tables: columns marked as required"),
        new Rule(
            "value.whitespace_only",
            ERROR,
            "{column} holds only blanks.",
            "Fill the cell or leave it empty.",
            "Blanks are data to most receivers, and not a valid value.",
            "Binding, section 3, tables; blanks are part of a field (RFC 4180)"),
        new Rule(
            "value.not_blank_in_bulk",
            ERROR,
            "{column} must be blank in a bulk file.",
            "Leave the cell empty; the column stays.",
            "Receivers may read the file as a delta, or refuse it.",
            "Binding, section 3: status and dateLastModified are blank in bulk files"),
        new Rule(
            "delta.status_missing",
            ERROR,
            "{column} is blank; a delta file must tell it in every row.",
            "Write the row's status (active or tobedeleted) and the time of its last change.",
            "A receiver cannot tell what to do with the row.",
            "Binding, section 3: status and dateLastModified are given in delta files"),
        new Rule(
            "value.guid_chars",
            ERROR,
            "{column} holds {character} at position {position}.",
            "Use letters, digits and . - _ / @ only.",
            "Receivers refuse the id, or change it and lose the references to it.",
            "Binding, section 3, data formats: characters of a GUID"),
        new Rule(
            "value.guid_length",
            ERROR,
            "{column} has {length} characters; at most 255 are allowed.",
            "Use a shorter id.",
            "Receivers cut the id and lose the references to it.",
            "Binding, section 3, data formats: a GUID has fewer than 256 characters"),
        new Rule(
            "value.date",
            ERROR,
            "{column} is `{value}`, which is not a date.",
            "Write the date as YYYY-MM-DD.",
            "Receivers leave the row out.",
            "Binding, section 3, data formats: Date is YYYY-MM-DD"),
        new Rule(
            "value.date_us",
            ERROR,
            "{column} is `{value}`; dates are written YYYY-MM-DD.",
            "Write the date as YYYY-MM-DD. Spreadsheets rewrite dates when they save.",
            "Receivers leave the row out.",
            "Binding, section 3, data formats: Date is YYYY-MM-DD"),
        new Rule(
            "value.date_ambiguous",
            ERROR,
            "{column} is `{value}`, which could be two dates; dates are written YYYY-MM-DD.",
            "Write the date as YYYY-MM-DD. Spreadsheets rewrite dates when they save.",
            "Receivers leave the row out or take the wrong day.",
            "Binding, section 3, data formats: Date is YYYY-MM-DD"),
        new Rule(
            "value.date_serial",
            ERROR,
            "{column} is `{value}`, which looks like a spreadsheet's day number.",
            "Format the column as YYYY-MM-DD before saving.",
            "Receivers leave the row out.",
            "Binding, section 3, data formats: Date is YYYY-MM-DD"),
        new Rule(
            "value.date_impossible",
            ERROR,
            "{column} is `{value}`; the calendar has no such day.",
            "Correct the date.",
            "Receivers leave the row out or take another day.",
            "Binding, section 3, data formats: Date is YYYY-MM-DD"),
        new Rule(
            "value.date_with_time",
            ERROR,
            "{column} is `{value}`; a date has no time of day.",
            "Keep the first ten characters.",
            "Receivers leave the row out.",
            "Binding, section 3, data formats: Date is YYYY-MM-DD"),
        new Rule(
            "value.date_two_digit_year",
            ERROR,
            "{column} is `{value}`, with a year of two digits.",
            "Write the date as YYYY-MM-DD.",
            "Receivers leave the row out.",
            "Binding, section 3, data formats: Date is YYYY-MM-DD"),
        new Rule(
            "value.datetime",
            ERROR,
            "{column} is `{value}`, which is not a point in time.",
            "Write it as in 2026-08-15T07:30:00.000Z.",
            "Receivers leave the row out.",
            "Binding, section 3, data formats: DateTime"),
        new Rule(
            "value.datetime_no_zone",
            ERROR,
            "{column} is `{value}`, without a time zone.",
            "Convert it to UTC and write it as in 2026-08-15T07:30:00.000Z.",
            "The point in time is unknown: changes may be applied in the wrong order.",
            "Binding, section 3, data formats: DateTime is in UTC"),
        new Rule(
            "value.datetime_offset",
            WARNING,
            "{column} is `{value}`; the model is 2026-08-15T07:30:00.000Z.",
            "Convert it to UTC and write it with milliseconds and Z.",
            "Strict receivers take the model's form only.",
            "Binding, section 3, data formats: DateTime; whether milliseconds may be left out is not said, and one importer asks for exactly the model's form"),
        new Rule(
            "value.boolean",
            ERROR,
            "{column} is `{value}`, must be true or false.",
            "Write true or false in lower case. Spreadsheets write TRUE and FALSE.",
            "Receivers leave the row out, or take any other word for false.",
            "Binding, section 3: content is case-sensitive; tables: true and false"),
        new Rule(
            "value.year",
            ERROR,
            "{column} is `{value}`, must be a year of four digits.",
            "Write the year in which the school year ends, such as 2027.",
            "Receivers leave the row out.",
            "Binding, section 3, data formats: Year is YYYY"),
        new Rule(
            "value.integer",
            ERROR,
            "{column} is `{value}`, must be a whole number.",
            "Write digits only, without leading zeros, sign or separators.",
            "Receivers leave the row out.",
            "Binding, section 3.3: weight is an Integer"),
        new Rule(
            "value.float",
            ERROR,
            "{column} is `{value}`, must be a number.",
            "Write digits with a point for the decimals and without separators, such as 87.5.",
            "Receivers leave the row out.",
            "Binding, section 3, data formats: Float"),
        new Rule(
            "value.big_exponent",
            ERROR,
            "{column} is `{value}`, a number beyond what this library reads.",
            "Write a number of at most 40 digits and an exponent of at most 30.",
            "Such numbers can exhaust a receiver's memory.",
            "A limit of this library"),
        new Rule(
            "value.list_syntax",
            ERROR,
            "{column} has an empty item.",
            "Separate the items by single commas, with none at the end: \"a,b\".",
            "Receivers find an id or word that is empty.",
            "Binding, section 3, data formats: lists; importers of the official test set report empty items"),
        new Rule(
            "value.user_ids",
            ERROR,
            "{column} is `{value}`; each item must look like {type:id}.",
            "Write the items as in \"{LDAP:jsmith},{LTI:42}\".",
            "Receivers leave the identifiers out, and single sign-on fails.",
            "Binding, table of users.csv: userIds"),
        new Rule(
            "value.score_scale",
            ERROR,
            "{column} is `{value}`; each item must look like {left:right}.",
            "Write the items as in \"{A:90-100},{B:80-89}\".",
            "Receivers cannot read the scale.",
            "Binding 1.2, table of scoreScales.csv: scoreScaleValue"),
        new Rule(
            "value.case_urn",
            ERROR,
            "{column} is `{value}`; the source is case, so it must be urn:uuid: and a UUID.",
            "Write the URN of the CASE item, or correct the source.",
            "Receivers cannot find the objective.",
            "Binding 1.2, tables of the learning objective files"),
        new Rule(
            "value.outer_space",
            WARNING,
            "{column} starts or ends with a blank.",
            "Take the blank out.",
            "Blanks are data: names and codes with and without it are different to receivers.",
            "Binding (RFC 4180): blanks are part of a field; the GTFS validator reports it"),
        new Rule(
            "value.constraint",
            ERROR,
            "{column} is `{value}`, which breaks the constraint {constraint}.",
            "See the documentation of the constraint.",
            "A constraint that was added to the model asks for it.",
            "The constraint on the entity's getter"),
        new Rule(
            "sem.subjects_codes_length",
            ERROR,
            "There are {subjects} subjects and {codes} subject codes; there must be as many of one as of the other.",
            "Give each subject its code, in the same order, and take commas out of subjects.",
            "Receivers pair the wrong subjects and codes.",
            "Binding, tables of classes.csv and courses.csv"));
  }

  private static List<Rule> vocabRules() {
    return List.of(
        new Rule(
            "vocab.case",
            ERROR,
            "{column} is `{value}`, must be `{meant}`.",
            "Write {meant}: upper and lower case count.",
            "Receivers compare the text and refuse it.",
            "Binding, section 3: content is case-sensitive"),
        new Rule(
            "vocab.status",
            ERROR,
            "{column} is `{value}`, which is no status of this version and file. Allowed: {allowed}.",
            "Write {meant}.",
            "Receivers leave the row out or refuse the file.",
            "Binding, section 3: a status is active or tobedeleted"),
        new Rule(
            "vocab.role",
            ERROR,
            "{column} is `{value}`, which is no role of this version and file. Allowed: {allowed}.",
            "Write {meant}.",
            "Receivers leave the row out or refuse the file.",
            "Binding, table of users.csv (1.1) and roles.csv (1.2): role"),
        new Rule(
            "vocab.enrollment_role",
            ERROR,
            "{column} is `{value}`, which is no role in a class of this version and file. Allowed: {allowed}.",
            "Write {meant}.",
            "Receivers leave the row out or refuse the file.",
            "Binding, table of enrollments.csv: role"),
        new Rule(
            "vocab.role_type",
            ERROR,
            "{column} is `{value}`, which is no type of role of this version and file. Allowed: {allowed}.",
            "Write {meant}.",
            "Receivers leave the row out or refuse the file.",
            "Binding 1.2, table of roles.csv: roleType"),
        new Rule(
            "vocab.org_type",
            ERROR,
            "{column} is `{value}`, which is no type of organization of this version and file. Allowed: {allowed}.",
            "Write {meant}.",
            "Receivers leave the row out or refuse the file.",
            "Binding, table of orgs.csv: type"),
        new Rule(
            "vocab.session_type",
            ERROR,
            "{column} is `{value}`, which is no type of session of this version and file. Allowed: {allowed}.",
            "Write {meant}.",
            "Receivers leave the row out or refuse the file.",
            "Binding, table of academicSessions.csv: type"),
        new Rule(
            "vocab.class_type",
            ERROR,
            "{column} is `{value}`, which is no type of class of this version and file. Allowed: {allowed}.",
            "Write {meant}.",
            "Receivers leave the row out or refuse the file.",
            "Binding, table of classes.csv: classType"),
        new Rule(
            "vocab.sex",
            ERROR,
            "{column} is `{value}`, which is no token of this version and file. Allowed: {allowed}.",
            "Write {meant}.",
            "Receivers leave the row out or refuse the file.",
            "Binding, table of demographics.csv: sex"),
        new Rule(
            "vocab.grade",
            ERROR,
            "{column} is `{value}`, which is no grade of this version and file. Allowed: {allowed}.",
            "Write {meant}.",
            "Receivers leave the row out or refuse the file.",
            "Binding 1.1, tables of classes.csv, courses.csv and users.csv: grades are CEDS entry grade levels"),
        new Rule(
            "vocab.importance_resource_role",
            ERROR,
            "{column} is `{value}`, which is no token of this version and file. Allowed: {allowed}.",
            "Write {meant}.",
            "Receivers leave the row out or refuse the file.",
            "Binding, table of resources.csv: importance and roles"),
        new Rule(
            "vocab.score_status",
            ERROR,
            "{column} is `{value}`, which is no status of a score of this version and file. Allowed: {allowed}.",
            "Write {meant}.",
            "Receivers leave the row out or refuse the file.",
            "Binding, table of results.csv: scoreStatus"),
        new Rule(
            "vocab.learning_objective_source",
            ERROR,
            "{column} is `{value}`, which is no source of this version and file. Allowed: {allowed}.",
            "Write {meant}.",
            "Receivers leave the row out or refuse the file.",
            "Binding 1.2, tables of the learning objective files: source"));
  }

  private static List<Rule> systemRules() {
    return List.of(
        new Rule(
            "system.error",
            ERROR,
            "This library failed at or after this line ({exception}); the rest of the file was not checked.",
            "Report it to the maintainers with the code, the exception and the version; send no data.",
            "The file cannot be judged.",
            "A fault of this library"));
  }
}
