package dev.oneroster.csv;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.oneroster.model.Category;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each column fills the attribute that it reads, and no other column's. */
class ColumnAttributesTest {

  @TempDir Path folder;

  static Stream<Arguments> files() {
    return Arrays.stream(OneRosterVersion.values())
        .flatMap(
            version -> RosterFiles.in(version).stream().map(file -> Arguments.of(file, version)));
  }

  @ParameterizedTest
  @MethodSource("files")
  void anEntityHasInEachAttributeTheCellOfItsColumn(RosterFile<?> file, OneRosterVersion version)
      throws IOException {
    assertEntitiesHaveTheirCells(file, version);
  }

  @Test
  void entitiesHaveTheAttributesThatColumnsFillAndNoOthers() {
    for (RosterFile<?> file : RosterFiles.all()) {
      assertThat(file.attributes().byProperty().keySet())
          .as(file.name())
          .isEqualTo(file.allColumns().stream().map(Column::property).collect(toSet()));
    }
  }

  @Test
  void aPropertyHasOneAttribute() {
    var definition =
        EntityAttributes.define(
                Category.class,
                Category::builder,
                Category.Builder::build,
                Category.Builder::putMetadata)
            .required("title", Category::getTitle, Category.Builder::title);

    assertThatIllegalStateException()
        .isThrownBy(() -> definition.required("title", Category::getTitle, Category.Builder::title))
        .withMessage("Category has two attributes title");
    assertThatIllegalStateException()
        .isThrownBy(() -> definition.build().of("weight"))
        .withMessage("no attribute is defined for weight");
  }

  private <T extends RosterRecord> void assertEntitiesHaveTheirCells(
      RosterFile<T> file, OneRosterVersion version) throws IOException {
    List<Column<T, ?>> columns = columns(file, version);
    List<List<String>> table = tableOfDistinctCells(columns);
    List<T> entities = read(file, version, columns, table);

    assertThat(entities).hasSize(table.size());
    for (int row = 0; row < table.size(); row++) {
      for (int i = 0; i < columns.size(); i++) {
        Object value = columns.get(i).type().decode(table.get(row).get(i));
        assertThat(columns.get(i).get(entities.get(row)).map(Object.class::cast))
            .as("row %s, column %s", row, columns.get(i))
            .isEqualTo(Optional.of(value));
        assertThat(property(file, columns.get(i), entities.get(row)))
            .as("row %s, property of column %s", row, columns.get(i))
            .isIn(value, Optional.of(value));
      }
    }
  }

  private static Object property(RosterFile<?> file, Column<?, ?> column, RosterRecord entity) {
    String property = column.property();
    String getter =
        "get" + property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
    try {
      return file.type().getMethod(getter).invoke(entity);
    } catch (ReflectiveOperationException failure) {
      throw new LinkageError(failure.getMessage(), failure);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void aBlankCellIsNoValueUnlessItIsRequiredText(RosterFile<?> file, OneRosterVersion version)
      throws IOException {
    assertBlankCells(file, version);
  }

  private <T extends RosterRecord> void assertBlankCells(
      RosterFile<T> file, OneRosterVersion version) throws IOException {
    List<Column<T, ?>> columns = columns(file, version);
    List<String> cells = new ArrayList<>();
    for (Column<T, ?> column : columns) {
      // A row without any value is no row, so the first cell has one.
      boolean needed = cells.isEmpty() || (column.isRequired() && !column.type().takesBlank());
      cells.add(needed ? cell(column.type(), cells.size(), 0) : "");
    }

    T entity = read(file, version, columns, List.of(cells)).get(0);

    for (int i = 0; i < columns.size(); i++) {
      Optional<?> value = columns.get(i).get(entity);
      String cell = cells.get(i);
      Optional<?> expected =
          !cell.isEmpty()
              ? Optional.of(columns.get(i).type().decode(cell))
              : columns.get(i).isRequired() ? Optional.of("") : Optional.empty();
      assertThat(value.map(Object.class::cast)).as(columns.get(i).name()).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void aColumnIsPersonalIfTheTextOfItsEntityHidesIt(RosterFile<?> file, OneRosterVersion version)
      throws IOException {
    assertTextHidesPersonalColumns(file, version);
  }

  private <T extends RosterRecord> void assertTextHidesPersonalColumns(
      RosterFile<T> file, OneRosterVersion version) throws IOException {
    List<Column<T, ?>> columns = columns(file, version);
    T entity = read(file, version, columns, List.of(tableOfDistinctCells(columns).get(0))).get(0);
    String text = entity.toString();

    for (Column<T, ?> column : columns) {
      boolean shown =
          text.contains("{" + column.property() + "=")
              || text.contains(", " + column.property() + "=");
      assertThat(column.isPersonal()).as(column.name()).isNotEqualTo(shown);
    }
  }

  /** All columns that a file of the version may have, the withdrawn one included. */
  private static <T extends RosterRecord> List<Column<T, ?>> columns(
      RosterFile<T> file, OneRosterVersion version) {
    return file.allColumns().stream().filter(column -> column.isIn(version)).toList();
  }

  /**
   * Cells that are different in each column and row; as there are only two booleans, row n has the
   * one true in column n.
   */
  private static List<List<String>> tableOfDistinctCells(List<? extends Column<?, ?>> columns) {
    List<List<String>> table = new ArrayList<>();
    for (int row = 0; row < columns.size(); row++) {
      List<String> cells = new ArrayList<>();
      for (int place = 0; place < columns.size(); place++) {
        cells.add(cell(columns.get(place).type(), place, row));
      }
      table.add(cells);
    }
    return table;
  }

  private static String cell(FieldType<?> type, int place, int row) {
    int number = place * 50 + row;
    if (type == FieldType.BOOLEAN) {
      return String.valueOf(place == row);
    }
    if (type == FieldType.DATE) {
      return "20%02d-03-%02d".formatted(row, place + 1);
    }
    if (type == FieldType.DATE_TIME) {
      return "20%02d-03-%02dT04:05:06.789Z".formatted(row, place + 1);
    }
    if (type == FieldType.YEAR) {
      return String.valueOf(1000 + number);
    }
    if (type == FieldType.INTEGER) {
      return String.valueOf(number);
    }
    if (type == FieldType.DECIMAL) {
      return number + ".50";
    }
    return type.isList() ? "a" + number + ",b" + number : "text" + number;
  }

  private <T extends RosterRecord> List<T> read(
      RosterFile<T> file,
      OneRosterVersion version,
      List<Column<T, ?>> columns,
      List<List<String>> table)
      throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(String.join(",", columns.stream().map(Column::name).toList()));
    for (List<String> cells : table) {
      lines.add(
          String.join(
              ",",
              cells.stream().map(cell -> cell.contains(",") ? '"' + cell + '"' : cell).toList()));
    }
    FolderPackage folderPackage =
        new FolderPackage(folder, version).file(file, lines.toArray(String[]::new));
    try (RosterPackage roster = folderPackage.open();
        RosterReader<T> reader = roster.read(file)) {
      assertThat(reader.header().problems())
          .extracting(Problem::code)
          .hasSize((int) columns.stream().filter(Column::isWithdrawn).count())
          .allMatch("header.withdrawn"::equals);
      return reader.stream().map(Row::orElseThrow).toList();
    }
  }
}
