package dev.oneroster.csv.internal.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Guesses what a file is that is not the archive or the table it should be. Never shows what it
 * holds.
 */
public final class FileKind {
  /** How many bytes {@link #of} looks at. */
  static final int LOOKS_AT = 512;

  private static final int TAR_MARK = 257;

  private static final String ZIP = "504b0304";
  private static final String UTF_16 = "a text in UTF-16";
  private static final String UTF_32 = "a text in UTF-32";

  private static final List<Magic> MAGIC =
      List.of(
          new Magic("1f8b", "a gzip file"),
          new Magic("52617221", "a RAR archive"),
          new Magic("377abcaf271c", "a 7z archive"),
          new Magic("425a68", "a bzip2 file"),
          new Magic("fd377a585a00", "an XZ file"),
          new Magic("28b52ffd", "a Zstandard file"),
          new Magic("4d534346", "a Windows cabinet"),
          new Magic("25504446", "a PDF document"),
          new Magic("d0cf11e0a1b11ae1", "an old Excel or Word document"),
          new Magic("89504e47", "an image"),
          new Magic("ffd8ff", "an image"),
          new Magic("53514c69746520666f726d6174", "a database file"),
          new Magic("50415231", "a Parquet file"),
          new Magic("fffe0000", UTF_32),
          new Magic("0000feff", UTF_32),
          new Magic("fffe", UTF_16),
          new Magic("feff", UTF_16));

  /** How texts of other kinds start, in lower case. */
  private static final Map<String, String> STARTS =
      Map.of(
          "-----begin ", "a text that is encrypted, or a key",
          "version https://git-lfs", "a pointer of Git LFS, which stands for the file",
          "insert into ", "statements of SQL",
          "create table ", "statements of SQL",
          "drop table ", "statements of SQL",
          "-- ", "statements of SQL",
          "%yaml ", "a YAML file",
          "---\n", "a YAML file",
          "---\r\n", "a YAML file");

  private FileKind() {}

  /**
   * What the file looks like, to be read after "looks like".
   *
   * @param start the file's first bytes
   */
  static String of(byte[] start) {
    String hex = hex(start);
    for (Magic magic : MAGIC) {
      if (hex.startsWith(magic.hex())) {
        return magic.name();
      }
    }
    if (start.length > TAR_MARK + 5
        && new String(start, TAR_MARK, 5, StandardCharsets.US_ASCII).equals("ustar")) {
      return "a tar archive";
    }
    return isText(start) ? textKind(start) : "binary data of an unknown kind";
  }

  private static String textKind(byte[] start) {
    String text = text(start);
    Optional<String> markup = markup(text);
    if (markup.isPresent()) {
      return markup.get();
    }
    String firstLine = text.lines().findFirst().orElse("");
    boolean separated =
        firstLine.indexOf(',') > 0 || firstLine.indexOf(';') > 0 || firstLine.indexOf('\t') > 0;
    return separated ? "a CSV file" : "a text file";
  }

  private static String text(byte[] start) {
    String text = new String(start, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
    return text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3).strip() : text;
  }

  private static Optional<String> markup(String text) {
    if (text.startsWith("<!doctype html") || text.startsWith("<html")) {
      return Optional.of("a web page");
    }
    if (text.startsWith("<?xml")) {
      return Optional.of("an XML file");
    }
    if (text.startsWith("{\\rtf")) {
      return Optional.of("a document in Rich Text");
    }
    if (text.startsWith("{") || text.startsWith("[")) {
      return Optional.of("a JSON file");
    }
    return STARTS.entrySet().stream()
        .filter(start -> text.startsWith(start.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /**
   * What a file is that should be a table of texts, and plainly is none.
   *
   * @param start the file's first bytes
   * @return the kind, to be read after "looks like"; empty if it may be a table, right or wrong
   */
  public static Optional<String> ofOtherThanTable(byte[] start) {
    String hex = hex(start);
    if (hex.startsWith(ZIP)) {
      return Optional.of("a spreadsheet's workbook or another ZIP archive");
    }
    Optional<String> magic =
        MAGIC.stream().filter(each -> hex.startsWith(each.hex())).map(Magic::name).findFirst();
    if (magic.isPresent()) {
      return magic.filter(name -> !name.equals(UTF_16) && !name.equals(UTF_32));
    }
    String text = text(start);
    return markup(text)
        .or(() -> text.startsWith("<") ? Optional.of("a web page or XML") : Optional.empty());
  }

  private static boolean isText(byte[] start) {
    for (byte b : start) {
      if (b >= 0 && b < ' ' && b != '\t' && b != '\r' && b != '\n') {
        return false;
      }
    }
    return true;
  }

  private static String hex(byte[] start) {
    StringBuilder hex = new StringBuilder();
    for (int i = 0; i < Math.min(start.length, 16); i++) {
      hex.append(Integer.toHexString(0x100 | (start[i] & 0xff)), 1, 3);
    }
    return hex.toString();
  }

  /** Whether these are the names in a document that only happens to be packed as an archive. */
  static String ofArchive(List<String> names) {
    if (names.contains("[Content_Types].xml")) {
      return names.stream().anyMatch(name -> name.startsWith("xl/"))
          ? "an Excel workbook (.xlsx)"
          : "an Office document";
    }
    if (names.contains("mimetype") && names.contains("content.xml")) {
      return "an OpenDocument file";
    }
    if (names.contains("Index/Document.iwa")) {
      return "a document of Apple Numbers or Pages";
    }
    return "";
  }

  private record Magic(String hex, String name) {}
}
