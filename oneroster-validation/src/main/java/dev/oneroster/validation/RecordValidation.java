package dev.oneroster.validation;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
import dev.oneroster.validation.internal.hibernate.ProfileValidation;
import dev.oneroster.validation.internal.hibernate.ProfileValidation.AskedOfRecord;
import dev.oneroster.validation.internal.hibernate.ProfileValidation.Fault;
import dev.oneroster.validation.spi.ProfileRule;
import dev.oneroster.validation.spi.RosterProfile;
import jakarta.validation.ValidatorFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Makes Jakarta validators that ask of single entities what the binding asks, and on top what some
 * receivers ask: for programs that make entities, and want to know before they write them.
 *
 * <pre>{@code
 * try (ValidatorFactory factory = RecordValidation.factory(OneRosterVersion.V1_1, turnitin)) {
 *   Set<ConstraintViolation<User>> violations =
 *       factory.getValidator().validate(user, Default.class, V1_1.class, Bulk.class);
 * }
 * }</pre>
 *
 * <p>A violation of what a receiver asks has the template {@code source:code}, such as {@code
 * turnitin:turnitin.email}, the message of the finding with personal values masked, the path of the
 * property, and the finding itself as Hibernate Validator's dynamic payload. It is asked in the
 * default group. Notes and warnings of a receiver are violations too; the finding's severity tells
 * them apart.
 *
 * <p>What a receiver relaxes is not taken back here, as annotations on entities cannot be taken
 * back; validating a package does. What it asks of several records, files or the package cannot be
 * asked of one entity.
 */
public final class RecordValidation {

  private RecordValidation() {}

  /**
   * Starts Hibernate Validator with the constraints of entities and those of profiles, merged. That
   * takes about half a second the first time.
   *
   * @param version the binding's version by whose columns profiles look at entities
   * @param profiles the receivers' profiles, each id once; none for the binding alone
   * @return a factory, thread-safe, to be closed by the caller
   * @throws IllegalArgumentException if two profiles have the same id
   */
  public static ValidatorFactory factory(OneRosterVersion version, RosterProfile... profiles) {
    List<AskedOfRecord<?>> asked = new ArrayList<>();
    for (RosterProfile profile : new Receivers(Arrays.asList(profiles), false).profiles()) {
      for (ProfileRule rule : profile.rules()) {
        if (ProfileRules.isPossible(rule.constraint(), version)) {
          ProfileRecordCheck.of(profile, rule, version, columns -> {})
              .ifPresent(check -> asked.add(asked(profile, check, check.file(), version)));
        }
      }
    }
    return ProfileValidation.factory(asked);
  }

  private static <T extends RosterRecord> AskedOfRecord<T> asked(
      RosterProfile profile,
      ProfileRecordCheck check,
      RosterFile<T> file,
      OneRosterVersion version) {
    return new AskedOfRecord<>(
        file.type(),
        profile.id(),
        check.rule().code(),
        entity -> faults(profile.id(), check, file, version, entity));
  }

  private static <T extends RosterRecord> List<Fault> faults(
      String profile,
      ProfileRecordCheck check,
      RosterFile<T> file,
      OneRosterVersion version,
      T entity) {
    EntityRow<T> row = new EntityRow<>(file, version, profile, check.columns(), entity);
    synchronized (check) { // validators are used by many threads, checks by one
      check.look(row);
    }
    return row.findings().stream().map(finding -> fault(finding, file, version)).toList();
  }

  private static Fault fault(Finding finding, RosterFile<?> file, OneRosterVersion version) {
    String column = finding.location().column().orElseThrow();
    Optional<String> property = file.column(column, version).map(Column::property);
    return property.isPresent()
        ? new Fault(property.get(), Optional.empty(), finding.message(), finding)
        : new Fault("metadata", Optional.of(column), finding.message(), finding);
  }
}
