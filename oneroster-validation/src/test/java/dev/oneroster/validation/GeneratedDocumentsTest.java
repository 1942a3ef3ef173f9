package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.validation.sample.DefectCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents that are made from code are what the code makes today. */
class GeneratedDocumentsTest {

  private static final String HINT =
      """
      docs/%s is not what the code makes. If the code is right, write it anew:
        mvn -pl oneroster-validation -am -Dtest=GeneratedDocumentsTest \
      -Dsurefire.failIfNoSpecifiedTests=false -Dupdate.docs=true test\
      """;

  private final TestSources tests = TestSources.read();
  private final List<DefectCase> cases = DefectCases.all();

  private static void check(String name, String expected) throws IOException {
    Path document = TestSources.PROJECT.resolve("docs").resolve(name);
    if (Boolean.getBoolean("update.docs")) {
      Files.writeString(document, expected);
    }
    String found = Files.exists(document) ? Files.readString(document) : "";
    assertThat(found).as(HINT, name).isEqualTo(expected);
  }

  @Test
  void rules() throws IOException {
    check("rules.md", RuleGuide.markdown(RuleCatalogue.core().all()));
  }

  @Test
  void defects() throws IOException {
    StringBuilder page = new StringBuilder("# Defects\n\n");
    page.append(
        """
        What goes wrong with real rosters, which rule finds it, and the tests that prove it. The \
        severity is the rule's own; [rules.md](rules.md) says what each rule means and where it comes \
        from, [interpretation.md](interpretation.md) why some defects are judged otherwise than one \
        would think. Made from the tables in `oneroster-validation/src/test/resources/defects`.
        """);
    for (String section : Tables.SECTIONS) {
      page.append("\n## ").append(title(section)).append("\n\n");
      page.append("| row | defect | rules | tests | remark |\n|---|---|---|---|---|\n");
      Tables.defects(section).forEach(defect -> page.append(row(defect)));
    }
    check("defects.md", page.toString());
  }

  private static String title(String section) {
    String word = section.substring(3);
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private String row(Tables.Defect defect) {
    String named =
        tests.ofRow(defect.number()).stream().map(tests::inFull).collect(Collectors.joining(" "));
    return "| %d | %s | %s | %s | %s |\n"
        .formatted(
            defect.number(),
            Tables.cell(defect.defect()),
            withSeverity(defect.codes()),
            named,
            Tables.cell(defect.remark()));
  }

  private static String withSeverity(List<String> codes) {
    return codes.stream()
        .map(code -> RuleCatalogue.core().get(code).severity().token() + " `" + code + "`")
        .collect(Collectors.joining(", "));
  }

  @Test
  void bindingRules() throws IOException {
    StringBuilder page = new StringBuilder("# Rules of the binding\n\n");
    page.append(
        """
        Each rule of the binding, in our words and by our numbers, with what checks it. Made from \
        `binding-rules.tsv` and `other-errors.tsv` in `oneroster-validation/src/test/resources`.

        Whose word it is: the binding's, a note of it, an importer's that passes the official test \
        set, or nobody's, as the texts leave it open. Only the binding's own make an error; they \
        stand the other way round [below](#errors).

        | id | it says | whose word | rules | tests | not checked because |
        |---|---|---|---|---|---|
        """);
    for (Tables.BindingRule rule : Tables.bindingRules()) {
      page.append(
          "| %s | %s | %s | %s | %s | %s |\n"
              .formatted(
                  rule.id(),
                  Tables.cell(rule.text()),
                  rule.level(),
                  Tables.code(rule.codes()),
                  String.join(" ", testsOf(rule)),
                  Tables.cell(rule.remark())));
    }
    page.append(errors());
    check("binding-rules.md", page.toString());
  }

  /** From each error to the sentence that makes it one. */
  private static String errors() {
    StringBuilder page = new StringBuilder("\n## Errors\n\n");
    page.append(
        """
        Each rule whose findings are errors or fatal, the sentences of the binding that make them \
        so, and where they stand.

        | code | the binding says | where |
        |---|---|---|
        """);
    for (Rule rule : errorRules()) {
      List<Tables.BindingRule> sentences = Tables.sentencesOf(rule.code());
      if (!sentences.isEmpty()) {
        page.append(
            "| `%s` | %s | %s |\n"
                .formatted(
                    rule.code(),
                    sentences.stream()
                        .map(sentence -> sentence.id() + ": " + Tables.cell(sentence.text()))
                        .collect(Collectors.joining("; ")),
                    Tables.cell(rule.source().toString())));
      }
    }
    page.append(
        """

        These are none of the binding's: without them, reading would not be safe, or something \
        would seem to have been checked that was not.

        | code | kind | why it is an error |
        |---|---|---|
        """);
    for (Tables.OtherError error : Tables.otherErrors()) {
      page.append(
          "| `%s` | %s | %s |\n"
              .formatted(error.code(), error.kind(), Tables.cell(error.reason())));
    }
    return page.toString();
  }

  private static List<Rule> errorRules() {
    return RuleCatalogue.core().all().stream().filter(r -> r.severity().isInvalid()).toList();
  }

  /** The tests that the table names, and the first case of each code. */
  private List<String> testsOf(Tables.BindingRule rule) {
    List<String> names = new ArrayList<>(rule.tests().stream().map(tests::inFull).toList());
    rule.codes().stream()
        .flatMap(this::firstCase)
        .map(tests::inFull)
        .filter(name -> !names.contains(name))
        .distinct()
        .forEach(names::add);
    return names;
  }

  private Stream<String> firstCase(String code) {
    return cases.stream()
        .filter(each -> each.codes().contains(code))
        .map(DefectCase::toString)
        .limit(1);
  }
}
