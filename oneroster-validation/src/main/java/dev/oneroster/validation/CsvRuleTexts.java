package dev.oneroster.validation;

import java.util.List;

/** The texts of the rules about lines and quotes. */
final class CsvRuleTexts {

  private CsvRuleTexts() {}

  static List<Rule> all() {
    return List.of(
        Rule.error("csv.empty_file")
            .message("The file is empty, without even a header.")
            .mend("Export the file again, or take it out and declare it absent.")
            .why("Receivers refuse the file.")
            .source("Binding, section 3: each file has a header row")
            .build(),
        Rule.error("csv.header_only")
            .message("The file has a header and no rows ({mode}).")
            .mend(
                "Take the file out and declare it absent in the manifest, if it really has no rows.")
            .why("A receiver of a bulk file may delete everything of this kind.")
            .source("Binding, section 3: a file that is supplied has at least one row")
            .build(),
        Rule.error("csv.sep_line")
            .message("The first line is Excel's `sep=`, not the header.")
            .mend("Take the first line out.")
            .why("Receivers take it for the header.")
            .source("Binding, section 3: the first line is the header")
            .build(),
        Rule.error("csv.delimiter")
            .message("The header's cells are separated by `{delimiter}`, not by commas.")
            .mend(
                "Export with commas; outside the USA, spreadsheets use the separator of the system's settings.")
            .why("Receivers find one column and none that they know.")
            .source("Binding, section 3: fields are separated by commas")
            .build(),
        Rule.warning("csv.blank_line")
            .message("There are empty lines between the rows ({lines}).")
            .mend("Take the empty lines out.")
            .why("Strict receivers take an empty line for a row that is too short.")
            .source("RFC 4180, which the binding follows, knows no empty lines")
            .build(),
        Rule.info("csv.trailing_blank_lines")
            .message("There are empty lines after the last row ({lines}).")
            .mend("Nothing to do; nothing was lost.")
            .why("A strict receiver may take an empty line for a row.")
            .source("RFC 4180, which the binding follows, knows no empty lines")
            .build(),
        Rule.warning("csv.mixed_line_ends")
            .message("Some lines end with CRLF and some with LF.")
            .mend("Write all lines the same way, best with CRLF.")
            .why("Some parsers take the first line's end for all and join rows.")
            .source("RFC 4180: lines end with CRLF")
            .build(),
        Rule.error("csv.ragged_short")
            .message("The row has {found} cells, the header {expected}.")
            .mend("Add the missing cells; blank ones count.")
            .why("The cells after the gap stand in the wrong columns.")
            .source(
                "RFC 4180, 2.4: each line has the same number of fields; importers of the official test set report it")
            .build(),
        Rule.error("csv.ragged_long")
            .message("The row has {found} cells, the header {expected}.")
            .mend(
                "Put a cell with a comma in quotes: most often there is a comma in a name or a list.")
            .why("The cells after the comma stand in the wrong columns.")
            .source(
                "RFC 4180, 2.4: each line has the same number of fields; binding, section 3: a field with a comma is quoted")
            .build(),
        Rule.error("csv.unclosed_quote")
            .message(
                "A quote is opened in this line and never closed. The line could not be read, the next ones were.")
            .mend("Close the quote, or double it if it is part of the text.")
            .why(
                "Many receivers take the rest of the file for one cell, and its rows are lost without a word.")
            .source(
                "Binding, section 3: a field with a quote is enclosed in quotes and the quote doubled")
            .build(),
        Rule.error("csv.bare_quote")
            .message("There is a quote inside a cell that does not start with one.")
            .mend(
                "Enclose the cell in quotes and double the quote: 6'2\" is written \"6'2\"\"\". A blank before the opening quote counts as text.")
            .why("Receivers differ: some refuse the row, some split the cell.")
            .source(
                "Binding, section 3: a field with a quote is enclosed in quotes and the quote doubled")
            .build(),
        Rule.error("csv.text_after_quote")
            .message("There is text after the closing quote of a cell.")
            .mend(
                "Double a quote that is part of the text: \"John \"\"Jack\"\" Smith\". A backslash does not escape it.")
            .why("Receivers differ: some refuse the row, some join the texts.")
            .source(
                "Binding, section 3: a field with a quote is enclosed in quotes and the quote doubled")
            .build(),
        Rule.error("csv.newline_in_field")
            .message("There is a line break in a cell.")
            .mend("Take the line break out of the text, and end lines with CRLF or LF.")
            .why("Receivers that read line by line take it for two broken rows.")
            .source(
                "Binding, section 3: there is no carriage return in a field; RFC 4180: lines end with CRLF")
            .build(),
        Rule.error("csv.title_row")
            .message(
                "Line 1 is not the header; it seems to be line {header}, and the rows below it were checked.")
            .mend("Take out what stands above the header.")
            .why("Receivers take the first line for the header and find no column that they know.")
            .source(
                "Binding, section 3: each file has a header row; RFC 4180: it is the first line")
            .build(),
        Rule.error("csv.repeated_header")
            .message("The row repeats the header.")
            .mend("Take the line out; were two files joined here?")
            .why("Receivers take it for a row of data.")
            .source("Binding, section 3: a file has one header row")
            .build(),
        Rule.error("csv.field_too_long")
            .message("A cell has more characters than the limit {option} allows.")
            .mend("Shorten the text; a quote that is never closed can also cause this.")
            .why("No receiver takes it, and reading it could exhaust memory.")
            .source(
                "Binding, section 3: implementations take at least 255 characters, more may be cut")
            .build(),
        Rule.error("csv.record_too_long")
            .message("The line has more characters than the limit {option} allows.")
            .mend("Check the line ends of the file around this line.")
            .why("No receiver takes it, and reading it could exhaust memory.")
            .source("A limit of this library")
            .build(),
        Rule.error("csv.too_many_columns")
            .message("The line has more cells than the limit {option} allows.")
            .mend("Take the surplus columns out; a spreadsheet probably selected all of them.")
            .why("No receiver takes it.")
            .source("A limit of this library")
            .build());
  }
}
