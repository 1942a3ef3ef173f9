package dev.oneroster.validation.spi;

import dev.oneroster.csv.RosterFile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A column of which something is to be asked. But for {@link #isFilled}, a blank cell satisfies
 * everything; a cell that has an error of its own already is not asked. In a column that holds a
 * list each item is looked at. Immutable.
 */
public final class CellSubject {

  private final RosterFile<?> file;
  private final String column;
  private final boolean list;

  CellSubject(RosterFile<?> file, String column, boolean list) {
    this.file = file;
    this.column = column;
    this.list = list;
  }

  /**
   * The same with its cells taken as lists. Needed for metadata columns only: the binding's columns
   * tell.
   *
   * @return a subject
   */
  public CellSubject asList() {
    return new CellSubject(file, column, true);
  }

  /** How an author knows a call again. */
  private String call(String method) {
    return file + ", " + column + ": " + method + "(...)";
  }

  private CellConstraint that(CellTest test) {
    return new CellConstraint(file, column, list, test, Condition.always());
  }

  /**
   * Its cells have a value. A file that lacks a metadata column of which this is asked has one
   * finding at its header.
   *
   * @return a constraint
   */
  public CellConstraint isFilled() {
    return that(new CellTest.Filled());
  }

  /**
   * Its cells are blank.
   *
   * @return a constraint
   */
  public CellConstraint isBlank() {
    return that(new CellTest.Blank());
  }

  /**
   * Its values are not long.
   *
   * @param characters the most characters, at least 1
   * @return a constraint
   */
  public CellConstraint hasAtMost(int characters) {
    if (characters < 1) {
      throw new IllegalArgumentException(
          call("hasAtMost")
              + ": the number is "
              + characters
              + ", and must be at least 1; say isBlank() of cells that must have no value");
    }
    return hasBetween(1, characters);
  }

  /**
   * Its values have a length.
   *
   * @param fewest the fewest characters
   * @param most the most characters
   * @return a constraint
   */
  public CellConstraint hasBetween(int fewest, int most) {
    if (fewest < 0 || most < fewest || most < 1) {
      throw new IllegalArgumentException(
          call("hasBetween")
              + " cannot be "
              + fewest
              + " to "
              + most
              + " characters; the most are 1 or more, and not less than the fewest");
    }
    if (fewest <= 1 && most == Integer.MAX_VALUE) {
      throw new IllegalArgumentException(call("hasBetween") + ": every value has such a length");
    }
    return that(new CellTest.Length(fewest, most));
  }

  /**
   * Its values consist of some characters.
   *
   * @param allowed which
   * @return a constraint
   */
  public CellConstraint consistsOf(Characters allowed) {
    Given.notNull(allowed, call("consistsOf") + ": the set of characters");
    if (allowed.isNone() || allowed.isAll()) {
      throw new IllegalArgumentException(
          call("consistsOf") + (allowed.isAll() ? " takes all characters" : " takes no character"));
    }
    return that(new CellTest.Consists(allowed));
  }

  /**
   * Its values have a form, the whole of each.
   *
   * @param pattern a regular expression; no group is repeated in it and nothing in it can be
   *     matched in two ways, so that no value can make it slow
   * @param form the form in words, to follow "is", such as {@code a code of five digits}
   * @return a constraint
   * @throws IllegalArgumentException if the expression is none, or could backtrack
   */
  public CellConstraint hasForm(String pattern, String form) {
    if (Given.notNull(pattern, call("hasForm") + ": the expression").isEmpty()) {
      throw new IllegalArgumentException(
          call("hasForm") + ": the expression is empty, and blank cells are never asked");
    }
    try {
      SafePattern.check(pattern);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(file + ", " + column + ": " + wrong.getMessage(), wrong);
    }
    return that(
        new CellTest.Form(pattern, Given.text(form, call("hasForm") + ": the form in words")));
  }

  /**
   * Its values are some of the binding's tokens, or of the receiver's own.
   *
   * @param tokens the tokens, in exact case
   * @return a constraint
   */
  public CellConstraint isOneOf(String... tokens) {
    return that(new CellTest.OneOf(ordered("isOneOf", tokens), false));
  }

  /**
   * Its values are some tokens, in any case.
   *
   * @param tokens the tokens
   * @return a constraint
   */
  public CellConstraint isOneOfIgnoringCase(String... tokens) {
    Set<String> all = ordered("isOneOfIgnoringCase", tokens);
    Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (String token : all) {
      if (!seen.add(token)) {
        throw new IllegalArgumentException(
            call("isOneOfIgnoringCase") + " names " + token + " in two cases; once is enough");
      }
    }
    return that(new CellTest.OneOf(all, true));
  }

  /**
   * Its values are none of some tokens.
   *
   * @param tokens the tokens, in exact case
   * @return a constraint
   */
  public CellConstraint isNoneOf(String... tokens) {
    return that(new CellTest.NoneOf(ordered("isNoneOf", tokens)));
  }

  private Set<String> ordered(String method, String... tokens) {
    List<String> all = Given.names(call(method), 1, tokens);
    for (String token : all) {
      if (!token.equals(token.strip())) {
        throw new IllegalArgumentException(
            call(method) + ": `" + token + "` has blanks around it; write it without");
      }
      if (list && token.indexOf(',') >= 0) {
        throw new IllegalArgumentException(
            call(method) + ": " + token + " has a comma, which no item of a list has");
      }
    }
    return new LinkedHashSet<>(all);
  }

  /**
   * Its lists have one item at most.
   *
   * @return a constraint
   */
  public CellConstraint isOneItem() {
    return hasItems(1, 1);
  }

  /**
   * Its lists have so many items, if they are not blank.
   *
   * @param fewest the fewest
   * @param most the most
   * @return a constraint
   */
  public CellConstraint hasItems(int fewest, int most) {
    if (fewest < 1 || most < fewest) {
      throw new IllegalArgumentException(
          call("hasItems")
              + " cannot be "
              + fewest
              + " to "
              + most
              + "; the fewest are 1 or more, and not more than the most");
    }
    if (!list) {
      throw new IllegalArgumentException(
          call("hasItems")
              + ": the column is no list"
              + (column.startsWith(RosterFile.METADATA_PREFIX) ? "; call asList() before" : ""));
    }
    return that(new CellTest.Items(fewest, most));
  }

  /**
   * Its values are dates, {@code YYYY-MM-DD}. Of use for metadata columns: the binding asks the
   * same of its own.
   *
   * @return a constraint
   */
  public CellConstraint isDate() {
    return that(new CellTest.Date());
  }

  /**
   * Its values pass a test in code.
   *
   * @param asks what is asked, to follow the column's name, such as {@code holds no slash}
   * @param test the test, which takes time in proportion to its text; may be called on any thread
   * @return a constraint
   */
  public CellConstraint passes(String asks, Predicate<String> test) {
    return that(
        new CellTest.Passes(
            Given.text(asks, call("passes") + ": what is asked"),
            Given.notNull(test, call("passes") + ": the test")));
  }
}
