package dev.oneroster.validation;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Texts that no mail would reach. Addresses that are unusual and legal are left alone: quoted
 * names, other scripts, any characters that a mailbox may have.
 */
final class EmailRule extends OddCellRule {

  private static final Rule INVALID =
      Rule.warning("value.email_invalid")
          .message("{column} is `{value}`, which is no email address.")
          .mend("Correct the address, or leave the cell empty; write one address only.")
          .why("Receivers leave out the address or the user, and mail is lost.")
          .source("Several receivers refuse it; the binding asks for no form")
          .example("`ann@school`, `ann@school.example;bob@school.example` or `N/A`")
          .build();

  /** Characters that a mailbox has only within quotes (RFC 5322, section 3.2.3). */
  private static final String ONLY_IN_QUOTES = ";,<>()[]:\"\\@";

  private static final int MAX_LENGTH = 254;
  private static final int MAX_LABEL = 63;

  private static final ByteTest ADDRESS =
      ByteTest.only(
              ByteKinds.LETTER
                  | ByteKinds.DIGIT
                  | ByteKinds.DOT
                  | ByteKinds.AT
                  | ByteKinds.HYPHEN
                  | ByteKinds.UNDERSCORE)
          .upTo(MAX_LABEL)
          .and(EmailRule::isPlainAddress);

  EmailRule() {
    super(INVALID);
  }

  @Override
  Optional<Predicate<String>> oddity(ValidationRun run, RosterFile<?> file, Column<?, ?> column) {
    return file == RosterFiles.USERS && column.name().equals("email")
        ? Optional.of(cell -> !isAddress(cell.strip()))
        : Optional.empty();
  }

  @Override
  ByteTest ordinary(Column<?, ?> column) {
    return ADDRESS;
  }

  /** As nearly all addresses are: labels of letters and digits behind one at sign. */
  private static boolean isPlainAddress(byte[] bytes, int from, int to, int kinds) {
    int at = from;
    while (at < to && bytes[at] != '@') {
      at++;
    }
    int labels = 0;
    byte before = '.';
    for (int i = at + 1; i < to; i++) {
      byte b = bytes[i];
      boolean edge = b == '.' || b == '-';
      if (b == '@' || (edge && (before == '.' || before == '-'))) {
        return false;
      }
      labels += b == '.' ? 1 : 0;
      before = b;
    }
    return at > from && labels > 0 && (ByteKinds.of(before) & ByteKinds.LETTER) != 0;
  }

  static boolean isAddress(String text) {
    int at = text.lastIndexOf('@');
    return at > 0 && text.length() <= MAX_LENGTH && isMailbox(text, at) && isDomain(text, at + 1);
  }

  private static boolean isMailbox(String text, int end) {
    if (text.charAt(0) == '"' && end > 2 && text.charAt(end - 1) == '"') {
      return true;
    }
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (ONLY_IN_QUOTES.indexOf(c) >= 0 || Character.isWhitespace(c) || c < ' ') {
        return false;
      }
    }
    return true;
  }

  private static boolean isDomain(String text, int from) {
    if (text.startsWith("[", from) && text.endsWith("]")) {
      return true; // a numeric address, which a mail system may have
    }
    int start = from;
    for (int dot = text.indexOf('.', from); dot >= 0; dot = text.indexOf('.', start)) {
      if (!isLabel(text, start, dot)) {
        return false;
      }
      start = dot + 1;
    }
    return start > from && isLabel(text, start, text.length()) && !areDigits(text, start);
  }

  private static boolean isLabel(String text, int from, int to) {
    if (to == from || to - from > MAX_LABEL) {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean plain =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
      boolean innerHyphen = c == '-' && i > from && i < to - 1;
      boolean otherScript = c >= 0x80 && !Character.isWhitespace(c) && !Character.isISOControl(c);
      if (!plain && !innerHyphen && !otherScript) {
        return false;
      }
    }
    return true;
  }

  private static boolean areDigits(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
