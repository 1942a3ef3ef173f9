package dev.oneroster.validation;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Some of the perspectives of a run, by their places. Immutable. */
final class Audience {

  private final boolean[] members;
  private final boolean all;

  private Audience(boolean[] members) {
    this.members = members;
    boolean everyone = true;
    for (boolean member : members) {
      everyone &= member;
    }
    this.all = everyone;
  }

  /** All perspectives of a run. */
  static Audience all(int perspectives) {
    boolean[] members = new boolean[perspectives];
    Arrays.fill(members, true);
    return new Audience(members);
  }

  /** Those perspectives of a run that meet a test. */
  static Audience of(int perspectives, IntPredicate test) {
    boolean[] members = new boolean[perspectives];
    for (int i = 0; i < perspectives; i++) {
      members[i] = test.test(i);
    }
    return new Audience(members);
  }

  /** Those perspectives of a run that are marked. */
  static Audience of(boolean[] members) {
    return new Audience(members.clone());
  }

  boolean has(int perspective) {
    return members[perspective];
  }

  /** Whether it is all perspectives of the run. */
  boolean isAll() {
    return all;
  }

  boolean isEmpty() {
    for (boolean member : members) {
      if (member) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Audience audience && Arrays.equals(members, audience.members);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(members);
  }

  @Override
  public String toString() {
    return Arrays.toString(members);
  }
}
