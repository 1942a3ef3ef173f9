package dev.oneroster.validation;

import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import jakarta.validation.Constraint;
import jakarta.validation.groups.Default;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A Jakarta constraint as it stands on an entity's getter, or on the entity itself. Read from the
 * annotations once per type: the same facts as {@code getConstraintsForClass} gives, without
 * starting a validator for them (a test compares the two).
 *
 * @param annotation the constraint
 * @param groups its groups; the default group if it names none
 * @param onItem whether it stands on the items of a list rather than on the value
 */
record DeclaredConstraint(Annotation annotation, Set<Class<?>> groups, boolean onItem) {

  private record Property(Class<?> type, String name) {}

  /**
   * Annotations do not change while a program runs, and reading them takes longer than using them.
   */
  private static final Map<Property, List<DeclaredConstraint>> KNOWN = new ConcurrentHashMap<>();

  /** The constraints on a property, in the order in which they stand. */
  static List<DeclaredConstraint> of(Class<?> type, String property) {
    return KNOWN.computeIfAbsent(
        new Property(type, property), key -> List.copyOf(read(key.type(), key.name())));
  }

  private static List<DeclaredConstraint> read(Class<?> type, String property) {
    Method getter = getter(type, property);
    List<DeclaredConstraint> constraints = new ArrayList<>(read(getter, false));
    if (getter.getAnnotatedReturnType() instanceof AnnotatedParameterizedType container) {
      AnnotatedType[] arguments = container.getAnnotatedActualTypeArguments();
      boolean items = !getter.getReturnType().equals(Optional.class);
      constraints.addAll(read(arguments[arguments.length - 1], items));
    }
    return constraints;
  }

  /** Whether a property's value is wrapped in an Optional. */
  static boolean isOptional(Class<?> type, String property) {
    return getter(type, property).getReturnType().equals(Optional.class);
  }

  /** The constraints on an entity as a whole. */
  static List<DeclaredConstraint> of(Class<?> type) {
    return read(type, false);
  }

  private static Method getter(Class<?> type, String property) {
    String name = "get" + property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
    try {
      return type.getMethod(name);
    } catch (NoSuchMethodException missing) {
      throw new IllegalStateException(type.getSimpleName() + " has no " + name, missing);
    }
  }

  private static List<DeclaredConstraint> read(AnnotatedElement element, boolean onItem) {
    return Arrays.stream(element.getAnnotations())
        .flatMap(annotation -> Arrays.stream(repeated(annotation)))
        .filter(annotation -> annotation.annotationType().isAnnotationPresent(Constraint.class))
        .map(annotation -> new DeclaredConstraint(annotation, groups(annotation), onItem))
        .toList();
  }

  /** The annotations in a container such as {@code @KnownToken.List}, else the one itself. */
  private static Annotation[] repeated(Annotation annotation) {
    Object value = member(annotation, "value").orElse(annotation);
    boolean container =
        value instanceof Annotation[]
            && annotation.annotationType().getEnclosingClass() != null
            && annotation.annotationType().getEnclosingClass().isAnnotation();
    return container ? (Annotation[]) value : new Annotation[] {annotation};
  }

  private static Set<Class<?>> groups(Annotation constraint) {
    Class<?>[] groups = (Class<?>[]) member(constraint, "groups").orElseThrow();
    return groups.length == 0 ? Set.of(Default.class) : Set.of(groups);
  }

  private static Optional<Object> member(Annotation annotation, String name) {
    try {
      return Optional.of(annotation.annotationType().getMethod(name).invoke(annotation));
    } catch (NoSuchMethodException none) {
      return Optional.empty();
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Whether it holds in a package of a version, for a file of a mode. */
  boolean holdsIn(OneRosterVersion version, FileMode mode) {
    return groups.contains(Default.class)
        || groups.contains(version.group())
        || groups.contains(mode.group());
  }

  boolean is(Class<? extends Annotation> type) {
    return annotation.annotationType().equals(type);
  }
}
