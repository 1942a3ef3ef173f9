package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.CellProblem;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Oddities of a free text: legal, and hardly ever meant. One look at each character tells that a
 * text is plain, as nearly all are.
 */
final class TextStep implements CellStep {

  /** What a text is for, which decides what is odd in it. */
  enum Use {
    /** A person's name. */
    NAME,
    /** A title or a description, for people to read. */
    PROSE,
    /** A code or an address, for machines to compare. */
    CODE,
    /** A password, in which anything may be meant. */
    SECRET
  }

  private static final int CONTROL = 1;
  private static final int AMPERSAND = 2;
  private static final int QUESTION_MARK = 4;
  private static final int NOT_ASCII = 8;
  private static final byte[] ASCII = new byte[128];

  static {
    for (int c = 0; c < ASCII.length; c++) {
      ASCII[c] = (byte) (Character.isISOControl(c) ? CONTROL : 0);
    }
    ASCII['&'] = AMPERSAND;
    ASCII['?'] = QUESTION_MARK;
  }

  private static final Optional<CellProblem> OUTER_SPACE = odd("value.outer_space");
  private static final Optional<CellProblem> REPLACEMENT = odd("text.replacement_char");
  private static final Optional<CellProblem> MOJIBAKE = odd("text.mojibake");
  private static final Optional<CellProblem> HTML = odd("text.html_entities");
  private static final Optional<CellProblem> NOT_COMPOSED = odd("text.nfc");
  private static final Optional<CellProblem> LOST_CHARACTERS = odd("text.question_marks");
  private static final Optional<CellProblem> SQL_NULL = odd("csv.sql_null");
  private static final Optional<CellProblem> EXCEL_ERROR = odd("csv.excel_error");
  private static final Optional<CellProblem> APOSTROPHES = odd("csv.apostrophe_quote");

  private static final ByteTest PLAIN =
      ByteTest.without(
              ByteKinds.CONTROL
                  | ByteKinds.AMPERSAND
                  | ByteKinds.QUESTION_MARK
                  | ByteKinds.NOT_ASCII)
          .notFirst(ByteKinds.SPACE | ByteKinds.HASH | ByteKinds.APOSTROPHE)
          .notLast(ByteKinds.SPACE)
          .and(new WordFilter(OddText.WORDS_FOR_NOTHING));

  private final Use use;
  private final boolean list;

  /**
   * A step for one column.
   *
   * @param use what its texts are for
   * @param list whether a cell holds several
   */
  TextStep(Use use, boolean list) {
    this.use = use;
    this.list = list;
  }

  private static Optional<CellProblem> odd(String code, Argument... arguments) {
    return Optional.of(new CellProblem(code, true, List.of(arguments)));
  }

  private static Optional<CellProblem> odd(String code, int codePoint) {
    return odd(code, new Argument("character", nameOf(codePoint), false));
  }

  /** A character that cannot be printed, by its number and name. */
  static String nameOf(int codePoint) {
    String name = Character.getName(codePoint);
    return String.format(Locale.ROOT, "U+%04X", codePoint)
        + (name == null ? "" : " (" + name.toLowerCase(Locale.ROOT) + ")");
  }

  @Override
  public Optional<CellProblem> check(String text) {
    int seen = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      seen |= c < ASCII.length ? ASCII[c] : NOT_ASCII;
    }
    if (seen != 0) {
      Optional<CellProblem> problem = checkCharacters(text, seen);
      if (problem.isPresent()) {
        return problem;
      }
    }
    return use == Use.SECRET ? checkEdges(text) : checkWhole(text);
  }

  /** Printable ASCII without a character that could mean something else. */
  @Override
  public ByteTest byteTest() {
    return list ? PLAIN.and(ByteTests.ONE_ITEM) : PLAIN;
  }

  private Optional<CellProblem> checkCharacters(String text, int seen) {
    boolean ascii = (seen & NOT_ASCII) == 0;
    if (!ascii && text.indexOf('\ufffd') >= 0) {
      return REPLACEMENT;
    }
    if (!ascii && use != Use.SECRET && OddText.isMojibake(text)) {
      return MOJIBAKE;
    }
    if (!ascii || (seen & CONTROL) != 0) {
      Optional<CellProblem> problem = checkUnprintable(text);
      if (problem.isPresent()) {
        return problem;
      }
    }
    if (use == Use.SECRET) {
      return Optional.empty();
    }
    if ((seen & AMPERSAND) != 0 && OddText.hasHtmlEntity(text)) {
      return HTML;
    }
    if ((seen & QUESTION_MARK) != 0 && hasLostCharacters(text)) {
      return LOST_CHARACTERS;
    }
    return ascii ? Optional.empty() : checkLetters(text);
  }

  private static Optional<CellProblem> checkUnprintable(String text) {
    int lineEnd = OddText.findLineSeparator(text);
    if (lineEnd >= 0) {
      return odd("text.line_sep_char", text.codePointAt(lineEnd));
    }
    int control = OddText.findControl(text);
    if (control >= 0) {
      return odd("text.control", text.codePointAt(control));
    }
    int invisible = OddText.findInvisible(text);
    return invisible < 0 ? Optional.empty() : odd("text.invisible", text.codePointAt(invisible));
  }

  private Optional<CellProblem> checkLetters(String text) {
    int confusable = OddText.findLookalike(text, use == Use.CODE);
    if (confusable >= 0) {
      return odd("text.confusable", text.codePointAt(confusable));
    }
    return OddText.hasCombining(text) && !Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? NOT_COMPOSED
        : Optional.empty();
  }

  /** In a name no question mark is meant; in a title it may end a question. */
  private boolean hasLostCharacters(String text) {
    return use == Use.NAME || (use == Use.PROSE && OddText.hasQuestionMarkInWord(text));
  }

  private Optional<CellProblem> checkWhole(String text) {
    switch (text.charAt(0)) {
      case '#' -> {
        if (OddText.isSpreadsheetError(text)) {
          return EXCEL_ERROR;
        }
        if (OddText.isNullWord(text, use)) {
          return SQL_NULL;
        }
      }
      case 'N', 'n', 'u', 'U', '(', '\\', '<' -> {
        if (OddText.isNullWord(text, use)) {
          return SQL_NULL;
        }
      }
      case '\'' -> {
        if (OddText.isInApostrophes(text, use)) {
          return APOSTROPHES;
        }
      }
      default -> {}
    }
    return checkEdges(text);
  }

  private Optional<CellProblem> checkEdges(String text) {
    if (OddText.isSpace(text.charAt(0)) || OddText.isSpace(text.charAt(text.length() - 1))) {
      return OUTER_SPACE;
    }
    if (list) {
      for (int comma = text.indexOf(','); comma > 0; comma = text.indexOf(',', comma + 1)) {
        boolean before = OddText.isSpace(text.charAt(comma - 1));
        boolean behind = comma + 1 < text.length() && OddText.isSpace(text.charAt(comma + 1));
        if (before || behind) {
          return OUTER_SPACE;
        }
      }
    }
    return Optional.empty();
  }
}
