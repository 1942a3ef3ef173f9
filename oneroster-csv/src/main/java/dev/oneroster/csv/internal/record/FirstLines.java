package dev.oneroster.csv.internal.record;

import dev.oneroster.csv.Limits;
import dev.oneroster.csv.internal.record.TextSource.CarriageReturns;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Looks at the first lines of a file for its header, to know how wide its rows are, what separates
 * their cells, and what ends them.
 */
final class FirstLines {

  private static final Pattern ANY_LINE_END = Pattern.compile("\r\n|\n|\r");
  private static final Pattern LINE_FEED = Pattern.compile("\r?\n");
  private static final Pattern CARRIAGE_RETURN = Pattern.compile("\r");

  /** What a header may stand below: titles, an export's settings, empty lines. */
  private static final int MOST_LINES = 12;

  private static final int LEAST_NAMES = 2;
  private static final int LEAST_DELIMITERS_OF_A_LINE = 3;
  private static final String EXCEL_DELIMITER = "sep=";

  private final Bounds bounds = Bounds.of(Limits.defaults());
  private final String text;
  private final Set<String> names;
  private char delimiter = ',';
  private int width = -1;
  private CarriageReturns carriageReturns = CarriageReturns.NO_LINE_ENDS;

  private FirstLines(String text, Set<String> names) {
    this.text = text;
    this.names = names;
  }

  /**
   * Looks at a file's first bytes.
   *
   * @param names the names by which a header is known
   */
  static FirstLines of(byte[] head, Collection<String> names) {
    String text = new String(head, StandardCharsets.UTF_8);
    FirstLines lines =
        new FirstLines(
            text.startsWith("\uFEFF") ? text.substring(1) : text,
            names.stream().map(FirstLines::fold).collect(Collectors.toSet()));
    lines.look();
    return lines;
  }

  private void look() {
    List<String> lines = lines(ANY_LINE_END);
    if (!findHeader(lines)) {
      findDelimiter(lines);
    }
    if (!text.contains("\n")) {
      carriageReturns =
          text.contains("\r") ? CarriageReturns.ALL_LINE_ENDS : CarriageReturns.NO_LINE_ENDS;
    } else if (allLinesEndWithTwoCarriageReturns()) {
      carriageReturns = CarriageReturns.DOUBLED;
    } else if (width > 1 && someLinesEndWithCarriageReturn()) {
      carriageReturns = CarriageReturns.SOME_LINE_ENDS;
    }
  }

  private List<String> lines(Pattern end) {
    return end.splitAsStream(text).limit(MOST_LINES).toList();
  }

  /** The line that has most of the names, and the delimiter with which it has them. */
  private boolean findHeader(List<String> lines) {
    long most = LEAST_NAMES - 1L;
    for (char candidate : TextSource.delimiters()) {
      LenientSplitter splitter = new LenientSplitter(candidate, bounds);
      for (String line : lines) {
        if (line.indexOf(candidate) < 0) {
          continue; // One cell has fewer names than a header.
        }
        String[] cells = splitter.split(line);
        long found = Arrays.stream(cells).map(FirstLines::fold).filter(names::contains).count();
        if (found > most) {
          most = found;
          delimiter = candidate;
          width = cells.length;
        }
      }
    }
    return width >= 0;
  }

  private static String fold(String cell) {
    String lower = cell.toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.') {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  /** Without a header that anybody knows, lines of one shape tell. */
  private void findDelimiter(List<String> lines) {
    List<String> shown =
        lines.stream()
            .filter(line -> !line.isBlank() && !line.startsWith(EXCEL_DELIMITER))
            .limit(3)
            .toList();
    if (shown.isEmpty() || shown.get(0).indexOf(',') >= 0) {
      return;
    }
    for (char candidate : TextSource.delimiters()) {
      long[] counts = shown.stream().mapToLong(line -> count(line, candidate)).toArray();
      boolean sameShape = counts[0] > 0 && Arrays.stream(counts).allMatch(n -> n == counts[0]);
      if (sameShape && (counts.length > 1 || counts[0] >= LEAST_DELIMITERS_OF_A_LINE)) {
        delimiter = candidate;
        return;
      }
    }
  }

  private long count(String line, char candidate) {
    return new LenientSplitter(candidate, bounds).split(line).length - 1L;
  }

  /** As of a program that writes CRLF through one that makes CRLF of each line feed. */
  private boolean allLinesEndWithTwoCarriageReturns() {
    int end = text.indexOf('\n');
    boolean all = end > 2;
    while (all && end >= 0) {
      all = text.startsWith("\r\r", end - 2);
      end = text.indexOf('\n', end + 1);
    }
    return all;
  }

  /** Whether lines with carriage returns in them are lines of the header's width, joined. */
  private boolean someLinesEndWithCarriageReturn() {
    LenientSplitter splitter = new LenientSplitter(delimiter, bounds);
    String wholeLines = text.substring(0, text.lastIndexOf('\n') + 1);
    List<String> joined =
        LINE_FEED.splitAsStream(wholeLines).filter(line -> line.indexOf('\r') >= 0).toList();
    return !joined.isEmpty()
        && joined.stream()
            .flatMap(CARRIAGE_RETURN::splitAsStream)
            .filter(part -> !part.isEmpty())
            .allMatch(part -> splitter.split(part).length == width);
  }

  /** What the file's lone carriage returns are. */
  CarriageReturns carriageReturns() {
    return carriageReturns;
  }

  /** What separates cells. */
  char delimiter() {
    return delimiter;
  }

  /** How many cells the header has, or -1 if none was found. */
  int width() {
    return width;
  }
}
