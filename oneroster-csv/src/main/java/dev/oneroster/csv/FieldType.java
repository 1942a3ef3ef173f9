package dev.oneroster.csv;

import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.Vocabulary;
import dev.oneroster.model.VocabularyToken;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A data format of the binding (section 3, "data formats"): how the text of a cell becomes a value
 * and back. What is allowed beyond the form, such as the characters of a GUID, is a constraint on
 * the entity and not known here.
 *
 * <p>Values are immutable.
 *
 * @param <V> the type of the values
 */
public final class FieldType<V> {

  private static final String GUID = "GUID";

  /** Free text. */
  public static final FieldType<String> TEXT = text("String");

  /** An identifier that is minted outside OneRoster. */
  public static final FieldType<String> ID = text("ID");

  /** A list of free texts. */
  public static final FieldType<List<String>> TEXTS = texts("List of Strings");

  /** {@code true} or {@code false}. */
  public static final FieldType<Boolean> BOOLEAN =
      new FieldType<>("Enumeration", new BooleanText());

  /** A day, {@code YYYY-MM-DD}. */
  public static final FieldType<LocalDate> DATE = new FieldType<>("Date", new DateText());

  /** A point in time in UTC, {@code YYYY-MM-DDThh:mm:ss.sssZ}. */
  public static final FieldType<Instant> DATE_TIME =
      new FieldType<>("DateTime", new DateTimeText());

  /** A year, {@code YYYY}. */
  public static final FieldType<Year> YEAR = new FieldType<>("Year", new YearText());

  /** A whole number. */
  public static final FieldType<Integer> INTEGER = new FieldType<>("Integer", new IntegerText());

  /** A decimal number. */
  public static final FieldType<BigDecimal> DECIMAL = new FieldType<>("Float", new DecimalText());

  private final String name;
  private final CellForm<V> form;
  private final Optional<Reference> reference;
  private final Optional<Vocabulary<?>> vocabulary;

  private FieldType(String name, CellForm<V> form) {
    this(name, form, Optional.empty(), Optional.empty());
  }

  private FieldType(
      String name,
      CellForm<V> form,
      Optional<Reference> reference,
      Optional<Vocabulary<?>> vocabulary) {
    this.name = name;
    this.form = form;
    this.reference = reference;
    this.vocabulary = vocabulary;
  }

  private static FieldType<String> text(String name) {
    return new FieldType<>(name, new PlainText());
  }

  private static FieldType<List<String>> texts(String name) {
    return new FieldType<>(name, new ListText<>(new PlainText()));
  }

  /** A record's own identifier. */
  static FieldType<String> guid() {
    return text(GUID);
  }

  /** An identifier that is also a reference. */
  static FieldType<String> guid(Supplier<RosterFile<?>> file) {
    return text(GUID).to(new Reference(file, Optional.empty()));
  }

  static FieldType<String> reference(Supplier<RosterFile<?>> file) {
    return text("GUID Reference").to(new Reference(file, Optional.empty()));
  }

  static FieldType<String> reference(Supplier<RosterFile<?>> file, VocabularyToken kind) {
    return text("GUID Reference").to(new Reference(file, Optional.of(kind)));
  }

  static FieldType<List<String>> references(Supplier<RosterFile<?>> file) {
    return texts("List of GUID References").to(new Reference(file, Optional.empty()));
  }

  static <T extends VocabularyToken> FieldType<T> vocabulary(Vocabulary<T> vocabulary) {
    return new FieldType<>("Enumeration", new TokenText<>(vocabulary)).of(vocabulary);
  }

  static <T extends VocabularyToken> FieldType<List<T>> listOf(Vocabulary<T> vocabulary) {
    // A vocabulary that no version leaves open is the binding's own; grades are strings to it.
    boolean local = vocabulary.tokens(OneRosterVersion.V1_2).isEmpty();
    return new FieldType<>(
            local ? "List of Strings" : "Enumeration List",
            new ListText<>(new TokenText<>(vocabulary)))
        .of(vocabulary);
  }

