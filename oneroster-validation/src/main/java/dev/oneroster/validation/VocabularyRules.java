package dev.oneroster.validation;

import dev.oneroster.model.ClassType;
import dev.oneroster.model.EnrollmentRole;
import dev.oneroster.model.Grade;
import dev.oneroster.model.Importance;
import dev.oneroster.model.LearningObjectiveSource;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.OrgType;
import dev.oneroster.model.RecordStatus;
import dev.oneroster.model.ResourceRole;
import dev.oneroster.model.RoleType;
import dev.oneroster.model.ScoreStatus;
import dev.oneroster.model.SessionType;
import dev.oneroster.model.Sex;
import dev.oneroster.model.UserRole;
import dev.oneroster.model.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which rule is broken by a wrong token of which vocabulary, and what was probably meant. */
final class VocabularyRules {

  private static final int SHORTEST_TYPO = 4;

  private static final Map<Vocabulary<?>, String> CODES =
      Map.ofEntries(
          Map.entry(ClassType.vocabulary(), "vocab.class_type"),
          Map.entry(EnrollmentRole.vocabulary(), "vocab.enrollment_role"),
          Map.entry(Grade.vocabulary(), "vocab.grade"),
          Map.entry(Importance.vocabulary(), "vocab.importance_resource_role"),
          Map.entry(LearningObjectiveSource.vocabulary(), "vocab.learning_objective_source"),
          Map.entry(OrgType.vocabulary(), "vocab.org_type"),
          Map.entry(RecordStatus.vocabulary(), "vocab.status"),
          Map.entry(ResourceRole.vocabulary(), "vocab.importance_resource_role"),
          Map.entry(RoleType.vocabulary(), "vocab.role_type"),
          Map.entry(ScoreStatus.vocabulary(), "vocab.score_status"),
          Map.entry(SessionType.vocabulary(), "vocab.session_type"),
          Map.entry(Sex.vocabulary(), "vocab.sex"),
          Map.entry(UserRole.vocabulary(), "vocab.role"));

  /** Words of older drafts and of daily speech, and what the binding calls them. */
  private static final Map<String, String> SYNONYMS =
      Map.ofEntries(
          Map.entry("inactive", "tobedeleted"),
          Map.entry("deleted", "tobedeleted"),
          Map.entry("delete", "tobedeleted"),
          Map.entry("enrolled", "active"),
          Map.entry("m", "male"),
          Map.entry("f", "female"),
          Map.entry("boy", "male"),
          Map.entry("girl", "female"),
          Map.entry("x", "other"),
          Map.entry("nonbinary", "other"),
          Map.entry("unknown", "unspecified"),
          Map.entry("u", "unspecified"),
          Map.entry("year", "schoolYear"),
          Map.entry("quarter", "gradingPeriod"),
          Map.entry("markingperiod", "gradingPeriod"),
          Map.entry("trimester", "term"),
          Map.entry("campus", "school"),
          Map.entry("building", "school"),
          Map.entry("lea", "district"),
          Map.entry("sea", "state"),
          Map.entry("regular", "scheduled"),
          Map.entry("section", "scheduled"),
          Map.entry("staff", "aide"),
          Map.entry("learner", "student"),
          Map.entry("pupil", "student"),
          Map.entry("instructor", "teacher"),
          Map.entry("sub", "teacher"),
          Map.entry("substituteteacher", "teacher"),
          Map.entry("mother", "parent"),
          Map.entry("father", "parent"),
          Map.entry("counsellor", "counselor"),
          Map.entry("main", "primary"),
          Map.entry("graded", "fully graded"),
          Map.entry("missing", "not submitted"));

  /** Words for which there is no token, and what to do about them. */
  private static final Map<String, Map<String, String>> ADVICE =
      Map.of(
          "vocab.enrollment_role",
          Map.of(
              "aide", "proctor or teacher, or leave the row out",
              "counselor", "administrator, or leave the row out",
              "guardian", "nothing: leave the row out, guardians are agents of users",
              "parent", "nothing: leave the row out, parents are agents of users"),
          "vocab.role",
          Map.of(
              "administrator", "districtAdministrator, siteAdministrator or systemAdministrator",
              "admin", "districtAdministrator, siteAdministrator or systemAdministrator"));

  private VocabularyRules() {}

  static String codeOf(Vocabulary<?> vocabulary) {
    String code = CODES.get(vocabulary);
    if (code == null) {
      throw new IllegalStateException("no rule for this vocabulary");
    }
    return code;
  }

  /** The token that was probably meant, or what to do instead. */
  static Optional<String> meant(String token, Vocabulary<?> vocabulary, OneRosterVersion version) {
    List<String> known = vocabulary.tokens(version);
    String word = squeezed(token);
    return known.stream()
        .filter(candidate -> squeezed(candidate).equals(word))
        .findFirst()
        .or(() -> synonym(word).filter(known::contains))
        .or(() -> administrator(word).filter(known::contains))
        .or(() -> advice(word, vocabulary))
        .or(() -> vocabulary.equals(Grade.vocabulary()) ? GradeText.meant(token) : Optional.empty())
        .or(() -> typo(word, known));
  }

  /** In lower case, without blanks and what is written for them. */
  private static String squeezed(String text) {
    StringBuilder squeezed = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .chars()
        .filter(c -> !Character.isWhitespace(c) && c != '_' && c != '-')
        .forEach(c -> squeezed.append((char) c));
    return squeezed.toString();
  }

  private static Optional<String> synonym(String word) {
    return Optional.ofNullable(SYNONYMS.get(word));
  }

  private static Optional<String> administrator(String word) {
    return word.equals("admin") ? Optional.of("administrator") : Optional.empty();
  }

  private static Optional<String> advice(String word, Vocabulary<?> vocabulary) {
    return Optional.ofNullable(ADVICE.getOrDefault(codeOf(vocabulary), Map.of()).get(word));
  }

  /** A token that differs in one letter, as plurals and numbered words do too. */
  private static Optional<String> typo(String word, List<String> known) {
    return known.stream()
        .filter(candidate -> candidate.length() >= SHORTEST_TYPO)
        .filter(candidate -> differInOneLetter(squeezed(candidate), word))
        .findFirst();
  }

  private static boolean differInOneLetter(String token, String word) {
    int start = 0;
    int shorter = Math.min(token.length(), word.length());
    while (start < shorter && token.charAt(start) == word.charAt(start)) {
      start++;
    }
    String left = token.substring(start);
    String right = word.substring(start);
    boolean inserted = right.length() == left.length() + 1 && right.substring(1).equals(left);
    boolean lost = left.length() == right.length() + 1 && left.substring(1).equals(right);
    boolean otherLetter = left.length() == right.length() && tail(left, 1).equals(tail(right, 1));
    boolean swapped =
        left.length() == right.length()
            && left.length() > 1
            && left.charAt(0) == right.charAt(1)
            && left.charAt(1) == right.charAt(0)
            && tail(left, 2).equals(tail(right, 2));
    return inserted || lost || otherLetter || swapped;
  }

  private static String tail(String text, int from) {
    return text.substring(Math.min(from, text.length()));
  }
}
