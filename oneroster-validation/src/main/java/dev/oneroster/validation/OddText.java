package dev.oneroster.validation;

import dev.oneroster.validation.TextStep.Use;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells what is odd about a text that has a character that most texts do not have. */
final class OddText {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** What ASCII letters look like in Cyrillic and Greek. */
  private static final String LOOKALIKES = "АВЕЅІЈКМНОРСТУХаеѕіјорсухԁԛԝһ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοϲϳ";

  private static final Pattern HTML_ENTITY =
      Pattern.compile(
          "&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos|nbsp|rsquo|lsquo|ldquo|rdquo"
              + "|ndash|mdash|hellip|copy|reg|szlig|[aeiouAEIOUnNcCyY]"
              + "(acute|grave|circ|uml|tilde|cedil|ring|slash|elig));");

  private static final Set<String> SPREADSHEET_ERRORS =
      Set.of(
          "#REF!",
          "#VALUE!",
          "#NAME?",
          "#DIV/0!",
          "#NUM!",
          "#NULL!",
          "#SPILL!",
          "#CALC!",
          "#FIELD!",
          "#GETTING_DATA");

  private static final int LEAST_HASHES = 5;

  /** What programs write for nothing. People are called Null, None and Nan. */
  private static final List<String> NULL_WORDS =
      List.of(
          "NULL",
          "null",
          "(null)",
          "(NULL)",
          "<null>",
          "<NULL>",
          "\\N",
          "#N/A",
          "nan",
          "NaN",
          "undefined");

  /** What Python and R write for nothing, and people are called. */
  private static final List<String> NULL_WORDS_OF_CODES = List.of("None", "NA");

  /** All that {@link #isNullWord} may take for a word for nothing. */
  static final List<String> WORDS_FOR_NOTHING =
      Stream.concat(NULL_WORDS.stream(), NULL_WORDS_OF_CODES.stream()).toList();

  private static final int LEAST_CODE_POINT_OF_RIGHT_TO_LEFT = 0x590;

  private OddText() {}

  /** Blanks as people see them; no-break spaces too. */
  static boolean isSpace(char c) {
    return c <= ' ' || (c >= 0x80 && (Character.isSpaceChar(c) || Character.isWhitespace(c)));
  }

