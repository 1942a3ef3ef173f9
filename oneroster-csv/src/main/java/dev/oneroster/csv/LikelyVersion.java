package dev.oneroster.csv;

import dev.oneroster.model.OneRosterVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the version of a package without manifest by the headers of its files. */
final class LikelyVersion {

  private LikelyVersion() {}

  /**
   * The likeliest version.
   *
   * @param headers the header's cells of each file that has one
   * @return a version of ours, or empty if the package is of version 1.0
   */
  static Optional<OneRosterVersion> of(Map<RosterFile<?>, List<String>> headers) {
    long early = count(headers, VersionOneZero::hasHeader);
    if (early > 0 && early >= count(headers, VersionOneZero::hasLaterHeader)) {
      return Optional.empty();
    }
    boolean second = count(headers, LikelyVersion::isOfSecondVersion) > 0;
    return Optional.of(second ? OneRosterVersion.V1_2 : OneRosterVersion.V1_1);
  }

  private static boolean isOfSecondVersion(RosterFile<?> file, List<String> cells) {
    return !file.isIn(OneRosterVersion.V1_1)
        || HeaderShape.otherVersion(file, OneRosterVersion.V1_1, cells).isPresent();
  }

  /** Something to ask of a file and its header. */
  private interface Question {
    boolean isTrueOf(RosterFile<?> file, List<String> cells);
  }

  private static long count(Map<RosterFile<?>, List<String>> headers, Question question) {
    return headers.entrySet().stream()
        .filter(entry -> question.isTrueOf(entry.getKey(), entry.getValue()))
        .count();
  }
}
