package dev.oneroster.validation;

import java.util.List;

/** The texts of the rules about lines and quotes. */
final class CsvRuleTexts {

  private CsvRuleTexts() {}

  static List<Rule> all() {
    return List.of(
        Rule.error("csv.empty_file")
            .message("The file is empty, without even a header.")
            .mend(
                "Export the file again; a data file that has no rows is left out and declared absent.")
            .why("Receivers refuse the file.")
            .source("Binding, section 3: each file has a header row")
            .example("a users.csv of 0 bytes")
            .build(),
        Rule.error("csv.not_csv")
            .message("The file looks like {kind}, not like CSV; nothing in it was checked.")
            .mend("Export it as CSV; another extension in its name does not make it one.")
            .why("Receivers find no header, and refuse the file.")
            .source("Binding, section 3: files are comma-separated, as RFC 4180 says")
            .example("a workbook that was renamed to users.csv")
            .build(),
        Rule.error("csv.header_only")
            .message("The file has a header and no rows ({mode}).")
            .mend("Export its rows; a data file that has none is left out and declared absent.")
            .why("A receiver of a bulk file may delete everything of this kind.")
            .source("Binding, section 3: a file that is supplied has at least one row")
            .example("a users.csv of one line")
            .build(),
        Rule.error("csv.sep_line")
            .message("The first line is Excel's `sep=`, not the header.")
            .mend("Take the first line out.")
            .why("Receivers take it for the header.")
            .source("Binding, section 3: the first line is the header")
            .example("sep=; on line 1")
            .build(),
        Rule.error("csv.delimiter")
            .message(
                "Cells are separated by {delimiter}, not by commas; the file was read that way.")
            .mend(
                "Export with commas; outside the USA, spreadsheets use the separator of the system's settings.")
            .why("Receivers find one column and none that they know.")
            .source("Binding, section 3: fields are separated by commas")
            .example("sourcedId;status;dateLastModified")
            .build(),
        Rule.warning("csv.blank_line")
            .message("There are lines without any text between the rows ({lines}).")
            .mend("Take the empty lines out.")
            .why("Strict receivers take an empty line for a row that is too short.")
            .source("RFC 4180, which the binding follows, knows no empty lines")
            .example("an empty line between two rows")
            .build(),
        Rule.info("csv.trailing_blank_lines")
            .message("There are lines without any text after the last row ({lines}).")
            .mend("Nothing to do; nothing was lost.")
            .why("A strict receiver may take an empty line for a row.")
            .source("RFC 4180, which the binding follows, knows no empty lines")
            .example("an empty line, or ,,,,, below the last row")
            .build(),
        Rule.warning("csv.mixed_line_ends")
            .message("Lines end in different ways: with CRLF, LF or CR.")
            .mend("Write all lines the same way, best with CRLF.")
            .why("Some parsers take the first line's end for all and join rows.")
            .source("RFC 4180: lines end with CRLF")
            .example("CRLF behind the header and LF behind the rows")
            .build(),
        Rule.warning("csv.cr_only")
            .message(
                "Lines end with a carriage return alone, as on old Macs; they were read as lines.")
            .mend("Write line ends as CRLF or LF; in Excel for Mac choose \"CSV UTF-8\".")
            .why("Most receivers read the whole file as one line.")
            .source(
                "RFC 4180: lines end with CRLF; an importer of the official test set refuses a lone carriage return")
            .example("CR behind each row")
            .build(),
        Rule.warning("csv.cr_doubled")
            .message("Each line ends with two carriage returns and a line feed.")
            .mend(
                "Write CRLF once. A program that writes CRLF itself must open the file without translation of line ends, in Python with newline=''.")
            .why("Most receivers see an empty line behind each row.")
            .source("RFC 4180: lines end with CRLF")
            .example("CR CR LF behind each row")
            .build(),
        Rule.warning("csv.trailing_commas")
            .message(
                "Rows have {found} cells, of which only {expected} have a name; the others are empty in all rows.")
            .mend("Delete the empty columns to the right of the last one, and export again.")
            .why(
                "Strict receivers refuse columns without a name, or rows that are longer than the header.")
            .source("Practice; RFC 4180, 2.4: each line has the same number of fields")
            .example("commas behind the last cell of every row")
            .build(),
        Rule.error("csv.ragged_short")
            .message("The row has {found} cells, the header {expected}{cause}.")
            .mend("Add the missing cells; blank ones count.")
            .why("The cells after the gap stand in the wrong columns.")
            .source(
                "RFC 4180, 2.4: each line has the same number of fields; importers of the official test set report it")
            .example("21 cells below a header of 22")
            .build(),
        Rule.error("csv.ragged_long")
            .message("The row has {found} cells, the header {expected}{cause}.")
            .mend(
                "Put a cell with a comma in quotes: most often there is a comma in a name or a list. If the surplus cells are empty, take the commas behind the last column out.")
            .why("The cells after the comma stand in the wrong columns.")
            .source(
                "RFC 4180, 2.4: each line has the same number of fields; binding, section 3: a field with a comma is quoted")
            .example("Smith, Jr. without quotes in familyName")
            .build(),
        Rule.error("csv.unclosed_quote")
            .message(
                "A quote is opened in this line and never closed. The line could not be read, the next ones were.")
            .mend("Close the quote, or double it if it is part of the text.")
            .why(
                "Many receivers take the rest of the file for one cell, and its rows are lost without a word.")
            .source(
                "Binding, section 3: a field with a quote is enclosed in quotes and the quote doubled")
            .example("u1,\"Smith,Ann")
            .build(),
        Rule.error("csv.space_before_quote")
            .message(
                "There is a blank between the comma and the opening quote of a cell, so that the quote does not count.")
            .mend("Take the blank out: \"Smith, John\" must follow the comma at once.")
            .why("The quote encloses nothing; a comma in the text splits the cell.")
            .source(
                "Binding, section 3 (RFC 4180): blanks are part of a field, and a field with a quote starts with one")
            .example("u1, \"Smith, John\",Ann")
            .build(),
        Rule.error("csv.unescaped_quote")
            .message("A quote inside a quoted cell is not doubled.")
            .mend("Double each quote that is part of the text: \"John \"\"Jack\"\" Smith\".")
            .why("Receivers differ: some refuse the row, some cut the text.")
            .source("Binding, section 3: a quote in a field is doubled")
            .example("\"John \"Jack\" Smith\"")
            .build(),
        Rule.error("csv.backslash_escape")
            .message("A quote is escaped with a backslash; it must be doubled.")
            .mend(
                "Write \"\" for a quote inside a quoted cell: \"say \"\"hi\"\"\". MySQL and some other tools have a setting for it.")
            .why("Receivers end the cell at the quote and refuse the row, or cut the text.")
            .source(
                "Binding, section 3: a quote in a field is doubled; Apple School Manager asks for the backslash")
            .example("\"say \\\"hi\\\"\"")
            .build(),
        Rule.error("csv.quoted_number_hack")
            .message(
                "A cell is written as a spreadsheet's formula, =\"...\", to keep it from being changed.")
            .mend("Write the text alone, as in 00123, and open the file by importing it as text.")
            .why("Receivers refuse the row, or take the wrapper for a part of the value.")
            .source(
                "Binding, section 3: a field with a quote is enclosed in quotes and the quote doubled")
            .example("=\"00123\"")
            .build(),
        Rule.error("csv.quote_character")
            .message("Cells stand in apostrophes; only double quotes enclose a cell.")
            .mend("Set the quote character of the export to \".")
            .why(
                "The apostrophes become part of the text, and a comma between them splits the cell.")
            .source("Binding, section 3 (RFC 4180): fields are enclosed in double quotes")
            .example("'Smith, Jr.','Ann'")
            .build(),
        Rule.error("csv.bare_quote")
            .message("There is a quote inside a cell that does not start with one.")
            .mend("Enclose the cell in quotes and double the quote: 6'2\" is written \"6'2\"\"\".")
            .why("Receivers differ: some refuse the row, some split the cell.")
            .source(
                "Binding, section 3: a field with a quote is enclosed in quotes and the quote doubled")
            .example("6'2\" tall")
            .build(),
        Rule.error("csv.text_after_quote")
            .message("There is text after the closing quote of a cell.")
            .mend("Close the cell at its end only, and double a quote that is part of the text.")
            .why("Receivers differ: some refuse the row, some join the texts.")
            .source(
                "Binding, section 3: a field with a quote is enclosed in quotes and the quote doubled")
            .example("\"Smith\"y,Ann")
            .build(),
        Rule.error("csv.newline_in_field")
            .message("There is a line break in a cell.")
            .mend("Take the line break out of the text, and end lines with CRLF or LF.")
            .why("Receivers that read line by line take it for two broken rows.")
            .source(
                "Binding, section 3: there is no carriage return in a field; RFC 4180: lines end with CRLF")
            .example("\"12 High Street, a line break, and Austin\"")
            .build(),
        Rule.error("csv.title_row")
            .message(
                "This line is not the header, which seems to be line {header}; the rows below that were checked.")
            .mend("Take out what stands above the header.")
            .why("Receivers take the first line for the header and find no column that they know.")
            .source(
                "Binding, section 3: each file has a header row; RFC 4180: it is the first line")
            .example("User export 2026 on line 1, the header on line 3")
            .build(),
        Rule.error("csv.comment_lines")
            .message("This line is a comment or a ruler, and no row.")
            .mend(
                "Take the line out of the export; PowerShell leaves it out with -NoTypeInformation.")
            .why("Receivers take it for the header or for a row.")
            .source("Binding, section 3 (RFC 4180): every line is the header or a record")
            .example("# exported 2026-09-01")
            .build(),
        Rule.error("csv.footer_row")
            .message("This line looks like a footer, not like a row.")
            .mend(
                "Take the line out of the export; database tools have a setting for it, such as SET FEEDBACK OFF or SET NOCOUNT ON.")
            .why("Receivers take it for a row and report errors, or refuse the file.")
            .source("Binding, section 3 (RFC 4180): every line is the header or a record")
            .example("(1056 rows affected)")
            .build(),
        Rule.error("csv.repeated_header")
            .message("The row repeats the header.")
            .mend("Take the line out; were two files joined here?")
            .why("Receivers take it for a row of data.")
            .source("Binding, section 3: a file has one header row")
            .example("sourcedId,status,dateLastModified again on line 2001")
            .build(),
        Rule.error("csv.field_too_long")
            .message("A cell has more characters than the limit {option} allows.")
            .mend("Shorten the text; a quote that is never closed can also cause this.")
            .why("No receiver takes it, and reading it could exhaust memory.")
            .source(
                "Binding, section 3: implementations take at least 255 characters, more may be cut")
            .example("a document of 2,000,000 characters in a name")
            .build(),
        Rule.warning("csv.sql_null")
            .message(
                "In {found} of {rows} rows {column} is a program's word for nothing, such as NULL or nan, as a text.")
            .mend("Leave the cell empty where there is no value.")
            .why("Receivers store the word.")
            .source("Binding, section 3: no value is a blank cell")
            .example("NULL in the middleName of most rows")
            .build(),
        Rule.warning("csv.excel_error")
            .message("{column} holds a spreadsheet's error in place of a value.")
            .mend(
                "Correct the formula or widen the column in the spreadsheet, or export without one.")
            .why("Receivers store the error as a text.")
            .source("Practice; the binding is silent: in a free text it is legal")
            .example("#REF!")
            .build(),
        Rule.warning("csv.apostrophe_quote")
            .message(
                "In {found} of {rows} rows {column} starts with an apostrophe that is not part of the text.")
            .mend(
                "Take the apostrophes out: CSV knows double quotes only, and spreadsheets hide a leading one.")
            .why("Receivers store the apostrophes.")
            .source("Practice; the binding is silent: apostrophes are legal")
            .example("'Smith'")
            .build(),
        Rule.error("csv.record_too_long")
            .message("The line has more characters than the limit {option} allows.")
            .mend("Check the line ends of the file around this line.")
            .why("No receiver takes it, and reading it could exhaust memory.")
            .source("A limit of this library")
            .example("a line of 20,000,000 characters")
            .build(),
        Rule.error("csv.too_many_columns")
            .message("The line has more cells than the limit {option} allows.")
            .mend("Take the surplus columns out; a spreadsheet probably selected all of them.")
            .why("No receiver takes it.")
            .source("A limit of this library")
            .example("16,384 commas in a line")
            .build(),
        Rule.fatal("csv.too_many_rows")
            .message(
                "The file has more rows than {limit}, the limit {option}; the rest was not read.")
            .mend(
                "Check why there are so many; a program that reads large rosters sets the limit higher.")
            .why(
                "Memory and time grow with the rows, and the limit says how much is meant to be spent.")
            .source("A limit of this library")
            .example("1,000,000,001 rows")
            .build());
  }
}