  static int findControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  /** What ends a line for some programs and not for others. */
  static int findLineSeparator(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\u2028' || c == '\u2029' || c == '\u0085') {
        return i;
      }
    }
    return -1;
  }

  /**
   * A character that nobody sees. Joiners belong to the scripts of Asia and to emoji, marks of
   * direction to texts from right to left, no-break spaces to French punctuation.
   */
  static int findInvisible(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0xa0) {
        continue;
      }
      boolean invisible =
          switch (c) {
            case '\u00ad',
                '\u180e',
                '\u200b',
                '\u2060',
                '\u2061',
                '\u2062',
                '\u2063',
                '\u2064',
                '\ufeff' ->
                true;
            case '\u200c', '\u200d' -> !isBesideOtherScript(text, i);
            case '\u200e',
                '\u200f',
                '\u061c',
                '\u202a',
                '\u202b',
                '\u202c',
                '\u202d',
                '\u202e',
                '\u2066',
                '\u2067',
                '\u2068',
                '\u2069' ->
                !hasRightToLeft(text);
            case '\u00a0', '\u2007', '\u202f' -> isBetweenWords(text, i);
            default -> false;
          };
      if (invisible) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isBesideOtherScript(String text, int index) {
    return index > 0 && text.charAt(index - 1) >= LEAST_CODE_POINT_OF_RIGHT_TO_LEFT;
  }

  private static boolean hasRightToLeft(String text) {
    return text.chars().anyMatch(c -> c >= 0x590 && c <= 0x8ff);
  }

  /** At the edges it counts as a blank; beside a sign or a number it is typography. */
  private static boolean isBetweenWords(String text, int index) {
    return index > 0
        && index + 1 < text.length()
        && Character.isLetter(text.charAt(index - 1))
        && Character.isLetter(text.charAt(index + 1));
  }

  /** Whether UTF-8 was read as Windows-1252 or ISO 8859-1 somewhere and written again. */
  static boolean isMojibake(String text) {
    int i = 0;
    while (i < text.length()) {
      int length = sequenceLength(text.charAt(i));
      if (length > 1 && isMojibake(text, i, length)) {
        return true;
      }
      i++;
    }
    return false;
  }

  /** How many bytes a sequence has whose first byte a character stands for, if it could be one. */
  private static int sequenceLength(char c) {
    if (c >= 0xc2 && c <= 0xdf) {
      return 2;
    }
    if (c >= 0xe0 && c <= 0xef) {
      return 3;
    }
    return c >= 0xf0 && c <= 0xf4 ? 4 : 0;
  }

  private static boolean isMojibake(String text, int from, int length) {
    if (from + length > text.length()) {
      return false;
    }
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      int value = byteOf(text.charAt(from + i));
      if (value < 0x80) {
        return false;
      }
      bytes[i] = (byte) value;
    }
    String meant;
    try {
      meant = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return false;
    }
    return length > 2 || isLikelyPair(text, from, meant.charAt(0));
  }

  /** The byte that a character stands for in the two encodings; -1 if it does in neither. */
  private static int byteOf(char c) {
    if (c < 0x100) {
      return c;
    }
    ByteBuffer bytes = WINDOWS.encode(String.valueOf(c));
    int value = bytes.remaining() == 1 ? bytes.get() & 0xff : -1;
    return value == '?' ? -1 : value;
  }

  /**
   * Two characters can stand side by side by chance, as in an A with tilde and a closing quote. So
   * they must mean a letter of Western or Central Europe, and what looks like the end of a
   * quotation must not stand at the end of a word.
   */
  private static boolean isLikelyPair(String text, int from, char meant) {
    char second = text.charAt(from + 1);
    boolean sign =
        second >= 0x100 || "\u00bb\u00b0\u00ae\u00aa\u00ba\u00b2\u00b3".indexOf(second) >= 0;
    boolean insideWord = from + 2 < text.length() && Character.isLetter(text.charAt(from + 2));
    return meant >= 0xa0 && meant <= 0x17f && (!sign || insideWord);
  }

  static boolean hasHtmlEntity(String text) {
    return HTML_ENTITY.matcher(text).find();
  }

  /** A question mark with letters on both sides, or three in a row. */
  static boolean hasQuestionMarkInWord(String text) {
    for (int mark = text.indexOf('?'); mark >= 0; mark = text.indexOf('?', mark + 1)) {
      boolean inWord =
          mark > 0
              && mark + 1 < text.length()
              && Character.isLetter(text.charAt(mark - 1))
              && Character.isLetter(text.charAt(mark + 1));
      if (inWord || text.startsWith("???", mark)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A letter of another alphabet in a word of ASCII letters that it looks like.
   *
   * @param code whether full-width letters and digits count too, where machines compare
   */
  static int findLookalike(String text, boolean code) {
    int wordStart = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean end = i == text.length() || !Character.isLetter(text.charAt(i));
      if (end) {
        int found = findLookalike(text, wordStart, i);
        if (found >= 0) {
          return found;
        }
        wordStart = i + 1;
      }
    }
    return code && !hasAsianLetter(text) ? findFullWidth(text) : -1;
  }

  private static boolean hasAsianLetter(String text) {
    return text.chars().anyMatch(c -> c >= 0x2e80 && !isFullWidth(c));
  }

  private static boolean isFullWidth(int c) {
    return c >= 0xff01 && c <= 0xff5e;
  }

  private static int findFullWidth(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isFullWidth(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static int findLookalike(String text, int from, int to) {
    int found = -1;
    boolean ascii = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      ascii |= c < 0x80;
      if (LOOKALIKES.indexOf(c) >= 0) {
        found = i;
      }
    }
    return ascii ? found : -1;
  }

  /** Whether a text has a character that may belong to the one before it. */
  static boolean hasCombining(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x300 && isCombining(c)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCombining(char c) {
    return c <= 0x36f || (c >= 0x1100 && c <= 0x11ff) || c == '\u3099' || c == '\u309a';
  }

  static boolean isSpreadsheetError(String text) {
    return SPREADSHEET_ERRORS.contains(text)
        || (text.length() >= LEAST_HASHES && text.chars().allMatch(c -> c == '#'));
  }

  static boolean isNullWord(String text, Use use) {
    return NULL_WORDS.contains(text) || (use == Use.CODE && NULL_WORDS_OF_CODES.contains(text));
  }

  /**
   * Whether a text stands in apostrophes, or has one in front to keep a spreadsheet's hands off.
   */
  static boolean isInApostrophes(String text, Use use) {
    int last = text.length() - 1;
    boolean around = last > 1 && text.charAt(last) == '\'';
    return around || (use == Use.CODE && isNumber(text));
  }

  private static boolean isNumber(String text) {
    return text.length() > 1 && text.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
  }
}
