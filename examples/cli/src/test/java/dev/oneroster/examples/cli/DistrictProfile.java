package dev.oneroster.examples.cli;

import static dev.oneroster.csv.RosterFiles.ORGS;
import static dev.oneroster.csv.RosterFiles.USERS;
import static dev.oneroster.validation.spi.Constraints.cell;

import dev.oneroster.validation.Severity;
import dev.oneroster.validation.Source;
import dev.oneroster.validation.spi.ParameterValues;
import dev.oneroster.validation.spi.ProfileParameter;
import dev.oneroster.validation.spi.Relaxation;
import dev.oneroster.validation.spi.RosterProfile;
import dev.oneroster.validation.spi.RosterProfileProvider;
import java.util.List;

/** A profile that tests put into jars. */
public final class DistrictProfile implements RosterProfileProvider {

  private static final ProfileParameter<Long> LENGTH =
      ProfileParameter.number("length", 5, "The longest name of an organization.");

  @Override
  public String id() {
    return "district";
  }

  @Override
  public List<ProfileParameter<?>> parameters() {
    return List.of(LENGTH);
  }

  @Override
  public RosterProfile profile(ParameterValues values) {
    Source source = Source.of("Handbook", "https://springfield.example/handbook");
    return RosterProfile.builder(id())
        .title("A district")
        .parameters(parameters(), values)
        .rule(
            "name",
            Severity.ERROR,
            source,
            cell(ORGS, "name").hasAtMost(values.get(LENGTH).intValue()),
            rule -> rule.vendorKey("name_too_long"))
        .relaxes(source, Relaxation.of("value.required_empty").in(ORGS).toNothing())
        .warning("email", source, cell(USERS, "email").isFilled())
        .build();
  }
}
