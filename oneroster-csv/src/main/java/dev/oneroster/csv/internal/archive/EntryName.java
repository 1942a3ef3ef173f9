package dev.oneroster.csv.internal.archive;

import dev.oneroster.csv.Location;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** An entry's name: its bytes, the text that they most likely mean, and what makes it unsafe. */
final class EntryName {
  /** What bytes 128 to 255 mean in an archive that does not say otherwise: code page 437. */
  private static final String CODE_PAGE_437 =
      "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
          + "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";

  private final byte[] bytes;
  private final String text;
  private final boolean doubtful;

  private EntryName(byte[] bytes, String text, boolean doubtful) {
    this.bytes = bytes;
    this.text = text;
    this.doubtful = doubtful;
  }

  static EntryName decode(byte[] bytes, boolean declaredUtf8) {
    Optional<String> utf8 = utf8(bytes);
    if (utf8.isEmpty()) {
      return new EntryName(bytes, codePage437(bytes), true);
    }
    // Apple's and other tools write UTF-8 without saying so: their readers differ on such a name.
    return new EntryName(bytes, utf8.get(), !declaredUtf8 && !isAscii(bytes));
  }

  /** The text of strictly decoded UTF-8, or empty. */
  static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String codePage437(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    for (byte b : bytes) {
      text.append(b >= 0 ? (char) b : CODE_PAGE_437.charAt(b & 0x7f));
    }
    return text.toString();
  }

  static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  String text() {
    return text;
  }

  String printed() {
    return PrintedName.of(text);
  }

  Location location() {
    return PrintedName.locate(text);
  }

  int length() {
    return bytes.length;
  }

  boolean isAscii() {
    return isAscii(bytes);
  }

  boolean sameBytes(byte[] other) {
    return Arrays.equals(bytes, other);
  }

  /** Whether other readers may decode this name differently. */
  boolean isDoubtful() {
    return doubtful;
  }

  /** Whether this names a folder. Windows tools have written folders with a backslash. */
  boolean isFolder() {
    return text.endsWith("/") || text.endsWith("\\");
  }

  /** Why no reader should be given this name, to be read after "the name". */
  Optional<String> danger() {
    if (text.isEmpty()) {
      return Optional.of("is empty");
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
        return Optional.of("holds a control character");
      }
      if ((c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069')) {
        return Optional.of("holds a character that turns the reading direction");
      }
    }
    if (text.charAt(0) == '/' || text.charAt(0) == '\\') {
      return Optional.of("is absolute");
    }
    if (text.length() > 1 && text.charAt(1) == ':' && isAsciiLetter(text.charAt(0))) {
      return Optional.of("names a drive");
    }
    if (Arrays.asList(PathParts.of(text)).contains("..")) {
      return Optional.of("leads out of the archive");
    }
    return Optional.empty();
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
