/**
 * What single receivers ask of a package beyond the binding: Naviance, Turnitin, Great Minds and
 * ManageBac+. The profiles are found by their ids through {@link
 * dev.oneroster.validation.spi.RosterProfiles}; each class here provides one, and its page in
 * docs/profiles is made from it.
 */
@NullMarked
package dev.oneroster.profiles;

import org.jspecify.annotations.NullMarked;
