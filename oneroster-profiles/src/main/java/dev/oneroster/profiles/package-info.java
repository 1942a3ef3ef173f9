/**
 * What single receivers ask of a package beyond the binding: Naviance, Turnitin, Great Minds and
 * ManageBac+. The profiles come with the interface for writing them, in a later version.
 */
@NullMarked
package dev.oneroster.profiles;

import org.jspecify.annotations.NullMarked;
