package dev.oneroster.validation.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.RosterFiles;
import dev.oneroster.validation.Source;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RosterProfilesTest {

  private static RosterProfile.Builder profile(String id) {
    return RosterProfile.builder(id).title("Title");
  }

  /** A provider whose profile is made by a function; each has a class of its own. */
  private abstract static class Provider implements RosterProfileProvider {

    private final String id;
    private final Function<ParameterValues, RosterProfile> profile;

    Provider(String id, Function<ParameterValues, RosterProfile> profile) {
      this.id = id;
      this.profile = profile;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public RosterProfile profile(ParameterValues values) {
      return profile.apply(values);
    }
  }

  @SuppressWarnings("InfiniteRecursion") // what a provider may do
  private static RosterProfile endless() {
    return endless();
  }

  @Test
  @SuppressWarnings("NullAway") // what a careless author does
  void aProviderThatFailsIsToldAndTheOthersWork() {
    RosterProfiles profiles =
        RosterProfiles.of(
            new Provider("none", values -> null) {},
            new Provider("endless", values -> endless()) {},
            new Provider(
                "mistaken",
                values ->
                    profile("mistaken")
                        .error(
                            "x",
                            Source.of("Page"),
                            Constraints.cell(RosterFiles.USERS, "emial").isFilled())
                        .build()) {},
            new Provider("other", values -> profile("another").build()) {},
            new Provider("broken", values -> profile(String.valueOf(List.of().get(0))).build()) {},
            new Provider("good", values -> profile("good").build()) {},
            new Provider("good", values -> profile("good").build()) {});
    assertThat(profiles.ids()).containsExactly("good");
    assertThat(profiles.get("good").id()).isEqualTo("good");
    assertThat(profiles.problems())
        .satisfiesExactly(
            told -> assertThat(told).endsWith("cannot be built: what profile(...) returns is null"),
            told -> assertThat(told).contains("cannot be built: java.lang.StackOverflowError"),
            told ->
                assertThat(told)
                    .contains(
                        "cannot be built: profile mistaken: mistaken.x: users.csv has no column"
                            + " emial; it has sourcedId"),
            told -> assertThat(told).contains("has the id another, its provider other"),
            told -> assertThat(told).contains("cannot be built: java.lang.ArrayIndexOutOfBounds"),
            told ->
                assertThat(told).contains("has the id good, which another profile has already"));
  }

  @Test
  void theParametersOfAProviderAreThoseOfItsProfile() {
    RosterProfiles profiles =
        RosterProfiles.of(
            new Provider("forgets", values -> profile("forgets").build()) {
              @Override
              public List<ProfileParameter<?>> parameters() {
                return List.of(ProfileParameter.flag("strict", true, "What it does"));
              }
            });
    assertThat(profiles.problems())
        .singleElement()
        .asString()
        .contains("has the parameters [], its provider [strict]; give them to the builder");
  }

  @Test
  void parametersThatAreMadeAnewForEachCallAreTheSame() {
    RosterProfiles profiles =
        RosterProfiles.of(
            new RosterProfileProvider() {
              @Override
              public String id() {
                return "anew";
              }

              private ProfileParameter<String> size() {
                return ProfileParameter.choice("size", "small", "What it does", "small", "large");
              }

              @Override
              public List<ProfileParameter<?>> parameters() {
                return List.of(size());
              }

              @Override
              public RosterProfile profile(ParameterValues values) {
                return RosterProfilesTest.profile("anew")
                    .about("It is " + values.get(size()) + ".")
                    .parameters(parameters(), values)
                    .build();
              }
            });
    assertThat(profiles.problems()).isEmpty();
    assertThat(profiles.get("anew:size=large").about()).isEqualTo("It is large.");
  }
}
