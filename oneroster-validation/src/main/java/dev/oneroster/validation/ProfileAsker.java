package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.Location;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.validation.spi.ProfileRule;
import java.util.List;

/** One rule of a profile as a rule about rows: who asks, and what it reports. */
abstract class ProfileAsker implements MeaningRule {

  private final String profile;
  private final Rule rule;

  ProfileAsker(String profile, ProfileRule asked) {
    this.profile = profile;
    this.rule = asked.rule();
  }

  final Rule rule() {
    return rule;
  }

  @Override
  public final String name() {
    return rule.code();
  }

  @Override
  public final String source() {
    return profile;
  }

  @Override
  public final List<Rule> rules() {
    return List.of(rule);
  }

  /** Reports what is wrong with a row that was read before. */
  final void report(
      ValidationRun run, RosterFile<?> file, int number, String column, Argument... details) {
    run.report(rule, profile, file, number, column, 1, List.of(), details);
  }

  /** Reports what is wrong with a header. */
  final void reportHeader(
      ValidationRun run, RosterFile<?> file, String column, Argument... details) {
    Location place = Location.ofLine(file.fileName(), 1).atColumn(column);
    run.report(rule, profile, place, 1, List.of(), details);
  }

  /** Reports what is wrong with a file. */
  final void reportFile(ValidationRun run, RosterFile<?> file, long count, Argument... details) {
    run.report(rule, profile, Location.ofFile(file.fileName()), count, List.of(), details);
  }

  /** A text of a column, as a detail of a finding about a row that was read before. */
  static Argument valueOf(RosterFile<?> file, String column, Object text) {
    boolean open =
        file.allColumns().stream()
            .anyMatch(known -> known.name().equals(column) && !known.isPersonal());
    return new Argument("value", text, !open);
  }

  static Argument detail(String name, Object value) {
    return new Argument(name, value, false);
  }
}
