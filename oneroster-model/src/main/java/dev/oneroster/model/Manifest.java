package dev.oneroster.model;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What {@code manifest.csv} says of its package (binding, section 3.1).
 *
 * <p>Values are immutable.
 */
@Value.Immutable
@RosterStyle
public interface Manifest {

  /** The only version that a manifest has. */
  String VERSION = "1.0";

  /**
   * A builder without values but for the manifest's version.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The property {@code manifest.version}.
   *
   * @return {@code 1.0} if valid
   */
  @Value.Default
  @NotNull
  @Pattern(regexp = "1\\.0")
  default String getManifestVersion() {
    return VERSION;
  }

  /**
   * The property {@code oneroster.version}.
   *
   * @return the binding's version
   */
  @NotNull
  OneRosterVersion getOneRosterVersion();

  /**
   * The properties {@code file.*} by the file's name without its ending, such as {@code users}, in
   * the manifest's order.
   *
   * @return names and modes
   */
  Map<String, FileMode> getFiles();

  /**
   * The property {@code source.systemName}.
   *
   * @return the name of the system that made the package, if given
   */
  Optional<String> getSourceSystemName();

  /**
   * The property {@code source.systemCode}.
   *
   * @return the code of the system that made the package, if given
   */
  Optional<String> getSourceSystemCode();

  /**
   * A builder with the values of this one.
   *
   * @return a new builder
   */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Builds values of {@link Manifest}. Not thread-safe. */
  final class Builder extends ImmutableManifest.Builder {
    Builder() {}
  }
}
