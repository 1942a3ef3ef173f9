package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.Column;
import dev.oneroster.csv.FieldType;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.model.Vocabulary;
import dev.oneroster.model.VocabularyToken;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which tokens of their own a package uses: allowed, and understood by few. */
final class ExtensionTokenRule extends ColumnRule {

  private static final Rule TOKEN =
      Rule.info("vocab.ext_token")
          .message("{column} uses tokens that the binding leaves to agreement: {tokens}.")
          .mend("Nothing to do, if the receiver knows them.")
          .why("A receiver that does not know them treats the rows as it likes.")
          .source("Binding 1.2, section 4: vocabularies can be extended by ext: tokens")
          .example("classType `ext:club`")
          .build();

  private static final int TOKENS_TOLD = 10;

  @Override
  public List<Rule> rules() {
    return List.of(TOKEN);
  }

  @Override
  Optional<Sight> sight(ValidationRun run, RosterFile<?> file, Column<?, ?> column) {
    Optional<Vocabulary<?>> vocabulary = column.type().vocabulary();
    return vocabulary.filter(words -> words.isExtensible(run.version())).isPresent()
        ? Optional.of(new Tokens(file, column))
        : Optional.empty();
  }

  private static final class Tokens implements Sight {

    /** A colon is of this kind. */
    private static final ByteTest NO_COLON = ByteTest.without(ByteKinds.OTHER);

    private final Column<?, ?> column;
    private final Sightings cells;
    private final Set<String> tokens = new LinkedHashSet<>();

    Tokens(RosterFile<?> file, Column<?, ?> column) {
      this.column = column;
      this.cells = new Sightings(file, column);
    }

    @Override
    public Optional<CellInterest> interest() {
      return Optional.of(new CellInterest(Tokens::holdExtension, NO_COLON));
    }

    private static boolean holdExtension(String cell) {
      return cell.contains(VocabularyToken.EXTENSION_PREFIX);
    }

    @Override
    public void look(String cell, long line) {
      if (!holdExtension(cell)) {
        return;
      }
      cells.add(cell, line);
      for (String token : FieldType.split(cell)) {
        if (token.startsWith(VocabularyToken.EXTENSION_PREFIX) && tokens.size() < TOKENS_TOLD) {
          tokens.add(token);
        }
      }
    }

    @Override
    public void report(ValidationRun run) {
      cells.report(run, TOKEN, new Argument("tokens", List.copyOf(tokens), column.isPersonal()));
    }
  }
}
