package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Findings of the binding that some perspectives of a run have been told and others may be told
 * later, so that the same one is not counted twice. Twelve bytes a slot for each. Not thread-safe.
 */
final class SharedFindings {

  private static final long OFFSET = 0xcbf2_9ce4_8422_2325L;
  private static final long PRIME = 0x100_0000_01b3L;

  private long[] slots = new long[16];
  private int[] judged = new int[16];
  private int size;

  /** What they count as; there are few that differ. */
  private final List<Judgement> judgements = new ArrayList<>();

  private final Map<Judgement, Integer> numbers = new HashMap<>();
  private final Map<Long, Finding> kept = new HashMap<>();

  /** What one that was told counts as, if it was. */
  Optional<Judgement> find(Finding finding) {
    long print = fingerprint(finding);
    int slot = slotOf(slots, print);
    return slots[slot] == print ? Optional.of(judgements.get(judged[slot])) : Optional.empty();
  }

  /** Notes what one counts as, now that it has been told. */
  void put(Finding finding, Judgement judgement) {
    if ((size + 1) * 3L > slots.length * 2L) {
      grow();
    }
    long print = fingerprint(finding);
    int slot = slotOf(slots, print);
    if (slots[slot] != print) {
      slots[slot] = print;
      size++;
    }
    judged[slot] =
        numbers.computeIfAbsent(
            judgement,
            other -> {
              judgements.add(other);
              return judgements.size() - 1;
            });
  }

  /** The finding that stands in the report, if this one does. */
  Optional<Finding> kept(Finding finding) {
    return Optional.ofNullable(kept.get(fingerprint(finding)));
  }

  /** Notes that a finding stands in the report. */
  void keep(Finding finding) {
    kept.put(fingerprint(finding), finding);
  }

  private void grow() {
    long[] oldSlots = slots;
    int[] oldJudged = judged;
    slots = new long[oldSlots.length * 2];
    judged = new int[slots.length];
    for (int i = 0; i < oldSlots.length; i++) {
      if (oldSlots[i] != 0) {
        int slot = slotOf(slots, oldSlots[i]);
        slots[slot] = oldSlots[i];
        judged[slot] = oldJudged[i];
      }
    }
  }

  private static int slotOf(long[] table, long print) {
    int mask = table.length - 1;
    int slot = (int) (print ^ (print >>> 32)) & mask;
    while (table[slot] != 0 && table[slot] != print) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** A number for what a finding says, whoever is told; never 0. */
  private static long fingerprint(Finding finding) {
    long hash = mix(OFFSET, finding.code());
    hash = mix(hash, finding.location().toString());
    hash = mix(hash, Long.toString(finding.count()));
    for (Argument argument : finding.arguments()) {
      hash = mix(mix(hash, argument.name()), String.valueOf(argument.value()));
    }
    return hash == 0 ? 1 : hash;
  }

  private static long mix(long hash, String text) {
    long mixed = hash;
    for (int i = 0; i < text.length(); i++) {
      mixed = (mixed ^ text.charAt(i)) * PRIME;
    }
    return (mixed ^ 0xffff) * PRIME; // where one text ends and the next begins
  }
}
