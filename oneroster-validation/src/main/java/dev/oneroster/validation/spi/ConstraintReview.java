package dev.oneroster.validation.spi;

import dev.oneroster.csv.FieldType;
import dev.oneroster.csv.PackageManifest;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.FileMode;
import dev.oneroster.validation.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for an author's mistakes in one rule of a profile. */
final class ConstraintReview {

  private static final Pattern DETAIL = Pattern.compile("\\{([A-Za-z]+)\\}");
  private static final List<String> OF_EVERY_FINDING = List.of("column", "value", "file", "line");
  private static final List<String> OF_THE_BINDING =
      List.of("manifest.", "oneroster.", "file.", "source.");

  private final ProfileOutline outline;
  private final String code;
  private final Rule rule;
  private final Constraint constraint;

  ConstraintReview(ProfileOutline outline, ProfileRule rule) {
    this.outline = outline;
    this.code = rule.rule().code();
    this.rule = rule.rule();
    this.constraint = rule.constraint();
  }

  private IllegalArgumentException mistake(String what) {
    return outline.mistake(code + ": " + what);
  }

  void check() {
    checkTexts();
    List<Constraint.Use> uses;
    List<RosterFile<?>> files;
    try {
      uses = constraint.uses();
      files = constraint.files();
    } catch (IllegalArgumentException wrong) {
      throw mistake(String.valueOf(wrong.getMessage()));
    } catch (RuntimeException | LinkageError | StackOverflowError thrown) {
      throw new IllegalArgumentException(
          mistake("its rule in code throws when it joins a run: " + thrown).getMessage(), thrown);
    }
    for (Constraint.Use use : uses) {
      outline.checkColumn(code, use.file(), use.column());
    }
    for (RosterFile<?> file : files) {
      outline.checkRead(code, file);
      outline.checkThere(code, file);
    }
    if (constraint instanceof PackageConstraint asked) {
      checkProperties(asked);
    } else if (constraint instanceof HeaderConstraint asked) {
      checkHeader(asked);
    } else if (constraint instanceof CellConstraint cell) {
      checkCell(cell);
    } else if (constraint instanceof RowConstraint row) {
      checkRow(row);
    } else if (constraint instanceof RelationConstraint relation) {
      checkRelation(relation);
    } else if (files.isEmpty()) {
      throw mistake("its rule in code asks for no rows and for no end of a file");
    }
  }

  private void checkTexts() {
    if (rule.why().isBlank() || rule.example().isBlank()) {
      throw mistake("why and example are not to be blank; leave them as the constraint has them");
    }
    if (rule.vendorKey().filter(String::isBlank).isPresent()) {
      throw mistake("the vendor's key is blank; leave it out if there is none");
    }
    if (constraint instanceof CustomConstraint) {
      return; // its code gives details of its own
    }
    Set<String> known = new TreeSet<>(OF_EVERY_FINDING);
    known.addAll(details(constraint.message()));
    known.addAll(details(constraint.mend()));
    for (String detail : details(rule.message() + rule.mend())) {
      if (!known.contains(detail)) {
        throw mistake(
            "its texts name {"
                + detail
                + "}, which its findings do not have; they have "
                + String.join(", ", known));
      }
    }
  }

