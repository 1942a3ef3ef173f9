package dev.oneroster.validation.spi;

import java.util.Set;
import java.util.function.Predicate;

/** What is asked of the text of one cell. Made by {@link CellSubject}. Values are immutable. */
public sealed interface CellTest {

  /**
   * What it asks, to follow the column's name.
   *
   * @return a part of a sentence
   */
  String asks();

  /**
   * What is wrong if it is not so; may name {@code column}, {@code value} and own details.
   *
   * @return a part of a sentence
   */
  String message();

  /**
   * What to do about it.
   *
   * @return a sentence
   */
  String mend();

  /** There is a value. */
  record Filled() implements CellTest {
    @Override
    public String asks() {
      return "has a value";
    }

    @Override
    public String message() {
      return "{column} is blank";
    }

    @Override
    public String mend() {
      return "Write its value.";
    }
  }

  /** There is no value. */
  record Blank() implements CellTest {
    @Override
    public String asks() {
      return "is blank";
    }

    @Override
    public String message() {
      return "{column} is `{value}`, and must be blank";
    }

    @Override
    public String mend() {
      return "Leave the cell blank.";
    }
  }

  /**
   * A value has so many characters.
   *
   * @param atLeast the fewest
   * @param atMost the most
   */
  record Length(int atLeast, int atMost) implements CellTest {
    @Override
    public String asks() {
      return atLeast <= 1
          ? "has at most " + atMost + " characters"
          : atMost == Integer.MAX_VALUE
              ? "has at least " + atLeast + " characters"
              : "has " + atLeast + " to " + atMost + " characters";
    }

    @Override
    public String message() {
      return "{column} has {length} characters; the rule: it " + asks();
    }

    @Override
    public String mend() {
      return "Shorten or complete the value in the source system.";
    }
  }

  /**
   * A value consists of some characters.
   *
   * @param allowed which
   */
  record Consists(Characters allowed) implements CellTest {
    @Override
    public String asks() {
      return "has only " + allowed;
    }

    @Override
    public String message() {
      return "{column} is `{value}`, whose character {position} is none of: " + allowed;
    }

    @Override
    public String mend() {
      return "Use only these characters.";
    }
  }

  /**
   * A value has a form.
   *
   * @param pattern an expression that cannot backtrack
   * @param form the form in words
   */
  record Form(String pattern, String form) implements CellTest {
    @Override
    public String asks() {
      return "is " + form;
    }

    @Override
    public String message() {
      return "{column} is `{value}`, which is not " + form;
    }

    @Override
    public String mend() {
      return "Write " + form + ".";
    }
  }

  /**
   * A value is one of some tokens.
   *
   * @param tokens the tokens, in the vendor's order
   * @param ignoringCase whether their case does not count
   */
  record OneOf(Set<String> tokens, boolean ignoringCase) implements CellTest {
    @Override
    public String asks() {
      return "is one of " + String.join(", ", tokens) + (ignoringCase ? ", in any case" : "");
    }

    @Override
    public String message() {
      return "{column} is `{value}`; allowed: {allowed}";
    }

    @Override
    public String mend() {
      return "Write one of these.";
    }
  }

  /**
   * A value is none of some tokens.
   *
   * @param tokens the tokens, in the vendor's order
   */
  record NoneOf(Set<String> tokens) implements CellTest {
    @Override
    public String asks() {
      return "is none of " + String.join(", ", tokens);
    }

    @Override
    public String message() {
      return "{column} is `{value}`, which is not taken";
    }

    @Override
    public String mend() {
      return "Write another value, or leave the row out.";
    }
  }

  /**
   * A list has so many items.
   *
   * @param atLeast the fewest, if it is not blank
   * @param atMost the most
   */
  record Items(int atLeast, int atMost) implements CellTest {
    @Override
    public String asks() {
      return atMost == 1 ? "has one item" : "has " + atLeast + " to " + atMost + " items";
    }

    @Override
    public String message() {
      return "{column} is `{value}`, which has {items} items; the rule: it " + asks();
    }

    @Override
    public String mend() {
      return "Write as many items as are taken.";
    }
  }

  /** A value is a date, written {@code YYYY-MM-DD}. */
  record Date() implements CellTest {
    @Override
    public String asks() {
      return "is a date, YYYY-MM-DD";
    }

    @Override
    public String message() {
      return "{column} is `{value}`, which is no date of the form YYYY-MM-DD";
    }

    @Override
    public String mend() {
      return "Write the date as YYYY-MM-DD.";
    }
  }

  /**
   * A value passes a test in code.
   *
   * @param asks what it asks, to follow the column's name
   * @param test the test; called on any thread, and never with a blank text
   */
  record Passes(String asks, Predicate<String> test) implements CellTest {
    @Override
    public String message() {
      return "{column} is `{value}`; it " + asks;
    }

    @Override
    public String mend() {
      return "Correct the value.";
    }
  }
}
