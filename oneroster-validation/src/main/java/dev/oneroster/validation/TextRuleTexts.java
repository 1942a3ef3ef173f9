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
            .build(),
        Rule.error("text.utf16")
            .message("The file is in UTF-16, not UTF-8; it was not read.")
            .mend("Export the file as UTF-8; in Excel choose \"CSV UTF-8\".")
            .why("Receivers refuse the file.")
            .source("Binding, section 3: files are UTF-8")
            .build(),
        Rule.error("text.utf16_no_bom")
            .message("The file looks like UTF-16 without a mark, not UTF-8; it was not read.")
            .mend("Export the file as UTF-8.")
            .why("Receivers refuse the file.")
            .source("Binding, section 3: files are UTF-8")
            .build(),
        Rule.error("text.bom_inside")
            .message("There is a byte order mark at the start of this line.")
            .mend("Take it out; were two files joined here?")
            .why("It becomes an invisible part of the first cell.")
            .source("Binding, section 3: a byte order mark may lead the file only")
            .build(),
        Rule.error("text.not_utf8")
            .message("The byte {byte} at offset {offset} of the file is not UTF-8.")
            .mend(
                "Export the file as UTF-8; in Excel choose \"CSV UTF-8\". The file is probably in Windows-1252.")
            .why("Receivers refuse the file, or names arrive damaged.")
            .source("Binding, section 3: files are UTF-8")
            .build(),
        Rule.error("text.nul")
            .message("There is a NUL character at offset {offset} of the file.")
            .mend("Export the file again: it was probably not written completely.")
            .why("Receivers cut the cell or refuse the file.")
            .source("Binding, section 3: a NUL is no character of a CSV text (RFC 4180, TEXTDATA)")
            .build(),
        Rule.warning("text.replacement_char")
            .message("{column} holds U+FFFD, the sign for a character that was lost.")
            .mend("Correct the text in the source system.")
            .why("The text was damaged before it was exported, and stays so.")
            .source("The GTFS validator reports it; the binding is silent")
            .build());
  }
}
