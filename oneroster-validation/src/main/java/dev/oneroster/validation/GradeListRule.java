package dev.oneroster.validation;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.OneRosterVersion;
import java.util.Optional;
import java.util.function.Predicate;

/** Users of several grades in version 1.1, whose texts do not agree on whether there can be any. */
final class GradeListRule extends OddColumnRule {

  private static final Rule SEVERAL =
      Rule.info("vocab.grade_list")
          .message("{column} is `{value}`: some receivers of version 1.1 take one grade only.")
          .mend("Nothing to do, if the receiver takes lists.")
          .why("Such receivers leave the grade out.")
          .source("Binding: users.grades is a text in the first version of 1.1, a list later")
          .example("grades `09,10` of a user, in version 1.1")
          .build();

  GradeListRule() {
    super(SEVERAL);
  }

  @Override
  Optional<Predicate<String>> oddity(ValidationRun run, RosterFile<?> file, Column<?, ?> column) {
    boolean single =
        run.version() == OneRosterVersion.V1_1
            && file == RosterFiles.USERS
            && column.name().equals("grades");
    return single ? Optional.of(cell -> cell.indexOf(',') >= 0) : Optional.empty();
  }

  @Override
  ByteTest ordinary(Column<?, ?> column) {
    return ByteTests.ONE_ITEM;
  }
}
