package dev.oneroster.validation;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.FieldType;
import dev.oneroster.csv.RosterFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * HTML in names and titles. Comments and descriptions come from editors that write HTML, so that
 * there only what runs or loads something is worth a word.
 */
final class MarkupRule extends OddCellRule {

  private static final Rule MARKUP =
      Rule.warning("value.html")
          .message("{column} holds HTML.")
          .mend("Write the text without tags; look who entered a script.")
          .why("Receivers show the tags, or run what they say.")
          .source(
              Source.of(
                  "OWASP: cross-site scripting", "https://owasp.org/www-community/attacks/xss/"))
          .example("title `<script>alert(1)</script>`")
          .build();

  private static final Set<String> PROSE = Set.of("comment", "description");

  private static final List<String> ACTIVE =
      List.of(
          "base", "embed", "form", "iframe", "link", "meta", "object", "script", "style", "svg");

  private static final List<String> ANY =
      Stream.concat(
              ACTIVE.stream(),
              Stream.of(
                  "a", "b", "br", "div", "em", "font", "h1", "h2", "h3", "hr", "html", "i", "img",
                  "li", "ol", "p", "small", "span", "strong", "sub", "sup", "table", "td", "tr",
                  "u", "ul"))
          .toList();

  MarkupRule() {
    super(MARKUP);
  }

  @Override
  Optional<Predicate<String>> oddity(ValidationRun run, RosterFile<?> file, Column<?, ?> column) {
    if (column.type() != FieldType.TEXT || column.name().equals("password")) {
      return Optional.empty();
    }
    List<String> tags = PROSE.contains(column.name()) ? ACTIVE : ANY;
    return Optional.of(cell -> cell.indexOf('<') >= 0 && holdsTag(cell, tags));
  }

  @Override
  ByteTest ordinary(Column<?, ?> column) {
    return ByteTest.without(ByteKinds.LESS);
  }

  private static boolean holdsTag(String cell, List<String> tags) {
    for (int open = cell.indexOf('<'); open >= 0; open = cell.indexOf('<', open + 1)) {
      int name = cell.startsWith("/", open + 1) ? open + 2 : open + 1;
      for (String tag : tags) {
        int end = name + tag.length();
        if (cell.regionMatches(true, name, tag, 0, tag.length()) && endsName(cell, end)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a tag's name ends where its letters do: at a blank, a slash or the tag's own end. */
  private static boolean endsName(String cell, int end) {
    return end < cell.length() && " />\t".indexOf(cell.charAt(end)) >= 0;
  }
}
