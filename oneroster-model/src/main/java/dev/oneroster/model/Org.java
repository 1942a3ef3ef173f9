package dev.oneroster.model;

import dev.oneroster.model.constraint.KnownToken;
import dev.oneroster.model.constraint.SourcedId;
import dev.oneroster.model.constraint.V1_1;
import dev.oneroster.model.constraint.V1_2;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An organization: a school, a district, a department.
 *
 * <p>A row of {@code orgs.csv} in versions 1.1 and 1.2. Values are immutable; blank and unknown
 * text is representable, and the constraints on the getters tell what the binding asks.
 */
@Value.Immutable
@RosterStyle
public interface Org extends RosterRecord {

  /**
   * A builder without values.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The organization's name.
   *
   * @return the value
   */
  @NotBlank
  String getName();

  /**
   * What kind of organization it is.
   *
   * @return the value
   */
  @NotNull
  @KnownToken(groups = V1_1.class)
  @KnownToken(groups = V1_2.class)
  OrgType getType();

  /**
   * An identifier that people know it by, such as its NCES id.
   *
   * @return the value, if given
   */
  Optional<String> getIdentifier();

  /**
   * The organization that this one is part of.
   *
   * @return the value, if given
   */
  Optional<@SourcedId String> getParentSourcedId();

  /**
   * A builder with the values of this one.
   *
   * @return a new builder
   */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds values of {@link Org}. Not thread-safe. */
  final class Builder extends ImmutableOrg.Builder {
    Builder() {}
  }
}
