import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** The least that a program with Hibernate Validator does: it starts it and validates one bean. */
public final class BareBean {

  @NotBlank
  @Size(max = 255)
  private final String name;

  private BareBean(String name) {
    this.name = name;
  }

  /**
   * Ends with status 0 if the bean is found to be wrong, as it is.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    try (ValidatorFactory factory =
        Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()) {
      System.exit(factory.getValidator().validate(new BareBean(" ")).size() == 1 ? 0 : 2);
    }
  }
}
