package dev.oneroster.validation;

import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.constraint.SourcedId;
import jakarta.validation.Constraint;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.groups.Default;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.util.ArrayList;
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

  private record Property(Class<?> type, String name) {

    // Written out, as those that a record has are linked at their first use, which takes long.

    @Override
    public boolean equals(Object other) {
      return other instanceof Property property
          && type == property.type
          && name.equals(property.name);
    }

    @Override
    public int hashCode() {
      return 31 * type.hashCode() + name.hashCode();
    }
  }

  /**
   * Annotations do not change while a program runs, and reading them takes longer than using them.
   */
  private static final Map<Property, List<DeclaredConstraint>> KNOWN = new ConcurrentHashMap<>();

  /** All annotations in these are constraints, or lists of them. */
  private static final Set<String> PACKAGES_OF_CONSTRAINTS =
      Set.of(NotNull.class.getPackageName(), SourcedId.class.getPackageName());

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
    List<DeclaredConstraint> constraints = new ArrayList<>();
    for (Annotation annotation : element.getAnnotations()) {
      for (Annotation single : repeated(annotation)) {
        if (isConstraint(single.annotationType())) {
          constraints.add(new DeclaredConstraint(single, groups(single), onItem));
        }
      }
    }
    return constraints;
  }

  /** Reading what stands on an annotation takes long, so it is not read of those that are known. */
  private static boolean isConstraint(Class<? extends Annotation> type) {
    return PACKAGES_OF_CONSTRAINTS.contains(type.getPackageName())
        || type.isAnnotationPresent(Constraint.class);
  }

  /** The annotations in a container such as {@code @KnownToken.List}, else the one itself. */
  private static Annotation[] repeated(Annotation annotation) {
    Class<?> enclosing = annotation.annotationType().getEnclosingClass();
    if (enclosing != null && enclosing.isAnnotation()) {
      Object value = member(annotation, "value").orElse(annotation);
      if (value instanceof Annotation[] annotations) {
        return annotations;
      }
    }
    return new Annotation[] {annotation};
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
