package dev.oneroster.csv;

import dev.oneroster.csv.internal.Spelling;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.constraint.Lexical;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a line in a header's place seems to be: another version's header, other names, or data. */
final class HeaderShape {

  /** From so many differences on, another version that fits much better is meant. */
  private static final int MANY_DIFFERENCES = 4;

  private static final int TIMES_BETTER = 3;

  /** From so large a part of its names on, a header is that of a file. */
  private static final double LIKE_ENOUGH = 0.7;

  private static final int LONGEST_NAME = 40;
  private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M} ._/()#'-]*[0-9]?");

  /** Words of rows rather than of headers. */
  private static final Set<String> TOKENS =
      Set.of(
          "active",
          "inactive",
          "tobedeleted",
          "true",
          "false",
          "yes",
          "no",
          "student",
          "teacher",
          "administrator",
          "parent",
          "guardian",
          "school",
          "district",
          "bulk",
          "delta",
          "absent",
          "primary",
          "secondary",
          "scheduled",
          "homeroom",
          "male",
          "female");

  private HeaderShape() {}

  /** The other version that a header is of, rather than of the one that it should be. */
  static Optional<OneRosterVersion> otherVersion(
      RosterFile<?> file, OneRosterVersion version, List<String> cells) {
    Set<String> found = keys(cells);
    int own = differences(found, file, version);
    for (OneRosterVersion other : OneRosterVersion.values()) {
      if (other != version && file.isIn(other)) {
        int others = differences(found, file, other);
        boolean fits = others == 0 && own > 1;
        boolean fitsBetter = own >= MANY_DIFFERENCES && others * TIMES_BETTER <= own;
        if (fits || fitsBetter) {
          return Optional.of(other);
        }
      }
    }
    return Optional.empty();
  }

  private static Set<String> keys(List<String> cells) {
    return cells.stream()
        .filter(cell -> !cell.isBlank() && !Header.isMetadata(cell))
        .map(Spelling::key)
        .collect(Collectors.toSet());
  }

  /** How many names only one of the two has; columns that were withdrawn may be there or not. */
  private static int differences(Set<String> found, RosterFile<?> file, OneRosterVersion version) {
    Set<String> table = new HashSet<>();
    Set<String> counted = new HashSet<>(found);
    for (Column<?, ?> column : file.allColumns()) {
      if (column.isIn(version)) {
        String key = Spelling.key(column.name());
        if (column.isWithdrawn()) {
          counted.remove(key);
        } else {
          table.add(key);
        }
      }
    }
    Set<String> both = new HashSet<>(table);
    both.retainAll(counted);
    return table.size() + counted.size() - 2 * both.size();
  }

  /** Whether a line names columns, though not ours: in another language, or of another layout. */
  static boolean namesColumns(List<String> cells) {
    List<String> named = cells.stream().filter(cell -> !cell.isBlank()).map(String::strip).toList();
    boolean complete = named.size() * 2 > cells.size() && named.size() > 1;
    return complete
        && named.stream().distinct().count() == named.size()
        && named.stream().allMatch(HeaderShape::isName);
  }

  private static boolean isName(String cell) {
    return cell.length() <= LONGEST_NAME
        && NAME.matcher(cell).matches()
        && !TOKENS.contains(Spelling.key(cell));
  }

  /** The file of which a line is the header, or nearly, if it is one of another file. */
  static Optional<RosterFile<?>> otherFile(
      RosterFile<?> file, OneRosterVersion version, List<String> cells) {
    Set<String> found = keys(cells);
    double most = likeness(found, file, version);
    Optional<RosterFile<?>> likest = Optional.empty();
    for (RosterFile<?> other : RosterFiles.in(version)) {
      double likeness = likeness(found, other, version);
      if (likeness >= LIKE_ENOUGH && likeness > most) {
        most = likeness;
        likest = Optional.of(other);
      }
    }
    return likest;
  }

  /** The part of the names in either that are in both. */
  private static double likeness(Set<String> found, RosterFile<?> file, OneRosterVersion version) {
    Set<String> either = new HashSet<>(found);
    Set<String> both = new HashSet<>();
    for (Column<?, ?> column : file.columns(version)) {
      String key = Spelling.key(column.name());
      if (!either.add(key)) {
        both.add(key);
      }
    }
    return (double) both.size() / either.size();
  }

  /** Whether a line is a row of a file whose header is not there: as wide, and of its forms. */
  static boolean isRow(RosterFile<?> file, OneRosterVersion version, String[] cells) {
    List<? extends Column<?, ?>> columns = file.columns(version);
    if (cells.length != columns.size() || cells.length == 0 || cells[0].isBlank()) {
      return false;
    }
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty() && !couldHold(columns.get(i).type(), cells[i], version)) {
        return false;
      }
    }
    return Arrays.stream(cells).filter(cell -> !cell.isEmpty()).count() > 1;
  }

  /** Whether a cell that is not empty has the form that a column's cells have. */
  static boolean couldHold(FieldType<?> type, String cell, OneRosterVersion version) {
    List<String> items = type.isList() ? FieldType.split(cell) : List.of(cell);
    boolean identifies = type.reference().isPresent() || type.name().equals("GUID");
    if (identifies && !items.stream().allMatch(Lexical::isSourcedId)) {
      return false;
    }
    boolean closed =
        type.vocabulary().filter(words -> !words.tokens(version).isEmpty()).isPresent();
    if (closed && !items.stream().allMatch(item -> isToken(type, item, version))) {
      return false;
    }
    return type.check(cell).filter(problem -> !problem.readable()).isEmpty();
  }

  private static boolean isToken(FieldType<?> type, String item, OneRosterVersion version) {
    return type.vocabulary().orElseThrow().contains(item, version);
  }
}
