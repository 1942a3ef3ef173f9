package dev.oneroster.validation.spi;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.Reference;
import dev.oneroster.csv.RosterFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A way from a row to values in other rows, by references.
 *
 * <pre>{@code
 * Path.through("classSourcedId").through("termSourcedIds").to("startDate")
 * Path.through("userSourcedId").from(ROLES, "userSourcedId").to("role")
 * }</pre>
 *
 * @param hops from row to row
 * @param column whose value is meant, in the last row
 */
public record Path(List<Hop> hops, String column) {

  /** A step to other rows. */
  public sealed interface Hop {}

  /**
   * A step to the rows that a cell names.
   *
   * @param column a column that refers
   * @param target the file that it leads to, if the binding does not say
   */
  public record Through(String column, Optional<RosterFile<?>> target) implements Hop {}

  /**
   * A step to the rows of another file that name this row.
   *
   * @param file the other file
   * @param column its column that refers
   * @param rows which of its rows count
   */
  public record From(RosterFile<?> file, String column, Condition rows) implements Hop {}

  /**
   * Copies the steps.
   *
   * @param hops see {@link #hops()}
   * @param column see {@link #column()}
   */
  public Path {
    hops = List.copyOf(hops);
  }

  /**
   * The value in the row itself.
   *
   * @param column its column
   * @return a path without steps
   */
  public static Path own(String column) {
    return new Path(List.of(), column);
  }

  /**
   * Begins with the rows that a cell names.
   *
   * @param column a column of the binding that refers
   * @return the beginning of a path
   */
  public static Route through(String column) {
    return new Route(List.of()).through(column);
  }

  /**
   * Begins with the rows that a cell names, in a column of which the binding does not say where it
   * leads.
   *
   * @param column a metadata column
   * @param target the file that it leads to
   * @return the beginning of a path
   */
  public static Route through(String column, RosterFile<?> target) {
    return new Route(List.of()).through(column, target);
  }

  /**
   * Begins with the rows of another file that name the row.
   *
   * @param file the other file
   * @param column its column that refers
   * @return the beginning of a path
   */
  public static Route from(RosterFile<?> file, String column) {
    return new Route(List.of()).from(file, column);
  }

  /** The beginning of a path. Immutable. */
  public static final class Route {

    private final List<Hop> hops;

    private Route(List<Hop> hops) {
      this.hops = hops;
    }

    private Route plus(Hop hop) {
      List<Hop> all = new ArrayList<>(hops);
      all.add(hop);
      return new Route(all);
    }

    /**
     * And then the rows that a cell names.
     *
     * @param column a column of the binding that refers
     * @return a longer beginning
     */
    public Route through(String column) {
      return plus(new Through(column, Optional.empty()));
    }

    /**
     * And then the rows that a cell names.
     *
     * @param column a metadata column
     * @param target the file that it leads to
     * @return a longer beginning
     */
    public Route through(String column, RosterFile<?> target) {
      return plus(new Through(column, Optional.of(target)));
    }

    /**
     * And then the rows of another file that name the row.
     *
     * @param file the other file
     * @param column its column that refers
     * @return a longer beginning
     */
    public Route from(RosterFile<?> file, String column) {
      return from(file, column, Condition.always());
    }

    /**
     * And then some rows of another file that name the row.
     *
     * @param file the other file
     * @param column its column that refers
     * @param rows which rows
     * @return a longer beginning
     */
    public Route from(RosterFile<?> file, String column, Condition rows) {
      return plus(new From(file, column, rows));
    }

    /**
     * The end.
     *
     * @param column whose value is meant
     * @return a path
     */
    public Path to(String column) {
      return new Path(hops, column);
    }
  }

  /**
   * The files on the way, that of the row itself first.
   *
   * @param start the file of the row
   * @return a file for each step, and the first
   * @throws IllegalArgumentException if a column does not refer
   */
  public List<RosterFile<?>> files(RosterFile<?> start) {
    List<RosterFile<?>> files = new ArrayList<>(List.of(start));
    for (Hop hop : hops) {
      RosterFile<?> here = files.get(files.size() - 1);
      if (hop instanceof Through step) {
        files.add(
            step.target()
                .or(() -> targetOf(here, step.column()))
                .orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            here + ", " + step.column() + ": where does it lead? name the file")));
      } else if (hop instanceof From step) {
        if (!targetOf(step.file(), step.column()).equals(Optional.of(here))) {
          throw new IllegalArgumentException(
              step.file() + ", " + step.column() + " does not lead to " + here);
        }
        files.add(step.file());
      }
    }
    return files;
  }

  /** The file that a column of the binding leads to. */
  static Optional<RosterFile<?>> targetOf(RosterFile<?> file, String column) {
    return file.allColumns().stream()
        .filter(candidate -> candidate.name().equals(column))
        .flatMap((Column<?, ?> found) -> found.reference().stream())
        .findFirst()
        .<RosterFile<?>>map(Reference::file);
  }

  /** The columns that it looks at. */
  List<Constraint.Use> uses(RosterFile<?> start) {
    List<RosterFile<?>> files = files(start);
    List<Constraint.Use> uses = new ArrayList<>();
    for (int i = 0; i < hops.size(); i++) {
      if (hops.get(i) instanceof Through step) {
        uses.add(new Constraint.Use(files.get(i), step.column()));
      } else if (hops.get(i) instanceof From step) {
        uses.add(new Constraint.Use(step.file(), step.column()));
        uses.addAll(Wording.uses(step.file(), step.rows()));
      }
    }
    uses.add(new Constraint.Use(files.get(files.size() - 1), column));
    return uses;
  }

  /** The path in words, such as {@code role of the row of roles.csv with its userSourcedId}. */
  @Override
  public String toString() {
    StringBuilder words = new StringBuilder(column);
    for (int i = hops.size() - 1; i >= 0; i--) {
      if (hops.get(i) instanceof Through step) {
        words.append(" of its ").append(step.column());
      } else if (hops.get(i) instanceof From step) {
        words
            .append(" of the ")
            .append(Wording.rows(step.file(), step.rows()))
            .append(" that names it as ")
            .append(step.column());
      }
    }
    return words.toString();
  }
}
