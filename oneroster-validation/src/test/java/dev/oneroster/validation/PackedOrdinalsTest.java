package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PackedOrdinalsTest {

  @Property
  void what_was_set_last_is_told_and_zero_where_nothing_was(
      @ForAll Map<@IntRange(max = 100_000) Integer, @IntRange(max = 600) Integer> numbers,
      @ForAll @IntRange(max = 100_000) int other) {
    PackedOrdinals packed = new PackedOrdinals();
    numbers.forEach(
        (row, number) -> {
          packed.set(row, 600 - number);
          packed.set(row, number);
        });

    numbers.forEach((row, number) -> assertThat(packed.get(row)).isEqualTo(number));
    assertThat(packed.get(other)).isEqualTo(numbers.getOrDefault(other, 0));
  }
}
