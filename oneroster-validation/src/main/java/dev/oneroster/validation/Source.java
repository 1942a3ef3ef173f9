package dev.oneroster.validation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Optional;

/**
 * Where something is asked for: a section of the binding, a receiver's page, or who reports it.
 *
 * <p>Values are immutable.
 *
 * @param title what to call the source, without a full stop
 * @param address where to read it, if it is public
 */
public record Source(String title, Optional<URI> address) {

  /**
   * Refuses a blank title.
   *
   * @param title see {@link #title()}
   * @param address see {@link #address()}
   */
  public Source {
    Objects.requireNonNull(address, "address");
    if (title == null || title.isBlank()) { // callers need not be checked for null
      throw new IllegalArgumentException("a source has a title");
    }
  }

  /**
   * A source without an address of its own.
   *
   * @param title what to call it
   * @return a source
   */
  public static Source of(String title) {
    return new Source(title, Optional.empty());
  }

  /**
   * A source that can be read by everyone.
   *
   * @param title what to call it
   * @param address an absolute address
   * @return a source
   * @throws IllegalArgumentException if the address is none
   */
  public static Source of(String title, String address) {
    if (address == null) { // callers need not be checked for null
      throw new IllegalArgumentException("the address of " + title + " is null; leave it out");
    }
    try {
      URI uri = new URI(address);
      if (uri.isAbsolute()) {
        return new Source(title, Optional.of(uri));
      }
    } catch (URISyntaxException none) {
      throw new IllegalArgumentException(
          "the address of " + title + " is none: " + address + " (" + none.getReason() + ")", none);
    }
    throw new IllegalArgumentException(
        "the address of " + title + " is not an absolute one, such as https://...: " + address);
  }

  /** Title and address. */
  @Override
  public String toString() {
    return address.map(uri -> title + " (" + uri + ")").orElse(title);
  }
}
