package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.OneRosterVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Says what may be meant by identifiers that a file does not have: one of it that is written almost
 * the same, a row of another file, or a username. Asked only if something is missing.
 */
final class MissingIds {

  /**
   * What may be meant by an identifier.
   *
   * @param personal whether what stands in the identifier's place is a person's own, and no
   *     identifier
   */
  record Explanation(String code, List<Argument> details, boolean personal) {

    Explanation(String code, List<Argument> details) {
      this(code, details, false);
    }

    private static Explanation wrongKind(String kind, boolean personal) {
      return new Explanation(
          "ref.wrong_kind", List.of(new Argument("kind", kind, false)), personal);
    }
  }

  private final PackageIndex indexes;
  private final OneRosterVersion version;
  private final Optional<Usernames> usernames;

  MissingIds(PackageIndex indexes, OneRosterVersion version, Optional<Usernames> usernames) {
    this.indexes = indexes;
    this.version = version;
    this.usernames = usernames;
  }

  /**
   * Explains what can be explained.
   *
   * @param missing identifiers that a file does not have
   * @param target the file
   */
  Map<String, Explanation> explain(Collection<String> missing, RosterFile<?> target) {
    Map<String, Explanation> explained = new HashMap<>(almostTheSame(missing, target));
    for (String id : missing) {
      if (!explained.containsKey(id)) {
        kindOf(id, target).ifPresent(explanation -> explained.put(id, explanation));
      }
    }
    return explained;
  }

  /** Compares with all identifiers of the file, case, leading zeros and a final .0 ignored. */
  private Map<String, Explanation> almostTheSame(Collection<String> missing, RosterFile<?> target) {
    IdIndex ids = indexes.of(target).ids();
    Map<String, List<String>> byCore = new HashMap<>();
    for (String id : missing) {
      byCore.computeIfAbsent(core(id), key -> new ArrayList<>()).add(id);
    }
    Map<String, Explanation> near = new HashMap<>();
    ids.forEach(
        (number, text, from, length) -> {
          String other = ids.id(number);
          for (String id : byCore.getOrDefault(core(other), List.of())) {
            near.putIfAbsent(
                id,
                new Explanation(
                    "ref.case_space",
                    List.of(
                        new Argument("near", other, false),
                        new Argument("targetLine", ids.line(number), false))));
          }
        });
    return near;
  }

  private static String core(String id) {
    int end = id.endsWith(".0") ? id.length() - 2 : id.length();
    int start = 0;
    while (start < end - 1 && id.charAt(start) == '0') {
      start++;
    }
    return id.substring(start, end).toLowerCase(Locale.ROOT);
  }

  /** What an identifier is instead. Plain numbers are something in every file. */
  private Optional<Explanation> kindOf(String id, RosterFile<?> target) {
    if (id.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    for (RosterFile<?> file : RosterFiles.in(version)) {
      boolean another = file != target && file != RosterFiles.DEMOGRAPHICS;
      IdIndex ids = indexes.of(file).ids();
      if (another && ids.find(id) != IdIndex.NONE) {
        String kind = "a sourcedId of " + file.fileName() + ", line " + ids.line(ids.find(id));
        return Optional.of(Explanation.wrongKind(kind, false));
      }
    }
    if (target == RosterFiles.USERS && usernames.isPresent()) {
      int user = usernames.get().find(id);
      if (user != IdIndex.NONE) {
        long line = indexes.of(target).ids().line(user);
        return Optional.of(Explanation.wrongKind("a username, of the user on line " + line, true));
      }
    }
    return Optional.empty();
  }

  /** How many identifiers another file has. */
  long countIn(Collection<String> missing, RosterFile<?> other) {
    IdIndex ids = indexes.of(other).ids();
    return missing.stream().filter(id -> ids.find(id) != IdIndex.NONE).count();
  }
}
