package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.validation.RowCondition.Truth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RowMarksProperties {

  private static final List<Truth> FROM_WORST = List.of(Truth.NO, Truth.UNKNOWN, Truth.YES);

  @Property(tries = 200)
  void aRowHasTheBestThatWasNotedOfIt(@ForAll long seed, @ForAll @IntRange(max = 600) int notes) {
    Random random = new Random(seed);
    RowMarks marks = new RowMarks();
    Map<Integer, Truth> best = new HashMap<>();
    for (int i = 0; i < notes; i++) {
      int row = random.nextInt(500);
      Truth truth = FROM_WORST.get(random.nextInt(FROM_WORST.size()));
      marks.set(row, truth);
      best.merge(row, truth, RowMarksProperties::better);
    }
    for (int row = 0; row < 600; row++) {
      assertThat(marks.has(row)).as("row %d", row).isEqualTo(best.containsKey(row));
      assertThat(marks.get(row)).as("row %d", row).isEqualTo(best.getOrDefault(row, Truth.NO));
    }
  }

  private static Truth better(Truth one, Truth other) {
    return FROM_WORST.indexOf(one) >= FROM_WORST.indexOf(other) ? one : other;
  }

  @Test
  void aRowWithoutANumberIsNotNoted() {
    RowMarks marks = new RowMarks();
    marks.set(IdIndex.NONE, Truth.YES);
    assertThat(marks.has(IdIndex.NONE)).isFalse();
  }
}
