package dev.oneroster.validation;

import java.util.List;

/** The texts of the rules about bytes and characters. */
final class TextRuleTexts {

  private TextRuleTexts() {}

  static List<Rule> all() {
    return List.of(
        Rule.info("text.bom")
            .message("The file starts with a byte order mark.")
            .mend("Nothing to do: importers ignore it.")
            .why("Importers that do not follow the binding take it for a part of the first header.")
            .source("Binding, section 3: a leading byte order mark is allowed and ignored")
            .example("EF BB BF in front of sourcedId")
            .build(),
        Rule.error("text.utf16")
            .message("The file is in {encoding}, not UTF-8; it was read as {encoding}.")
            .mend("Export the file as UTF-8; in Excel choose \"CSV UTF-8\".")
            .why("Receivers refuse the file.")
            .source("Binding, section 3: files are UTF-8")
            .example("users.csv, saved by a spreadsheet as Unicode text")
            .build(),
        Rule.error("text.utf16_no_bom")
            .message(
                "The file looks like {encoding} without a mark, not UTF-8; it was read as {encoding}.")
            .mend("Export the file as UTF-8.")
            .why("Receivers refuse the file.")
            .source("Binding, section 3: files are UTF-8")
            .example("a file of which every second byte is 0")
            .build(),
        Rule.error("text.bom_inside")
            .message("There is a byte order mark in this line.")
            .mend("Take it out; were two files joined here?")
            .why("It becomes an invisible part of the first cell.")
            .source("Binding, section 3: a byte order mark may lead the file only")
            .example("EF BB BF in front of line 2001, where a second file was appended")
            .build(),
        Rule.error("text.not_utf8")
            .message("A character is not in UTF-8: byte {byte} at offset {offset} of the file.")
            .mend(
                "Export the file as UTF-8; in Excel choose \"CSV UTF-8\". Other settings write the encoding of the computer, such as Windows-1252.")
            .why("Receivers refuse the file, or names arrive damaged.")
            .source("Binding, section 3: files are UTF-8")
            .example("José in Windows-1252, with the byte E9")
            .build(),
        Rule.error("text.nul")
            .message("There is a NUL character at offset {offset} of the file.")
            .mend("Export the file again: it was probably not written completely.")
            .why("Receivers cut the cell or refuse the file.")
            .source("Binding, section 3: a NUL is no character of a CSV text (RFC 4180, TEXTDATA)")
            .example("4,096 bytes of 0 at the end of a file")
            .build(),
        Rule.warning("text.replacement_char")
            .message("{column} holds U+FFFD, the sign for a character that was lost.")
            .mend("Correct the text in the source system.")
            .why("The text was damaged before it was exported, and stays so.")
            .source("The GTFS validator reports it; the binding is silent")
            .example("Jos�")
            .build(),
        Rule.warning("text.mojibake")
            .message(
                "{column} looks like UTF-8 that was read as Windows-1252, such as `Ã©` for `é`.")
            .mend(
                "Read the source as UTF-8 where the export is made; what has been stored this way must be mended there.")
            .why("Names arrive damaged.")
            .source("Practice; the binding is silent: the characters are legal")
            .example("JosÃ©")
            .build(),
        Rule.warning("text.question_marks")
            .message(
                "In {found} of {rows} rows {column} holds question marks where letters should be.")
            .mend(
                "Export as UTF-8 instead of a plain spreadsheet CSV, which replaces what it cannot write by ?.")
            .why("The letters are lost, and names arrive damaged.")
            .source("Practice; the binding is silent")
            .example("Jos?")
            .build(),
        Rule.error("text.smart_quotes")
            .message("Typographic quotes, such as U+201C, are used as quotes.")
            .mend(
                "Write plain double quotes (U+0022); a word processor or a keyboard setting has replaced them.")
            .why(
                "They enclose nothing, so a comma between them splits the cell, and they become part of the text.")
            .source("Binding, section 3 (RFC 4180): fields are enclosed in double quotes, U+0022")
            .example("“Smith, Jr.”,Ann")
            .build(),
        Rule.warning("text.control")
            .message("{column} holds the control character {character}.")
            .mend("Take the character out in the source system.")
            .why("Receivers cut the text, refuse the row or show a gap.")
            .source(
                "RFC 4180, TEXTDATA, has no control characters; the binding follows it and has no rule of its own")
            .example("a tab inside a name")
            .build(),
        Rule.warning("text.line_sep_char")
            .message("{column} holds {character}, which ends a line for some programs.")
            .mend("Take the character out in the source system.")
            .why("Receivers that read line by line split the row.")
            .source("Practice; binding, section 3, forbids the carriage return only")
            .example("U+2028 in a title that was pasted")
            .build(),
        Rule.warning("text.invisible")
            .message("{column} holds {character}, which nobody sees.")
            .mend("Take the character out in the source system; it was pasted with the text.")
            .why("What looks the same is not the same, so records do not match.")
            .source("Practice; the binding is silent")
            .example("a zero width space behind a name")
            .build(),
        Rule.warning("text.nfc")
            .message(
                "In {found} of {rows} rows {column} has letters and their accents as separate characters.")
            .mend(
                "Write texts in the composed form NFC, as keyboards do; file systems of Apple write the other.")
            .why("The same name in two forms is two names to most receivers.")
            .source("Practice; Unicode Standard Annex 15; the binding is silent")
            .example("e and U+0301 for é")
            .build(),
        Rule.warning("text.confusable")
            .message("{column} holds {character} among letters that look like it.")
            .mend("Type the text again with one keyboard layout.")
            .why(
                "What looks the same is not the same, so records do not match and people cannot sign in.")
            .source("Practice; Unicode Technical Standard 39; the binding is silent")
            .example("a Cyrillic а in an e-mail address")
            .build(),
        Rule.warning("text.html_entities")
            .message("{column} holds an entity of HTML, such as `&amp;`.")
            .mend("Export the plain text; the data come from a web page or were escaped for one.")
            .why("People see the entity in place of the character.")
            .source("Practice; the binding is silent")
            .example("O&#39;Brien")
            .build());
  }
}
