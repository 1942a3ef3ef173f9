package dev.oneroster.validation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The documentation of rules, made from the rules themselves, so that it cannot say anything else
 * than the findings do. Stateless and thread-safe.
 */
public final class RuleGuide {

  /** Titles by the part of a code before its dot; a part without one is its own title. */
  private static final Map<String, String> TITLES =
      Map.ofEntries(
          Map.entry("zip", "The archive"),
          Map.entry("package", "The package"),
          Map.entry("manifest", "The manifest"),
          Map.entry("text", "Bytes and characters"),
          Map.entry("csv", "Lines and cells"),
          Map.entry("header", "Headers"),
          Map.entry("value", "Values"),
          Map.entry("vocab", "Vocabularies"),
          Map.entry("delta", "Delta files"),
          Map.entry("id", "Identity"),
          Map.entry("ref", "References"),
          Map.entry("sem", "Meaning"),
          Map.entry("system", "The run itself"));

  private RuleGuide() {}

  /**
   * A rule with all that it has to say, as text for a terminal.
   *
   * @param rule a rule
   * @return some lines, each with its end
   */
  public static String text(Rule rule) {
    StringBuilder text = new StringBuilder();
    text.append(rule.code()).append(" (").append(severity(rule)).append(")\n");
    text.append("  ").append(rule.message()).append('\n');
    text.append("  To mend: ").append(rule.mend()).append('\n');
    text.append("  Why: ").append(rule.why()).append('\n');
    text.append("  Example: ").append(rule.example()).append('\n');
    text.append("  Source: ").append(rule.source()).append('\n');
    rule.vendorKey().ifPresent(key -> text.append("  Their name: ").append(key).append('\n'));
    return text.toString();
  }

  /**
   * Rules as a page of Markdown, grouped by the first part of their codes.
   *
   * @param rules rules in the order in which they are to stand within their groups
   * @return the page
   */
  public static String markdown(List<Rule> rules) {
    Map<String, StringBuilder> groups = new LinkedHashMap<>();
    for (Rule rule : rules) {
      String group = rule.code().substring(0, rule.code().indexOf('.'));
      groups.computeIfAbsent(group, name -> new StringBuilder()).append(section(rule));
    }
    StringBuilder page = new StringBuilder("# Rules\n\n");
    page.append(
        """
        Made from the rules themselves; `oneroster rules CODE` prints the same. Words in braces are \
        filled in by a finding.

        What the binding says is an error (fatal if the package cannot be read safely). What it does \
        not say is at most a warning, and the source tells who asks for it. The binding is \
        [1EdTech OneRoster CSV 1.2](https://www.imsglobal.org/spec/oneroster/v1p2/bind/csv/) and \
        [1.1](https://www.imsglobal.org/oneroster-v11-final-csv-tables); lines and quotes follow \
        [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180).

        """);
    groups.forEach(
        (group, entries) ->
            page.append("## ")
                .append(TITLES.getOrDefault(group, group))
                .append("\n\n")
                .append(entries));
    return page.toString().stripTrailing() + "\n";
  }

  private static String section(Rule rule) {
    StringBuilder text = new StringBuilder();
    text.append("### ").append(rule.code()).append("\n\n");
    text.append(capitalized(severity(rule))).append(": ");
    text.append(escape(rule.message())).append("\n\n");
    item(text, "Why", escape(rule.why()));
    item(text, "Mend", escape(rule.mend()));
    item(text, "Example", escape(rule.example()));
    item(text, "Source", source(rule.source()));
    rule.vendorKey().ifPresent(key -> item(text, "Their name", "`" + key + "`"));
    return text.append('\n').toString();
  }

  private static void item(StringBuilder text, String name, String value) {
    if (!value.isBlank()) {
      text.append("- ").append(name).append(": ").append(value).append('\n');
    }
  }

  private static String source(Source source) {
    return source
        .address()
        .map(address -> "[" + escape(source.title()) + "](" + address + ")")
        .orElseGet(() -> escape(source.title()));
  }

  private static String severity(Rule rule) {
    return rule.severity().token() + (rule.onByDefault() ? "" : ", off by default");
  }

  private static String capitalized(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** Keeps text from being taken for markup, but for what stands between backticks. */
  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    boolean code = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      code ^= c == '`';
      if (!code && "\\*_<>[]|#".indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }
}
