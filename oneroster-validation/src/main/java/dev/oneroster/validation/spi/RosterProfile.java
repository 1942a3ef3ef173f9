package dev.oneroster.validation.spi;

import dev.oneroster.csv.RosterFile;
import dev.oneroster.validation.Finding;
import dev.oneroster.validation.Rule;
import dev.oneroster.validation.Severity;
import dev.oneroster.validation.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What one receiver asks of a package. Put together by a {@link #builder}; see the package's own
 * page for an example.
 *
 * <p>Values are immutable, and as thread-safe as the code that was put into them.
 */
public final class RosterProfile {

  private final String id;
  private final String title;
  private final String about;
  private final List<ProfileRule> rules;
  private final List<Departure> departures;
  private final List<String> decisions;
  private final List<Unchecked> unchecked;
  private final List<VendorKey> vendorKeys;
  private final List<ProfileParameter<?>> parameters;
  private final ParameterValues values;

  /**
   * What the receiver asks and no check of a package can tell.
   *
   * @param what one sentence without its full stop
   * @param vendorKey the receiver's own name of its message, if it has one
   * @param source where it is asked
   */
  public record Unchecked(String what, Optional<String> vendorKey, Source source) {}

  /**
   * What the receiver calls findings of the binding.
   *
   * @param findings which
   * @param vendorKey the receiver's own name of its message
   * @param source where it is
   */
  public record VendorKey(CoreFindings findings, String vendorKey, Source source) {}

  private RosterProfile(Builder builder) {
    this.id = builder.id;
    this.title = builder.title;
    this.about = builder.about;
    this.rules = List.copyOf(builder.rules);
    this.departures = List.copyOf(builder.departures);
    this.decisions = List.copyOf(builder.decisions);
    this.unchecked = List.copyOf(builder.unchecked);
    this.vendorKeys = List.copyOf(builder.vendorKeys);
    this.parameters = List.copyOf(builder.parameters);
    this.values = builder.values;
  }

  /**
   * Begins a profile.
   *
   * @param id small letters, digits and hyphens, such as {@code turnitin}; the first part of its
   *     codes
   * @return a builder
   * @throws IllegalArgumentException if the id has another form, or is {@code core}
   */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /**
   * The id, which is also the source of its findings.
   *
   * @return such as {@code turnitin}
   */
  public String id() {
    return id;
  }

  /**
   * What to call the receiver.
   *
   * @return a name
   */
  public String title() {
    return title;
  }

  /**
   * What the profile is for.
   *
   * @return a few sentences, perhaps none
   */
  public String about() {
    return about;
  }

  /**
   * What it asks.
   *
   * @return rules in the order in which they were given
   */
  public List<ProfileRule> rules() {
    return rules;
  }

  /**
   * What it takes otherwise than the binding.
   *
   * @return departures in the order in which they were given; of two relaxations that concern one
   *     finding the later counts
   */
  public List<Departure> departures() {
    return departures;
  }

  /**
   * How open questions about the receiver were decided.
   *
   * @return sentences
   */
  public List<String> decisions() {
    return decisions;
  }

  /**
   * What it asks and cannot be checked.
   *
   * @return in the order in which it was given
   */
  public List<Unchecked> unchecked() {
    return unchecked;
  }

  /**
   * What it calls findings of the binding; its own rules have their keys themselves.
   *
   * @return in the order in which they were given; of two that concern one finding the first counts
   */
  public List<VendorKey> vendorKeys() {
    return vendorKeys;
  }

  /**
   * What its user can set.
   *
   * @return parameters
   */
  public List<ProfileParameter<?>> parameters() {
    return parameters;
  }

  /**
   * What the parameters are set to in this profile.
   *
   * @return values
   */
  public ParameterValues values() {
    return values;
  }

  /**
   * All sources that it cites.
   *
   * @return sources, each once, in order
   */
  public List<Source> sources() {
    return Stream.of(
            rules.stream().map(rule -> rule.rule().source()),
            departures.stream().map(Departure::source),
            vendorKeys.stream().map(VendorKey::source),
            unchecked.stream().map(Unchecked::source))
        .flatMap(all -> all)
        .distinct()
        .toList();
  }

  /** The id. */
  @Override
  public String toString() {
    return id;
  }

  /**
   * Puts a profile together. Not thread-safe. Its methods refuse what they can see to be wrong;
   * {@link #build} refuses the rest.
   */
  public static final class Builder {

    private final String id;
    private String title = "";
    private String about = "";
    private final List<ProfileRule> rules = new ArrayList<>();
    private final List<Departure> departures = new ArrayList<>();
    private final List<String> decisions = new ArrayList<>();
    private final List<Unchecked> unchecked = new ArrayList<>();
    private final List<VendorKey> vendorKeys = new ArrayList<>();
    private List<ProfileParameter<?>> parameters = List.of();
    private ParameterValues values = ParameterValues.defaults();

    private Builder(String id) {
      String given = Given.notNull(id, "a profile's id");
      if (!given.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || given.equals(Finding.CORE)) {
        throw new IllegalArgumentException(
            "a profile's id is of small letters, digits and hyphens, and not core: " + given);
      }
      this.id = given;
    }

    /**
     * What to call the receiver.
     *
     * @param name its name
     * @return this builder
     */
    public Builder title(String name) {
      title = notBlank(name, "the title");
      return this;
    }

    /**
     * What the profile is for.
     *
     * @param sentences a few sentences
     * @return this builder
     */
    public Builder about(String sentences) {
      about = notBlank(sentences, "what it is about");
      return this;
    }

    /**
     * What its user can set, and what it is set to here.
     *
     * @param all the parameters
     * @param set their values
     * @return this builder
     */
    public Builder parameters(List<ProfileParameter<?>> all, ParameterValues set) {
      if (all == null || set == null) { // callers need not be checked for null
        throw mistake("its parameters or their values are null");
      }
      Set<String> names = new HashSet<>();
      for (ProfileParameter<?> parameter : all) {
        if (!names.add(parameter.name())) {
          throw mistake("two parameters have the name " + parameter.name());
        }
      }
      set.parameters().stream()
          .filter(parameter -> !all.contains(parameter))
          .findFirst()
          .ifPresent(
              other -> {
                throw mistake(
                    "there is a value of " + other.name() + ", which is none of its parameters");
              });
      parameters = List.copyOf(all);
      values = set;
      return this;
    }

    /**
     * A rule whose findings are errors.
     *
     * @param code the code's second part: small letters, digits and underscores; {@code
     *     email_required} becomes {@code turnitin.email_required}
     * @param source where it is asked
     * @param constraint what is asked
     * @return this builder
     */
    public Builder error(String code, Source source, Constraint constraint) {
      return rule(code, Severity.ERROR, source, constraint, nothing -> {});
    }

    /**
     * A rule whose findings are warnings.
     *
     * @param code see {@link #error(String, Source, Constraint)}
     * @param source where it is asked
     * @param constraint what is asked
     * @return this builder
     */
    public Builder warning(String code, Source source, Constraint constraint) {
      return rule(code, Severity.WARNING, source, constraint, nothing -> {});
    }

    /**
     * A rule whose findings are notes.
     *
     * @param code see {@link #error(String, Source, Constraint)}
     * @param source where it is asked
     * @param constraint what is asked
     * @return this builder
     */
    public Builder info(String code, Source source, Constraint constraint) {
      return rule(code, Severity.INFO, source, constraint, nothing -> {});
    }

    /**
     * A rule, with more to say of it: the vendor's key, other texts than the constraint's own.
     *
     * @param code see {@link #error(String, Source, Constraint)}
     * @param severity error, warning or info
     * @param source where it is asked
     * @param constraint what is asked
     * @param more called once with a builder that has all but what is to be changed
     * @return this builder
     */
    public Builder rule(
        String code,
        Severity severity,
        Source source,
        Constraint constraint,
        Consumer<Rule.Builder> more) {
      checkParts(code, severity, constraint, more);
      if (!code.matches("[a-z0-9]+(_[a-z0-9]+)*")) {
        throw mistake(
            "the code "
                + code
                + " is not of small letters, digits and underscores, such as email_required; the"
                + " profile's id is put before it");
      }
      Rule.Builder rule =
          switch (severity) {
            case FATAL -> throw mistake(code + " cannot be fatal, as the package can be read");
            case ERROR -> Rule.error(id + "." + code);
            case WARNING -> Rule.warning(id + "." + code);
            case INFO -> Rule.info(id + "." + code);
          };
      rule.message(constraint.message())
          .mend(constraint.mend())
          .why("Asked by the receiver: " + constraint.asks() + ".")
          .source(sourced(code, source))
          .example("not: " + constraint.asks());
      try {
        more.accept(rule);
        rules.add(new ProfileRule(rule.build(), constraint));
      } catch (IllegalStateException | NullPointerException incomplete) {
        throw new IllegalArgumentException(
            mistake(code + ": its message, mend, source or vendor's key is blank or null")
                .getMessage(),
            incomplete);
      }
      return this;
    }

    private void checkParts(
        String code, Severity severity, Constraint constraint, Consumer<Rule.Builder> more) {
      if (code == null) { // callers need not be checked for null
        throw mistake("the code of a rule is null");
      }
      if (severity == null || constraint == null || more == null) {
        throw mistake(
            code
                + (severity == null
                    ? " has no severity"
                    : constraint == null ? " has no constraint" : " has no more to say, but null"));
      }
    }

    private String notBlank(String text, String what) {
      if (text == null || text.isBlank()) { // callers need not be checked for null
        throw mistake(what + (text == null ? " is null" : " is blank"));
      }
      return text;
    }

    private <T> List<T> several(String call, T[] things) {
      return refused(() -> Given.several(call, 1, things));
    }

    private <T> T refused(Supplier<T> given) {
      try {
        return given.get();
      } catch (IllegalArgumentException wrong) {
        throw new IllegalArgumentException(
            mistake(String.valueOf(wrong.getMessage())).getMessage(), wrong);
      }
    }

    private Source sourced(String piece, Source source) {
      if (source == null) { // callers need not be checked for null
        throw mistake(piece + " has no source");
      }
      return source;
    }

    /**
     * Files that the receiver does not read, nor their rows in the manifest.
     *
     * @param source where it says so
     * @param files the files
     * @return this builder
     */
    public Builder ignores(Source source, RosterFile<?>... files) {
      for (RosterFile<?> file : several("ignores(...)", files)) {
        depart(new Departure.IgnoredFile(file, sourced("ignoring " + file, source)));
      }
      return this;
    }

    /**
     * Files whose content the receiver does not read, while their rows in the manifest are to be as
     * the binding has them: there, with a mode, and telling whether the file is there.
     *
     * @param source where it says so
     * @param files the files
     * @return this builder
     */
    public Builder ignoresContent(Source source, RosterFile<?>... files) {
      for (RosterFile<?> file : several("ignoresContent(...)", files)) {
        depart(new Departure.IgnoredContent(file, sourced("ignoring " + file, source)));
      }
      return this;
    }

    /**
     * That the receiver does not read the manifest.
     *
     * @param source where it says so
     * @return this builder
     */
    public Builder ignoresManifest(Source source) {
      return depart(new Departure.IgnoredManifest(sourced("ignoring the manifest", source)));
    }

    /**
     * Rows that the receiver skips.
     *
     * @param source where it says so
     * @param file the file
     * @param rows which of its rows
     * @return this builder
     */
    public Builder ignoresRows(Source source, RosterFile<?> file, Condition rows) {
      if (file == null || rows == null) { // callers need not be checked for null
        throw mistake("ignoresRows(...): the file or the condition is null");
      }
      return depart(
          new Departure.IgnoredRows(file, rows, sourced("ignoring rows of " + file, source)));
    }

    /**
     * That there need not be a manifest: that it is missing is a warning.
     *
     * @param source where the receiver says so
     * @return this builder
     */
    public Builder manifestOptional(Source source) {
      return relaxes(source, Relaxation.of("manifest.missing").to(Severity.WARNING));
    }

    /**
     * Tokens that the receiver knows beyond the binding. They mean nothing more: a status {@code
     * toBeDeleted} is known then, and deletes no row here as {@code tobedeleted} does.
     *
     * @param source where it says so
     * @param file the file
     * @param column a column with a vocabulary
     * @param tokens the tokens
     * @return this builder
     */
    public Builder widens(Source source, RosterFile<?> file, String column, String... tokens) {
      String call =
          "widens(" + refused(() -> Given.notNull(file, "widens(...): the file")) + ", ...)";
      notBlank(column, call + ": the column");
      return depart(
          new Departure.Widened(
              file,
              column,
              new LinkedHashSet<>(refused(() -> Given.names(call, 1, tokens))),
              sourced("widening " + column, source)));
    }

    /**
     * Another name for a column, as the receiver prints it: accepted with a note.
     *
     * @param source where it is printed
     * @param file the file
     * @param printed the other name
     * @param column the column, of the binding or {@code metadata.}
     * @return this builder
     */
    public Builder columnAlias(Source source, RosterFile<?> file, String printed, String column) {
      refused(() -> Given.notNull(file, "columnAlias(...): the file"));
      notBlank(printed, "columnAlias(" + file + ", ...): the printed name");
      notBlank(column, "columnAlias(" + file + ", ...): the column");
      return depart(
          new Departure.ColumnAlias(file, printed, column, sourced("the name " + printed, source)));
    }

    /**
     * Another name for a file, as the receiver prints it: accepted with a note. Only a name that is
     * close to the file's own, so that the package is read by it anyway; a file under any other
     * name is one that the binding does not know.
     *
     * @param source where it is printed
     * @param printed the other name, such as {@code org.csv}
     * @param file the file
     * @return this builder
     */
    public Builder fileAlias(Source source, String printed, RosterFile<?> file) {
      notBlank(printed, "fileAlias(...): the printed name");
      refused(() -> Given.notNull(file, "fileAlias(...): the file"));
      return depart(new Departure.FileAlias(printed, file, sourced("the name " + printed, source)));
    }

    /**
     * Findings of the binding that count for more or less.
     *
     * @param source where the receiver says so
     * @param relaxation which, and what they count as
     * @return this builder
     */
    public Builder relaxes(Source source, Relaxation relaxation) {
      refused(() -> Given.notNull(relaxation, "relaxes(...): the relaxation"));
      return depart(
          new Departure.Relaxed(relaxation, sourced("relaxing " + relaxation.code(), source)));
    }

    /**
     * That the order of a file's columns is free.
     *
     * @param source where the receiver says so
     * @param files the files
     * @return this builder
     */
    public Builder anyColumnOrder(Source source, RosterFile<?>... files) {
      for (RosterFile<?> file : several("anyColumnOrder(...)", files)) {
        relaxes(source, Relaxation.of("header.order").in(file).toNothing());
      }
      return this;
    }

    /**
     * That the receiver needs some columns of a file only.
     *
     * @param source where it says so
     * @param file the file
     * @param columns the columns that must be there
     * @return this builder
     */
    public Builder needsOnly(Source source, RosterFile<?> file, String... columns) {
      refused(() -> Given.notNull(file, "needsOnly(...): the file"));
      List<String> needed = refused(() -> Given.names("needsOnly(" + file + ", ...)", 1, columns));
      return depart(
          new Departure.NeededColumns(file, needed, sourced("the columns of " + file, source)));
    }

    /**
     * That files may have a header and no rows.
     *
     * @param source where the receiver says so
     * @param files the files
     * @return this builder
     */
    public Builder allowsNoRows(Source source, RosterFile<?>... files) {
      for (RosterFile<?> file : several("allowsNoRows(...)", files)) {
        relaxes(source, Relaxation.of("csv.header_only").in(file).toNothing());
      }
      return this;
    }

    /**
     * What the receiver calls findings of the binding, so that reports name its own message beside
     * ours.
     *
     * @param source where its message is listed
     * @param vendorKey the receiver's own name of it
     * @param findings which findings of the binding it stands for
     * @return this builder
     */
    public Builder vendorKey(Source source, String vendorKey, CoreFindings... findings) {
      notBlank(vendorKey, "vendorKey(...): the vendor's key");
      for (CoreFindings each : several("vendorKey(" + vendorKey + ")", findings)) {
        vendorKeys.add(
            new VendorKey(each, vendorKey, sourced("the vendor's key " + vendorKey, source)));
      }
      return this;
    }

    private Builder depart(Departure departure) {
      departures.add(departure);
      return this;
    }

    /**
     * How an open question about the receiver is decided.
     *
     * @param sentence the question and the decision
     * @return this builder
     */
    public Builder decides(String sentence) {
      decisions.add(notBlank(sentence, "decides(...): what is decided"));
      return this;
    }

    /**
     * What the receiver asks and no check of a package can tell.
     *
     * @param source where it is asked
     * @param what one sentence without its full stop
     * @return this builder
     */
    public Builder leavesOut(Source source, String what) {
      notBlank(what, "leavesOut(...): what is left out");
      unchecked.add(new Unchecked(what, Optional.empty(), sourced(what, source)));
      return this;
    }

    /**
     * What the receiver asks and no check of a package can tell, with the receiver's name for it.
     *
     * @param source where it is asked
     * @param vendorKey the receiver's own name of its message
     * @param what one sentence without its full stop
     * @return this builder
     */
    public Builder leavesOut(Source source, String vendorKey, String what) {
      notBlank(what, "leavesOut(...): what is left out");
      notBlank(vendorKey, "leavesOut(...): the vendor's key of what is left out");
      unchecked.add(new Unchecked(what, Optional.of(vendorKey), sourced(what, source)));
      return this;
    }

    /**
     * The profile.
     *
     * @return a profile
     * @throws IllegalArgumentException if there is a mistake in it, naming the first: an unknown
     *     column, file or core code, a code given twice, a rule about a file that it ignores or
     *     forbids, a token that no vocabulary has, pieces that contradict each other, a piece that
     *     could never find or change anything
     */
    public RosterProfile build() {
      RosterProfile profile = new RosterProfile(this);
      new ProfileReview(profile).check();
      return profile;
    }

    private IllegalArgumentException mistake(String what) {
      return new IllegalArgumentException("profile " + id + ": " + what);
    }
  }
}