  private FieldType<V> to(Reference target) {
    return new FieldType<>(name, form, Optional.of(target), vocabulary);
  }

  private FieldType<V> of(Vocabulary<?> tokens) {
    return new FieldType<>(name, form, reference, Optional.of(tokens));
  }

  /**
   * The format's name as the binding's tables print it.
   *
   * @return a name such as {@code GUID Reference}
   */
  public String name() {
    return name;
  }

  /**
   * Whether a cell may hold several items, separated by commas.
   *
   * @return true for the list formats
   */
  public boolean isList() {
    return form instanceof ListText;
  }

  /**
   * What the values refer to.
   *
   * @return the target of a reference or list of references
   */
  public Optional<Reference> reference() {
    return reference;
  }

  /**
   * The vocabulary of the values.
   *
   * @return the vocabulary of tokens
   */
  public Optional<Vocabulary<?>> vocabulary() {
    return vocabulary;
  }

  /**
   * Whether blank text is a value too: a blank name is representable, a blank date is not.
   *
   * @return true for single texts
   */
  boolean takesBlank() {
    return form instanceof PlainText;
  }

  /**
   * Whether cells must have a form. If not, {@link #check} finds nothing in any text.
   *
   * @return false for texts, tokens and lists of them
   */
  public boolean hasForm() {
    return !holdsText();
  }

  /** Whether its values are identifiers of records. */
  boolean isIdentifier() {
    return name.equals(GUID) || reference.isPresent();
  }

  /** Whether a value can be any text, so that its text must be looked at before it is written. */
  boolean holdsText() {
    return takesBlank() || isList() || vocabulary.isPresent();
  }

  /**
   * Checks the form of a cell.
   *
   * @param cell the text of a cell that is not blank
   * @return what is wrong or odd about it, or empty if nothing is
   */
  public Optional<CellProblem> check(String cell) {
    return form.check(cell);
  }

  /**
   * The text that a wrong or odd cell was plainly meant to be. Blanks around a cell and around its
   * items are taken out, and what is left is written in the format's own form: {@code TRUE} is
   * {@code true}, {@code 25.0} is {@code 25}, {@code Student} is {@code student}. Nothing is
   * guessed: there is no other reading, and nothing but the form is lost.
   *
   * @param cell the text of a cell
   * @param version the version whose tokens are known
   * @return another text, which is right in form, or blank if the cell holds only blanks; empty if
   *     the cell is right as it is or it cannot be told what was meant
   */
  public Optional<String> repair(String cell, OneRosterVersion version) {
    return CellRepair.of(this, cell, version);
  }

  /** The form's own writing of a text without outer blanks that has one meaning; else the text. */
  String plainForm(String text) {
    return form.plainForm(text);
  }

  /**
   * The value of a cell.
   *
   * @param cell the text of a cell that is not blank and that {@link #check} finds readable
   * @return its value
   * @throws RuntimeException if the cell is not readable
   */
  public V decode(String cell) {
    return form.decode(cell);
  }

  /**
   * The text of a value in the form that the binding gives as its model.
   *
   * @param value a value
   * @return the text of its cell, before quoting
   * @throws IllegalArgumentException if the value has no such form: a fraction finer than
   *     milliseconds, a year that has not four digits, a number of more than 40 digits, a list of
   *     nothing but a blank item or with an item that holds a comma
   */
  public String encode(V value) {
    return form.encode(value);
  }

  /**
   * The items of a list in one cell. An empty item stays: {@code a,,b} has three.
   *
   * @param cell the text of a cell
   * @return the items in order; none for a blank cell
   */
  public static List<String> split(String cell) {
    return ListText.split(cell);
  }

  /** The format's name. */
  @Override
  public String toString() {
    return name;
  }
}
