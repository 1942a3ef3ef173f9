package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowTallyTest {

  private final RowTally tally = new RowTally();

  private List<Long> numbers() {
    return List.of(tally.rows(), tally.validRows(), tally.warningRows(), tally.invalidRows());
  }

  @Test
  void a_row_counts_by_its_worst_finding() {
    tally.add(0, Optional.empty());
    tally.add(1, Optional.of(Severity.INFO));
    tally.add(2, Optional.of(Severity.WARNING));
    tally.add(3, Optional.of(Severity.ERROR));

    assertThat(numbers()).containsExactly(4L, 2L, 1L, 1L);
  }

  @Test
  void a_row_that_turns_out_worse_moves_once() {
    tally.add(0, Optional.empty());

    tally.worsen(0, Optional.empty(), Severity.WARNING);
    tally.worsen(0, Optional.empty(), Severity.WARNING);
    assertThat(numbers()).containsExactly(1L, 0L, 1L, 0L);

    tally.worsen(0, Optional.empty(), Severity.ERROR);
    tally.worsen(0, Optional.empty(), Severity.WARNING);
    assertThat(numbers()).containsExactly(1L, 0L, 0L, 1L);
  }

  @Test
  void a_row_without_a_number_goes_by_what_is_said_of_it() {
    tally.add(IdIndex.NONE, Optional.of(Severity.WARNING));
    tally.add(IdIndex.NONE, Optional.of(Severity.ERROR));

    tally.worsen(IdIndex.NONE, Optional.of(Severity.WARNING), Severity.ERROR);
    tally.worsen(IdIndex.NONE, Optional.of(Severity.ERROR), Severity.ERROR);

    assertThat(numbers()).containsExactly(2L, 0L, 0L, 2L);
  }
}
