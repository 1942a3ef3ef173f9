package dev.oneroster.validation;

import java.util.List;

/** The texts of the rules about records that a file cannot carry. Only writers find these. */
final class WriteRuleTexts {

  private static final String LOST = "The value would be lost without a word.";

  private WriteRuleTexts() {}

  static List<Rule> all() {
    return List.of(
        Rule.error("write.line_break")
            .message("{column} holds a line break.")
            .mend("Take the line break out of the text, or put a blank in its place.")
            .why("Receivers that read line by line take it for two broken rows.")
            .source("Binding, section 3: there is no carriage return in a field")
            .example("an address on two lines")
            .build(),
        Rule.error("write.nul")
            .message("{column} holds the character U+0000.")
            .mend("Take the character out of the text.")
            .why("Readers take it for the end of the text, or for a damaged file.")
            .source("Practice: it stands for padding or damage")
            .example("a text cut from a buffer of fixed length")
            .build(),
        Rule.error("write.surrogate")
            .message("{column} holds half of a surrogate pair, which is no character.")
            .mend("Read the text from its source again; it was probably cut in the middle.")
            .why("There are no bytes for it in UTF-8.")
            .source("Binding, section 3: files are in UTF-8")
            .example("an emoji cut in the middle")
            .build(),
        Rule.error("write.list_item")
            .message("{column} has an item that holds a comma, or nothing but a blank item.")
            .mend("Take commas out of the items, and leave blank ones out.")
            .why("The cell would be read as another list.")
            .source("Binding, section 3, data formats: items of a list are separated by commas")
            .example("the subject `Arts, Crafts` in subjects")
            .build(),
        Rule.error("write.identifier")
            .message("{column} has an identifier that is none.")
            .mend("Make identifiers of 1 to 255 letters, digits and the characters . - _ / @.")
            .why("Receivers refuse it, or change it and lose its references.")
            .source("Binding, section 3, data formats: GUID")
            .example("the sourcedId `604 A`")
            .build(),
        Rule.error("write.fraction")
            .message("{column} is a point in time finer than milliseconds.")
            .mend("Cut it to milliseconds: instant.truncatedTo(ChronoUnit.MILLIS).")
            .why("The binding's form has three digits for the fraction of a second.")
            .source("Binding, section 3, data formats: DateTime")
            .example("2026-08-15T07:30:00.123456Z")
            .build(),
        Rule.error("write.year")
            .message("{column} has a year that has not four digits.")
            .mend("Correct the date.")
            .why("The binding's forms have four digits for the year.")
            .source("Binding, section 3, data formats: Date, DateTime, Year")
            .example("the year 20260")
            .build(),
        Rule.error("write.digits")
            .message("{column} has more than 40 digits.")
            .mend("Round the number.")
            .why("Readers give up on such numbers, or lose digits.")
            .source("This library's reading of Float, see docs/interpretation.md")
            .example("a score of 50 digits")
            .build(),
        Rule.error("write.cell_length")
            .message("{column} has more than 65,536 characters.")
            .mend("Shorten the text.")
            .why("Readers take such a cell for an attack, this library's among them.")
            .source("This library's limit for reading")
            .example("a document pasted into a comment")
            .build(),
        Rule.error("write.record_length")
            .message("The row has more than 1,048,576 characters.")
            .mend("Shorten its texts and lists.")
            .why("Readers take such a row for an attack, this library's among them.")
            .source("This library's limit for reading")
            .example("a list of 100,000 agents")
            .build(),
        Rule.error("write.other_version")
            .message("{column} has a value, and this file has no such column.")
            .mend("Leave the value out, or write the version whose file has the column.")
            .why(LOST)
            .source("Binding, tables: each version has its own columns")
            .example("a role of a user in a package of version 1.2")
            .build(),
        Rule.error("write.undeclared_metadata")
            .message("The extension column {column} was not declared.")
            .mend("Name it when the file is opened.")
            .why(LOST)
            .source("Binding, section 4: extension columns are part of the header")
            .example("metadata.homeroom in a file that was opened without it")
            .build());
  }
}
