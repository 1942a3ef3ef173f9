package dev.oneroster.csv;

import dev.oneroster.model.RosterRecord;
import dev.oneroster.model.constraint.V1_2;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/**
 * An entity with constraints that the compiler does not know, and its file. It lives in this
 * package because files can be defined here only; none is ever made.
 */
public interface Note extends RosterRecord {

  /** A file that the binding does not have. */
  RosterFile<Note> FILE =
      RosterFile.define(
              "notes",
              Note.class,
              () ->
                  EntityAttributes.define(
                          Note.class,
                          StringBuilder::new,
                          Note::none,
                          (builder, name, value) -> builder.append(name))
                      .identity(StringBuilder::append)
                      .state(StringBuilder::append, StringBuilder::append)
                      .required("title", Note::getTitle, StringBuilder::append)
                      .optional("subtitle", Note::getSubtitle, StringBuilder::append)
                      .optional("weight", Note::getWeight, StringBuilder::append)
                      .list("tags", Note::getTags, StringBuilder::append)
                      .build())
          .identity()
          .required("title", FieldType.TEXT)
          .optional("subtitle", FieldType.TEXT)
          .optional("weight", FieldType.INTEGER)
          .optional("tags", FieldType.TEXTS)
          .build();

  private static Note none(StringBuilder builder) {
    throw new UnsupportedOperationException("nobody builds a note");
  }

  /**
   * A title.
   *
   * @return at most three characters
   */
  @Size(max = 3)
  String getTitle();

  /**
   * A subtitle.
   *
   * @return at most three characters in version 1.2
   */
  Optional<@Size(max = 3, groups = V1_2.class) String> getSubtitle();

  /**
   * A weight.
   *
   * @return at most 10
   */
  Optional<@Max(10) Integer> getWeight();

  /**
   * Tags.
   *
   * @return at most two, of at most three characters each
   */
  @Size(max = 2)
  List<@Size(max = 3) String> getTags();
}
