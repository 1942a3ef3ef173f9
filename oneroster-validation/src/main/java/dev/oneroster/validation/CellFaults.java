package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.FieldType;
import dev.oneroster.validation.spi.CellTest;
import dev.oneroster.validation.spi.Characters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What profiles ask of a text, compiled: what is wrong with it, as details of a finding. */
final class CellFaults {

  private static final Optional<List<Argument>> PLAIN = Optional.of(List.of());

  private CellFaults() {}

  /** The check of a text that is not blank; of a list, of each item but for the number of items. */
  static Function<String, Optional<List<Argument>>> of(CellTest test, boolean list) {
    Function<String, Optional<List<Argument>>> one = of(test);
    if (!list || test instanceof CellTest.Items || test instanceof CellTest.Blank) {
      return one;
    }
    return cell -> {
      if (cell.indexOf(',') < 0) {
        return one.apply(cell);
      }
      for (String item : FieldType.split(cell)) {
        Optional<List<Argument>> fault = item.isEmpty() ? Optional.empty() : one.apply(item);
        if (fault.isPresent()) {
          return fault;
        }
      }
      return Optional.empty();
    };
  }

  /** Passes cells in which nothing is wrong, whether they are lists or not. */
  static ByteTest byteTest(CellTest test) {
    if (test instanceof CellTest.Length length && length.atLeast() <= 1) {
      return ByteTest.ALWAYS.upTo(length.atMost());
    }
    if (test instanceof CellTest.Consists consists) {
      return ByteTest.only(kindsOf(consists.allowed()));
    }
    if (test instanceof CellTest.Items items && items.atLeast() <= 1 && items.atMost() >= 1) {
      return ByteTests.ONE_ITEM;
    }
    return test instanceof CellTest.Date ? ByteTests.DATE : ByteTest.NEVER;
  }

  /** The kinds of bytes all of which are allowed. */
  private static int kindsOf(Characters allowed) {
    int kinds = 0;
    int others = ByteKinds.NOT_ASCII;
    for (int letter = 0; letter < 0x80; letter++) {
      int kind = ByteKinds.of((byte) letter);
      kinds |= kind;
      others |= allowed.indexOfOther(Character.toString(letter)) < 0 ? 0 : kind;
    }
    return kinds & ~others;
  }

  private static Function<String, Optional<List<Argument>>> of(CellTest test) {
    if (test instanceof CellTest.Blank) {
      return text -> PLAIN;
    }
    if (test instanceof CellTest.Length length) {
      return text -> {
        int characters = text.codePointCount(0, text.length());
        return characters >= length.atLeast() && characters <= length.atMost()
            ? Optional.empty()
            : details("length", characters);
      };
    }
    if (test instanceof CellTest.Consists consists) {
      return text -> {
        int place = consists.allowed().indexOfOther(text);
        return place < 0 ? Optional.empty() : details("position", place + 1);
      };
    }
    if (test instanceof CellTest.Form form) {
      Pattern pattern = Pattern.compile(form.pattern());
      return text -> pattern.matcher(text).matches() ? Optional.empty() : PLAIN;
    }
    if (test instanceof CellTest.OneOf wanted) {
      return oneOf(wanted);
    }
    if (test instanceof CellTest.NoneOf unwanted) {
      return text -> unwanted.tokens().contains(text) ? PLAIN : Optional.empty();
    }
    if (test instanceof CellTest.Items items) {
      return cell -> {
        int number = FieldType.split(cell).size();
        return number >= items.atLeast() && number <= items.atMost()
            ? Optional.empty()
            : details("items", number);
      };
    }
    if (test instanceof CellTest.Date) {
      return text -> FieldType.DATE.check(text).isEmpty() ? Optional.empty() : PLAIN;
    }
    if (test instanceof CellTest.Passes code) {
      return text -> code.test().test(text) ? Optional.empty() : PLAIN;
    }
    return text -> Optional.empty(); // that there is a value
  }

  private static Function<String, Optional<List<Argument>>> oneOf(CellTest.OneOf wanted) {
    Optional<List<Argument>> fault = details("allowed", String.join(", ", wanted.tokens()));
    if (!wanted.ignoringCase()) {
      return text -> wanted.tokens().contains(text) ? Optional.empty() : fault;
    }
    Set<String> folded = wanted.tokens().stream().map(CellFaults::fold).collect(Collectors.toSet());
    return text -> folded.contains(fold(text)) ? Optional.empty() : fault;
  }

  static String fold(String text) {
    return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  private static Optional<List<Argument>> details(String name, Object value) {
    return Optional.of(List.of(new Argument(name, value, false)));
  }
}
