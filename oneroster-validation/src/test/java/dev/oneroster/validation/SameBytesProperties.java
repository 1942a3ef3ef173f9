package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SameBytesProperties {

  @Property
  void bytes_are_the_same_as_those_that_were_copied(
      @ForAll @Size(max = 40) byte[] cell,
      @ForAll @IntRange(max = 9) int from,
      @ForAll @IntRange(max = 9) int start) {
    byte[] one = around(cell, from);
    byte[] other = around(cell, start);
    assertThat(SameBytes.at(one, from, other, start, cell.length)).isTrue();
  }

  @Property
  void one_other_byte_makes_them_differ_wherever_it_is(
      @ForAll @Size(min = 1, max = 40) byte[] cell, @ForAll @IntRange(max = 9) int from) {
    for (int place = 0; place < cell.length; place++) {
      byte[] changed = cell.clone();
      changed[place]++;
      assertThat(SameBytes.at(around(cell, from), from, changed, 0, cell.length)).isFalse();
    }
  }

  /** A cell with other bytes in front, and none behind it. */
  private static byte[] around(byte[] cell, int from) {
    byte[] array = new byte[from + cell.length];
    Arrays.fill(array, (byte) '#');
    System.arraycopy(cell, 0, array, from, cell.length);
    return array;
  }
}
