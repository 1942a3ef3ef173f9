package dev.oneroster.csv;

import dev.oneroster.csv.internal.record.TextSource;
import dev.oneroster.csv.internal.record.TextSource.CarriageReturns;
import dev.oneroster.csv.internal.record.TextSource.Encoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong with the text of a file as a whole, which was read all the same. */
final class TextProblems {

  private TextProblems() {}

  /**
   * The problems of a file.
   *
   * @param headerLine the line by which its delimiter is told
   */
  static List<Problem> of(TextSource text, String file, long headerLine) {
    List<Problem> problems = new ArrayList<>();
    Location whole = Location.ofFile(file);
    Optional<Encoding> encoding = text.encoding();
    if (encoding.isPresent()) {
      problems.add(
          Problem.of(text.isMarked() ? "text.utf16" : "text.utf16_no_bom", whole)
              .with("encoding", encoding.get().toString()));
    }
    if (text.carriageReturns() == CarriageReturns.ALL_LINE_ENDS) {
      problems.add(Problem.of("csv.cr_only", whole));
    }
    if (text.carriageReturns() == CarriageReturns.DOUBLED) {
      problems.add(Problem.of("csv.cr_doubled", whole));
    }
    if (text.delimiter() != ',') {
      problems.add(
          Problem.of("csv.delimiter", Location.ofLine(file, headerLine))
              .with("delimiter", nameOf(text.delimiter())));
    }
    return problems;
  }

  private static String nameOf(char delimiter) {
    return switch (delimiter) {
      case ';' -> "semicolons";
      case '\t' -> "tabs";
      case '|' -> "vertical bars";
      default -> String.valueOf(delimiter);
    };
  }
}
