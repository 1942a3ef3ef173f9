package dev.oneroster.validation;

import java.util.Objects;

/**
 * A finding that counts for nothing, as somebody has suppressed it.
 *
 * <p>Values are immutable. {@link #toString()} masks the values of personal columns.
 *
 * @param finding what was found, as bad as it would have been
 * @param suppression who asked for it, and why
 */
public record SuppressedFinding(Finding finding, Suppression suppression) {

  /**
   * Refuses null parts.
   *
   * @param finding see {@link #finding()}
   * @param suppression see {@link #suppression()}
   */
  public SuppressedFinding {
    Objects.requireNonNull(finding, "finding");
    Objects.requireNonNull(suppression, "suppression");
  }

  /** The finding and the reason; personal values are masked. */
  @Override
  public String toString() {
    return finding + " (suppressed: " + MessageTemplate.escape(suppression.reason()) + ")";
  }
}
