package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.RosterFiles;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.csv.RowCursor;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.User;
import dev.oneroster.validation.sample.SampleRoster;
import dev.oneroster.validation.sample.TestPackage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentTextsTest {

  private static final SampleRoster SAMPLE =
      SampleRoster.of(OneRosterVersion.V1_1, FileMode.BULK).withStudents(50);

  /** The place of the role, of which there are a few. */
  private static final int ROLE = 5;

  private static RowBatch users() throws IOException {
    try (RosterPackage roster = TestPackage.of(SAMPLE).open();
        RowCursor<User> cursor = roster.rows(RosterFiles.USERS)) {
      RowBatch batch = new RowBatch((int) SAMPLE.rowCount(RosterFiles.USERS));
      batch.read(cursor);
      return batch;
    }
  }

  private static List<String> texts(RowBatch batch, int place) {
    RecentTexts recent = new RecentTexts();
    List<String> texts = new ArrayList<>();
    for (int row = 0; row < batch.size(); row++) {
      texts.add(recent.of(batch, row, place));
    }
    return texts;
  }

  @Test
  void each_cell_has_its_text() throws IOException {
    RowBatch batch = users();
    List<List<String>> rows = SAMPLE.rows(RosterFiles.USERS).skip(1).toList();

    for (int place = 0; place < batch.width(0); place++) {
      int column = place;
      assertThat(texts(batch, place)).isEqualTo(rows.stream().map(row -> row.get(column)).toList());
    }
  }

  @Test
  void a_text_that_comes_again_is_the_same_object() throws IOException {
    List<String> roles = texts(users(), ROLE);

    String last = roles.get(roles.size() - 1);
    assertThat(last).isEqualTo(roles.get(roles.size() - 2)).isSameAs(roles.get(roles.size() - 2));
  }

  /** Whoever reads ahead fills a batch again, so it is no other than before. */
  @Test
  void the_next_rows_have_texts_of_their_own() throws IOException {
    List<List<String>> rows = SAMPLE.rows(RosterFiles.USERS).skip(1).toList();
    RecentTexts recent = new RecentTexts();
    List<String> identifiers = new ArrayList<>();
    try (RosterPackage roster = TestPackage.of(SAMPLE).open();
        RowCursor<User> cursor = roster.rows(RosterFiles.USERS)) {
      RowBatch batch = new RowBatch(1);
      for (int row = 0; row < rows.size(); row++) {
        batch.read(cursor);
        recent.startBatch();
        identifiers.add(recent.of(batch, 0, 0));
      }
    }

    assertThat(identifiers).isEqualTo(rows.stream().map(row -> row.get(0)).toList());
  }

  @Test
  void a_text_that_was_put_in_anothers_place_is_told() throws IOException {
    RowBatch batch = users();
    RecentTexts recent = new RecentTexts();
    assertThat(recent.of(batch, 0, ROLE)).isNotEmpty(); // blanks are not remembered

    batch.replace(0, ROLE, "another");

    assertThat(recent.of(batch, 0, ROLE)).isEqualTo("another");
  }
}
