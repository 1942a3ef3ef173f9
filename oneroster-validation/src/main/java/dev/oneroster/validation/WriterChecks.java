package dev.oneroster.validation;

import java.util.Optional;

/**
 * Which checks a writer makes.
 *
 * @param constraints what a single record must satisfy
 * @param identity that no sourcedId occurs twice in a file
 * @param references that references lead to rows of the package
 * @param known what the receiver holds already, if that is known
 * @param receivers from whose points of view
 */
record WriterChecks(
    boolean constraints,
    boolean identity,
    boolean references,
    Optional<KnownIds> known,
    Receivers receivers) {

  static final WriterChecks DEFAULT =
      new WriterChecks(true, true, false, Optional.empty(), Receivers.BINDING);

  WriterChecks withoutConstraints() {
    return new WriterChecks(false, identity, references, known, receivers);
  }

  WriterChecks withoutIdentity() {
    return new WriterChecks(constraints, false, references, known, receivers);
  }

  WriterChecks withReferences(Optional<KnownIds> receiver) {
    return new WriterChecks(constraints, identity, true, receiver, receivers);
  }

  WriterChecks withReceivers(Receivers others) {
    return new WriterChecks(constraints, identity, references, known, others);
  }

  /** Whether the whole package is looked at before it gets to its place. */
  boolean endsWithValidation() {
    return references || !receivers.profiles().isEmpty();
  }

  /** Whether a finding about what was written keeps it from its place. */
  boolean isAbout(Finding finding) {
    return !finding.source().equals(Finding.CORE) || isAbout(finding.code());
  }

  /** Whether a rule of the binding belongs to what is checked in the end. */
  private boolean isAbout(String code) {
    if (code.startsWith("ref.")) {
      return endsWithValidation();
    }
    boolean aboutIdentity = code.startsWith("id.") || code.startsWith("role.");
    return aboutIdentity ? identity : constraints;
  }
}
