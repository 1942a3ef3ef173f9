package dev.oneroster.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The tables in the test resources from which documents are made. */
final class Tables {

  static final List<String> SECTIONS =
      List.of(
          "01-archive",
          "02-manifest",
          "03-text",
          "04-csv",
          "05-header",
          "06-value",
          "07-vocabulary",
          "08-identity",
          "09-reference",
          "10-meaning");

  /**
   * A row of the catalogue of defects.
   *
   * @param number its number
   * @param defect what it looks like
   * @param codes the rules that find it
   * @param remark what is to be said about it, mostly why a rule is missing or another
   */
  record Defect(int number, String defect, List<String> codes, String remark) {}

  /**
   * A rule of the binding.
   *
   * @param id its number in our list of the binding's rules
   * @param level whose word it is: the {@code binding}'s, a {@code note} of it, an {@code
   *     importer}'s that passes the official test set, or {@code open}
   * @param text what it says, in our words
   * @param codes the rules of the catalogue that check it
   * @param tests tests of it that are not cases of these rules
   * @param remark why it is not checked, if it is not
   */
  record BindingRule(
      String id,
      String level,
      String text,
      List<String> codes,
      List<String> tests,
      String remark) {}

  /**
   * An error that is none of the binding's.
   *
   * @param code the rule's code
   * @param kind {@code safety} or {@code our own}
   * @param reason why it is an error all the same
   */
  record OtherError(String code, String kind, String reason) {}

  private Tables() {}

  static List<Defect> defects(String section) {
    return rows("/defects/" + section + ".tsv", 4).stream()
        .map(
            cells ->
                new Defect(
                    Integer.parseInt(cells.get(0)),
                    cells.get(1),
                    words(cells.get(2)),
                    cells.get(3)))
        .toList();
  }

  static List<BindingRule> bindingRules() {
    return rows("/binding-rules.tsv", 6).stream()
        .map(
            cells ->
                new BindingRule(
                    cells.get(0),
                    cells.get(1),
                    cells.get(2),
                    words(cells.get(3)),
                    words(cells.get(4)),
                    cells.get(5)))
        .toList();
  }

  static List<OtherError> otherErrors() {
    return rows("/other-errors.tsv", 3).stream()
        .map(cells -> new OtherError(cells.get(0), cells.get(1), cells.get(2)))
        .toList();
  }

  /** The sentences of the binding that make a code's findings errors. */
  static List<BindingRule> sentencesOf(String code) {
    return bindingRules().stream()
        .filter(rule -> rule.level().equals("binding") && rule.codes().contains(code))
        .toList();
  }

  /** The texts of a resource's lines. */
  static List<String> lines(String resource) {
    try (InputStream bytes =
        Objects.requireNonNull(Tables.class.getResourceAsStream(resource), resource)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<List<String>> rows(String resource, int width) {
    return lines(resource).stream()
        .skip(1)
        .map(
            line -> {
              List<String> cells = Arrays.asList(line.split("\t", -1));
              if (cells.size() != width) {
                throw new IllegalStateException(resource + ": " + width + " cells, not: " + line);
              }
              return cells;
            })
        .toList();
  }

  private static List<String> words(String cell) {
    return Arrays.stream(cell.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
  }

  /** Keeps a text from ending a cell of a Markdown table. */
  static String cell(String text) {
    return text.replace("|", "\\|");
  }

  /** Codes in backticks. */
  static String code(List<String> words) {
    return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(" "));
  }
}