  private static List<String> details(String template) {
    Matcher matcher = DETAIL.matcher(template);
    List<String> names = new ArrayList<>();
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  // The manifest

  private void checkProperties(PackageConstraint asked) {
    if (asked instanceof PackageConstraint.Properties properties) {
      properties.names().forEach(this::checkProperty);
    } else if (asked instanceof PackageConstraint.PropertyFilled property) {
      checkProperty(property.name());
    } else if (asked instanceof PackageConstraint.PropertyValue property) {
      checkProperty(property.name());
      if (property.name().startsWith("file.")) {
        List<String> modes = Arrays.stream(FileMode.values()).map(FileMode::token).toList();
        property.values().stream()
            .filter(value -> !modes.contains(value))
            .findFirst()
            .ifPresent(
                value -> {
                  throw mistake(
                      property.name()
                          + " is "
                          + String.join(", ", modes)
                          + " in a manifest, and never "
                          + value);
                });
      }
    }
  }

  /**
   * A receiver may ask for a property of its own, but not under a name that looks like another's.
   */
  private void checkProperty(String name) {
    List<String> known = new ArrayList<>(DepartureReview.properties());
    if (!known.contains(name) && OF_THE_BINDING.stream().anyMatch(name::startsWith)) {
      throw mistake(
          PackageManifest.FILE_NAME
              + " has no property "
              + name
              + "; it has "
              + String.join(", ", known));
    }
  }

  // Headers

  private void checkHeader(HeaderConstraint asked) {
    List<String> metadata =
        asked instanceof HeaderConstraint.MetadataOrder order
            ? order.columns()
            : asked instanceof HeaderConstraint.NoOtherColumns others
                ? others.metadata()
                : List.of();
    metadata.stream()
        .filter(column -> !column.startsWith(RosterFile.METADATA_PREFIX))
        .findFirst()
        .ifPresent(
            column -> {
              throw mistake(
                  column
                      + " is a column of the binding, which has its place already; name metadata"
                      + " columns only");
            });
  }

  // Cells and rows

  private void checkCell(CellConstraint cell) {
    outline.checkCondition(code, cell.file(), cell.condition());
    Optional<FieldType<?>> type = ProfileOutline.type(cell.file(), cell.column());
    if (cell.list() && type.filter(known -> !known.isList()).isPresent()) {
      throw mistake(
          cell.file() + ", " + cell.column() + " is no list in the binding; leave asList() out");
    }
    boolean anyCase = cell.test() instanceof CellTest.OneOf tokens && tokens.ignoringCase();
    Set<String> tokens =
        cell.test() instanceof CellTest.OneOf wanted
            ? wanted.tokens()
            : cell.test() instanceof CellTest.NoneOf unwanted ? unwanted.tokens() : Set.of();
    tokens.forEach(token -> outline.checkToken(code, cell.file(), cell.column(), token, anyCase));
  }

  private void checkRow(RowConstraint row) {
    outline.checkCondition(code, row.file(), row.condition());
    if (row instanceof RowConstraint.Meets meets) {
      outline.checkCondition(code, row.file(), meets.test());
    } else if (row instanceof RowConstraint.ParallelLists lists) {
      lists.columns().stream()
          .filter(
              column ->
                  ProfileOutline.type(row.file(), column)
                      .filter(type -> !type.isList())
                      .isPresent())
          .findFirst()
          .ifPresent(
              column -> {
                throw mistake(row.file() + ", " + column + " is no list");
              });
    }
  }

  // Relations

  private void checkRelation(RelationConstraint relation) {
    if (relation instanceof RelationConstraint.References reference) {
      checkReference(reference);
    } else if (relation instanceof RelationConstraint.Named named) {
      checkLeads(named.other(), named.column(), named.file());
      checkKind(named.file(), named.rows());
      outline.checkCondition(code, named.other(), named.counted());
    } else if (relation instanceof RelationConstraint.Unique unique) {
      outline.checkCondition(code, unique.file(), unique.condition());
    } else if (relation instanceof RelationConstraint.UniqueAcross across) {
      checkAcross(across);
    } else if (relation instanceof RelationConstraint.Compares compares) {
      checkCompares(compares);
    } else if (relation instanceof RelationConstraint.Agrees agrees) {
      outline.checkCondition(code, agrees.file(), agrees.condition());
      agrees.paths().forEach(this::checkPath);
    } else if (relation instanceof RelationConstraint.Count count) {
      outline.checkCondition(code, count.file(), count.condition());
    } else if (relation instanceof RelationConstraint.NoGap gap) {
      checkGap(gap);
    }
  }

  private void checkReference(RelationConstraint.References reference) {
    RosterFile<?> file = reference.file();
    Optional<RosterFile<?>> target = Path.targetOf(file, reference.column());
    boolean metadata = reference.column().startsWith(RosterFile.METADATA_PREFIX);
    String where = file + ", " + reference.column();
    if (!metadata && !target.equals(Optional.of(reference.target()))) {
      throw mistake(where + (target.isEmpty() ? " is no reference" : " leads to " + target.get()));
    }
    if (!metadata && reference.wanted().isAny()) {
      throw mistake(
          where
              + " names a row of "
              + reference.target()
              + " by the binding's own rule, so that this one finds nothing; give a condition that"
              + " the row meets");
    }
    boolean list =
        ProfileOutline.type(file, reference.column()).filter(FieldType::isList).isPresent();
    if (reference.any() && !metadata && !list) {
      throw mistake(where + " is no list, so that atLeastOne() says nothing; leave it out");
    }
    checkKind(reference.target(), reference.wanted());
    checkKind(file, reference.rows());
  }

  private void checkKind(RosterFile<?> file, RowKind kind) {
    outline.checkCondition(code, file, kind.condition());
    kind.namedBy()
        .ifPresent(
            by -> {
              checkLeads(by.file(), by.column(), file);
              outline.checkCondition(code, by.file(), by.rows());
            });
  }

  private void checkLeads(RosterFile<?> from, String column, RosterFile<?> to) {
    boolean leads = Path.targetOf(from, column).filter(to::equals).isPresent();
    if (!leads && !column.startsWith(RosterFile.METADATA_PREFIX)) {
      throw mistake(from + ", " + column + " does not lead to " + to);
    }
  }

  private void checkAcross(RelationConstraint.UniqueAcross across) {
    if (across.files().contains(RosterFiles.DEMOGRAPHICS)
        && across.files().contains(RosterFiles.USERS)) {
      throw mistake(
          "demographics.csv has the sourcedIds of users.csv by the binding; leave one of them out");
    }
  }

  private void checkCompares(RelationConstraint.Compares compares) {
    RosterFile<?> file = compares.file();
    outline.checkCondition(code, file, compares.condition());
    checkPath(compares.path());
    if (compares.path().hops().isEmpty() && compares.path().column().equals(compares.column())) {
      throw mistake(file + ", " + compares.column() + " is compared with itself");
    }
    if (compares.comparison() != RelationConstraint.Comparison.EQUAL) {
      List<RosterFile<?>> way = compares.path().files(file);
      checkDate(file, compares.column());
      checkDate(way.get(way.size() - 1), compares.path().column());
    }
  }

  private void checkPath(Path path) {
    for (Path.Hop hop : path.hops()) {
      if (hop instanceof Path.From step) {
        outline.checkCondition(code, step.file(), step.rows());
      }
    }
  }

  private void checkGap(RelationConstraint.NoGap gap) {
    if (ProfileOutline.type(gap.file(), gap.column()).filter(type -> !type.isList()).isPresent()) {
      throw mistake(gap.file() + ", " + gap.column() + " is no list, so that there are no gaps");
    }
    checkDate(gap.target(), gap.start());
    checkDate(gap.target(), gap.end());
    if (gap.start().equals(gap.end())) {
      throw mistake("a span begins and ends with " + gap.start() + "; name two columns");
    }
  }

  private void checkDate(RosterFile<?> file, String column) {
    Optional<FieldType<?>> type = ProfileOutline.type(file, column);
    if (type.filter(known -> known != FieldType.DATE && known != FieldType.DATE_TIME).isPresent()) {
      throw mistake(file + ", " + column + " is no date, and is compared as one");
    }
  }
}
