package dev.oneroster.validation.internal.hibernate;

import dev.oneroster.validation.ProfileConstraint;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintDef;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.hibernate.validator.cfg.context.TypeConstraintMappingContext;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidator;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorInitializationContext;
import org.hibernate.validator.messageinterpolation.HibernateMessageInterpolatorContext;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * Puts what profiles ask of records into one programmatic mapping of Hibernate Validator, beside
 * the annotations of the entities.
 */
public final class ProfileValidation {

  private static final String MESSAGE = "oneroster.message";

  private ProfileValidation() {}

  /**
   * One rule of a profile about entities of a type.
   *
   * @param <T> the type
   * @param type the type
   * @param source the profile's id
   * @param code the rule's code
   * @param faults what is wrong with an entity; called on any thread
   */
  public record AskedOfRecord<T>(
      Class<T> type, String source, String code, Function<T, List<Fault>> faults) {

    private List<Fault> faultsOf(Object entity) {
      return faults.apply(type.cast(entity));
    }
  }

  /**
   * What is wrong with an entity.
   *
   * @param property the property that it is about
   * @param key the key of the entry that it is about, if the property is a map
   * @param message what to say
   * @param finding the payload
   */
  public record Fault(String property, Optional<String> key, String message, Object finding) {}

  /** The rules by {@code source:code}, handed to {@link RuleValidator}. */
  private record Rules(Map<String, AskedOfRecord<?>> byTemplate) {

    AskedOfRecord<?> of(String template) {
      return Objects.requireNonNull(byTemplate.get(template), "no such rule");
    }
  }

  private static String template(String source, String code) {
    return source + ':' + code;
  }

  /**
   * Starts the library.
   *
   * @param asked the rules, each code of a profile once
   * @return a factory
   */
  public static ValidatorFactory factory(List<AskedOfRecord<?>> asked) {
    HibernateValidatorConfiguration configuration =
        Validation.byProvider(HibernateValidator.class).configure();
    ConstraintMapping mapping = configuration.createConstraintMapping();
    mapping.constraintDefinition(ProfileConstraint.class).validatedBy(RuleValidator.class);
    Map<Class<?>, TypeConstraintMappingContext<?>> types = new HashMap<>();
    Map<String, AskedOfRecord<?>> byTemplate = new HashMap<>();
    for (AskedOfRecord<?> rule : asked) {
      types
          .computeIfAbsent(rule.type(), mapping::type)
          .constraint(new Definition().source(rule.source()).code(rule.code()));
      byTemplate.put(template(rule.source(), rule.code()), rule);
    }
    return configuration
        .addMapping(mapping)
        .constraintValidatorPayload(new Rules(byTemplate))
        .messageInterpolator(
            new Interpolator(
                new ParameterMessageInterpolator(Set.of(Locale.ROOT), Locale.ROOT, false)))
        .buildValidatorFactory();
  }

  private static final class Definition extends ConstraintDef<Definition, ProfileConstraint> {

    Definition() {
      super(ProfileConstraint.class);
    }

    Definition source(String source) {
      return addParameter("source", source);
    }

    Definition code(String code) {
      return addParameter("code", code);
    }
  }

  /** Asks one rule of an entity. Public for Hibernate Validator only. */
  public static final class RuleValidator
      implements HibernateConstraintValidator<ProfileConstraint, Object> {

    private String source = "";
    private String code = "";

    /** For Hibernate Validator. */
    public RuleValidator() {}

    @Override
    public void initialize(
        ConstraintDescriptor<ProfileConstraint> descriptor,
        HibernateConstraintValidatorInitializationContext context) {
      source = descriptor.getAnnotation().source();
      code = descriptor.getAnnotation().code();
    }

    @Override
    public boolean isValid(Object entity, ConstraintValidatorContext context) {
      HibernateConstraintValidatorContext library =
          context.unwrap(HibernateConstraintValidatorContext.class);
      Rules rules = library.getConstraintValidatorPayload(Rules.class);
      String template = template(source, code);
      List<Fault> faults = rules.of(template).faultsOf(entity);
      library.disableDefaultConstraintViolation();
      for (Fault fault : faults) {
        library.addMessageParameter(MESSAGE, fault.message()).withDynamicPayload(fault.finding());
        ConstraintValidatorContext.ConstraintViolationBuilder violation =
            library.buildConstraintViolationWithTemplate(template);
        if (fault.key().isPresent()) {
          violation
              .addPropertyNode(fault.property())
              .addContainerElementNode("<map value>", Map.class, 1)
              .inIterable()
              .atKey(fault.key().get())
              .addConstraintViolation();
        } else {
          violation.addPropertyNode(fault.property()).addConstraintViolation();
        }
      }
      return faults.isEmpty();
    }
  }

  /** Says of a violation of a profile's rule what its finding says. */
  private record Interpolator(MessageInterpolator usual) implements MessageInterpolator {

    @Override
    public String interpolate(String template, Context context) {
      return interpolate(template, context, Locale.ROOT);
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
      Object message =
          context
              .unwrap(HibernateMessageInterpolatorContext.class)
              .getMessageParameters()
              .get(MESSAGE);
      return message == null ? usual.interpolate(template, context, locale) : message.toString();
    }
  }
}
