package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.CellProblem;
import dev.oneroster.csv.Note;
import dev.oneroster.csv.Span;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A constraint that the compiler does not know is asked of Hibernate Validator. */
class LibraryConstraintTest {

  @ParameterizedTest
  @CsvSource({"title,abc,abcd", "subtitle,abc,abcd", "weight,10,11"})
  void a_constraint_on_a_value_is_asked_of_the_library(String column, String good, String bad) {
    assertThat(codes(OneRosterVersion.V1_2, column, good)).isEmpty();
    assertThat(codes(OneRosterVersion.V1_2, column, "")).isEmpty();
    assertThat(codes(OneRosterVersion.V1_2, column, bad)).containsExactly("value.constraint");
  }

  @ParameterizedTest
  @CsvSource({"'abc,abc',true", "'abc,abcd',false", "'a,b,c',false", "a,true"})
  void a_constraint_on_a_list_or_its_items_is_asked_of_the_library(String cell, boolean good) {
    assertThat(codes(OneRosterVersion.V1_2, "tags", cell))
        .isEqualTo(good ? List.of() : List.of("value.constraint"));
  }

  @ParameterizedTest
  @CsvSource({"1.1,0", "1.2,1"})
  void the_library_is_asked_in_the_groups_that_hold_only(String version, int problems) {
    assertThat(codes(OneRosterVersion.of(version).orElseThrow(), "subtitle", "abcd"))
        .hasSize(problems);
  }

  @ParameterizedTest
  @CsvSource({"title,Size,abcd", "weight,Max,11"})
  void the_problem_names_the_constraint(String column, String constraint, String bad) {
    CellProblem problem = problems(OneRosterVersion.V1_2, column, bad).get(0);

    assertThat(problem.arguments())
        .singleElement()
        .satisfies(
            argument -> {
              assertThat(argument.name()).isEqualTo("constraint");
              assertThat(argument.value()).isEqualTo(constraint);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-01,2026-08-02,0",
    "2026-08-02,2026-08-01,1",
    "2026-08-02,'',0",
    "'',2026-08-01,0", // there is no entity without a first day; that has its own problem
    "soon,2026-08-01,0"
  })
  void a_constraint_on_the_entity_is_asked_of_the_library(String start, String end, int problems) {
    List<RowStep<Span>> steps =
        new ConstraintCompiler(OneRosterVersion.V1_2, FileMode.BULK).compileRowSteps(Span.FILE);
    RowStep<Span> step = steps.get(0);
    Map<String, String> cells = Map.of("sourcedId", "s1", "start", start, "end", end);
    List<String> row = step.columns().stream().map(c -> cells.getOrDefault(c.name(), "")).toList();

    assertThat(steps).hasSize(1);
    assertThat(step.columns().get(step.columns().size() - 1).name()).isEqualTo("sourcedId");
    assertThat(step.check(row).stream().map(CellProblem::code).toList())
        .isEqualTo(problems == 0 ? List.of() : List.of("value.constraint"));
    step.check(row)
        .ifPresent(
            problem -> assertThat(problem.arguments().get(0).value()).isEqualTo("EndsAfterStart"));
  }

  private static List<String> codes(OneRosterVersion version, String column, String cell) {
    return problems(version, column, cell).stream().map(CellProblem::code).toList();
  }

  private static List<CellProblem> problems(OneRosterVersion version, String column, String cell) {
    List<CellProblem> problems = new ArrayList<>();
    new ConstraintCompiler(version, FileMode.BULK)
        .compile(Note.FILE, Note.FILE.column(column, version).orElseThrow())
        .check(cell, problems::add);
    return problems;
  }
}
