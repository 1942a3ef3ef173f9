package dev.oneroster.validation.spi;

import dev.oneroster.csv.RosterFile;
import java.util.List;

/**
 * Something that is asked of the header of a file that is there. What the binding asks as well is
 * told by its own findings alone, unless the profile relaxes them. Values are immutable.
 */
public sealed interface HeaderConstraint extends Constraint {

  /**
   * The file.
   *
   * @return whose header is looked at
   */
  RosterFile<?> file();

  @Override
  default List<RosterFile<?>> files() {
    return List.of(file());
  }

  /**
   * Columns are there: one finding for each that is not, at its name on the header's line.
   *
   * @param file the file
   * @param columns their names
   */
  record Columns(RosterFile<?> file, List<String> columns) implements HeaderConstraint {
    @Override
    public String asks() {
      return file.fileName() + " has the columns " + String.join(", ", columns);
    }

    @Override
    public String message() {
      return "The column `{column}` is missing.";
    }

    @Override
    public String mend() {
      return "Add the column.";
    }

    @Override
    public List<Use> uses() {
      return Wording.uses(file, columns);
    }
  }

  /**
   * One of some columns is there; a finding stands at the first of them.
   *
   * @param file the file
   * @param columns their names
   */
  record AnyColumn(RosterFile<?> file, List<String> columns) implements HeaderConstraint {
    @Override
    public String asks() {
      return file.fileName() + " has one of the columns " + String.join(", ", columns);
    }

    @Override
    public String message() {
      return "None of the columns " + String.join(", ", columns) + " is there.";
    }

    @Override
    public String mend() {
      return "Add one of the columns.";
    }

    @Override
    public List<Use> uses() {
      return Wording.uses(file, columns);
    }
  }

  /**
   * Metadata columns stand in an order, after the binding's own columns; other columns may stand
   * between them. A finding stands at each that is out of order.
   *
   * @param file the file
   * @param columns their names in order
   */
  record MetadataOrder(RosterFile<?> file, List<String> columns) implements HeaderConstraint {
    @Override
    public String asks() {
      return file.fileName() + " has its columns " + String.join(", ", columns) + " in this order";
    }

    @Override
    public String message() {
      return "The column `{column}` is not at its place; the order is {order}.";
    }

    @Override
    public String mend() {
      return "Move the column.";
    }

    @Override
    public List<Use> uses() {
      return Wording.uses(file, columns);
    }
  }

  /**
   * There are no columns beside the binding's and some metadata columns. A finding stands at each
   * other metadata column; other unknown columns have findings of the binding.
   *
   * @param file the file
   * @param metadata the names of metadata columns that are allowed
   */
  record NoOtherColumns(RosterFile<?> file, List<String> metadata) implements HeaderConstraint {
    @Override
    public String asks() {
      return file.fileName()
          + " has no columns beside the binding's"
          + (metadata.isEmpty() ? "" : " and " + String.join(", ", metadata));
    }

    @Override
    public String message() {
      return "The column `{column}` is not taken.";
    }

    @Override
    public String mend() {
      return "Leave the column out.";
    }

    @Override
    public List<Use> uses() {
      return Wording.uses(file, metadata);
    }
  }
}
