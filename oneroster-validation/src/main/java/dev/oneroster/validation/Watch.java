package dev.oneroster.validation;

import java.util.List;
import java.util.Map;

/**
 * A rule's wish to see the rows of a file.
 *
 * @param rule whose wish it is
 * @param view from where it looks
 * @param columns the names of the columns that it looks at
 * @param interests by column, what it wants to see of some of these; if none is given, it sees all
 *     rows
 * @param observer what it does with a row
 */
record Watch(
    MeaningRule rule,
    View view,
    List<String> columns,
    Map<String, CellInterest> interests,
    Observer observer) {

  /** Looks at a row. */
  interface Observer {
    /** Looks at a row that could be read. */
    void look(CheckedRow row);
  }
}
