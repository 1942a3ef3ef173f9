package dev.oneroster.validation;

import java.util.Locale;
import java.util.Optional;

/** How bad a finding is, the worst first. */
public enum Severity {
  /** The package cannot be read, or reading it would be unsafe. */
  FATAL,
  /** The binding is broken; a receiver may refuse the row, the file or the package. */
  ERROR,
  /** Legal or tolerable, but some receiver refuses it or it is very likely a mistake. */
  WARNING,
  /** Worth knowing; nothing is lost. */
  INFO;

  /**
   * The severity as reports write it.
   *
   * @return the name in lower case
   */
  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether a package with such a finding is not valid.
   *
   * @return true for {@link #FATAL} and {@link #ERROR}
   */
  public boolean isInvalid() {
    return compareTo(ERROR) <= 0;
  }

  Optional<Severity> asOptional() {
    return Optional.of(this);
  }

  /** The token. */
  @Override
  public String toString() {
    return token();
  }
}
