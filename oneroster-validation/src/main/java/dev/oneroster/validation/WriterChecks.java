package dev.oneroster.validation;

import java.util.Optional;

/**
 * Which checks a writer makes.
 *
 * @param constraints what a single record must satisfy
 * @param identity that no sourcedId occurs twice in a file
 * @param references that references lead to rows of the package
 * @param known what the receiver holds already, if that is known
 */
record WriterChecks(
    boolean constraints, boolean identity, boolean references, Optional<KnownIds> known) {

  static final WriterChecks DEFAULT = new WriterChecks(true, true, false, Optional.empty());

  WriterChecks withoutConstraints() {
    return new WriterChecks(false, identity, references, known);
  }

  WriterChecks withoutIdentity() {
    return new WriterChecks(constraints, false, references, known);
  }

  WriterChecks withReferences(Optional<KnownIds> receiver) {
    return new WriterChecks(constraints, identity, true, receiver);
  }

  /** Whether a rule belongs to what is checked. */
  boolean isAbout(String code) {
    if (code.startsWith("ref.")) {
      return references;
    }
    boolean aboutIdentity = code.startsWith("id.") || code.startsWith("role.");
    return aboutIdentity ? identity : constraints;
  }
}
