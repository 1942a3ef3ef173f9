package dev.oneroster.csv;

import dev.oneroster.model.RecordStatus;
import dev.oneroster.model.RosterRecord;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * An entity with a constraint on its type that the compiler does not know, and its file. It lives
 * in this package because files can be defined here only.
 *
 * @param getSourcedId its identifier
 * @param getStart its first day
 * @param getEnd its last day
 */
@Span.EndsAfterStart
public record Span(String getSourcedId, LocalDate getStart, Optional<LocalDate> getEnd)
    implements RosterRecord {

  /** A file that the binding does not have. */
  public static final RosterFile<Span> FILE =
      RosterFile.define(
              "spans",
              Span.class,
              () ->
                  EntityAttributes.define(
                          Span.class,
                          Builder::new,
                          Builder::build,
                          (builder, name, value) -> builder)
                      .identity(Builder::sourcedId)
                      .state((builder, status) -> {}, (builder, changed) -> {})
                      .required("start", Span::getStart, Builder::start)
                      .optional("end", Span::getEnd, Builder::end)
                      .build())
          .identity()
          .required("start", FieldType.DATE)
          .optional("end", FieldType.DATE)
          .build();

  private static final class Builder {
    private String sourcedId = "";
    private Optional<LocalDate> start = Optional.empty();
    private Optional<LocalDate> end = Optional.empty();

    private void sourcedId(String id) {
      sourcedId = id;
    }

    private void start(LocalDate day) {
      start = Optional.of(day);
    }

    private void end(LocalDate day) {
      end = Optional.of(day);
    }

    private Span build() {
      return new Span(sourcedId, start.orElseThrow(), end);
    }
  }

  @Override
  public Optional<RecordStatus> getStatus() {
    return Optional.empty();
  }

  @Override
  public Optional<Instant> getDateLastModified() {
    return Optional.empty();
  }

  @Override
  public Map<String, String> getMetadata() {
    return Map.of();
  }

  /** The last day is not before the first. */
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @Constraint(validatedBy = EndsAfterStartValidator.class)
  public @interface EndsAfterStart {
    /**
     * The message.
     *
     * @return text
     */
    String message() default "must end after it starts";

    /**
     * The groups.
     *
     * @return none by default
     */
    Class<?>[] groups() default {};

    /**
     * The payload.
     *
     * @return none by default
     */
    Class<? extends Payload>[] payload() default {};
  }

  /** Compares the days. */
  public static final class EndsAfterStartValidator
      implements ConstraintValidator<EndsAfterStart, Span> {

    /** For the validator, which makes its own. */
    public EndsAfterStartValidator() {}

    @Override
    public boolean isValid(Span span, ConstraintValidatorContext context) {
      return span.getEnd().filter(end -> end.isBefore(span.getStart())).isEmpty();
    }
  }
}
