package dev.oneroster.model;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The JavaBean properties of a record, as any framework sees them. */
final class Properties {

  private Properties() {}

  /** The public interface of the model that a record implements. */
  static Class<?> typeOf(RosterRecord entity) {
    return Arrays.stream(entity.getClass().getInterfaces())
        .filter(RosterRecord.class::isAssignableFrom)
        .findFirst()
        .orElseThrow();
  }

  /** Names and values; what is in an {@link Optional} for itself, nothing for an empty one. */
  static Map<String, Object> of(RosterRecord entity) {
    Map<String, Object> properties = new TreeMap<>();
    for (Method getter : typeOf(entity).getMethods()) {
      if (getter.getName().startsWith("get") && getter.getParameterCount() == 0) {
        String name = getter.getName().substring(3);
        Object value = valueOf(getter, entity);
        Optional<?> held = value instanceof Optional<?> optional ? optional : Optional.of(value);
        held.ifPresent(
            present ->
                properties.put(
                    name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1), present));
      }
    }
    return properties;
  }

  private static Object valueOf(Method getter, RosterRecord entity) {
    try {
      return getter.invoke(entity);
    } catch (ReflectiveOperationException failure) {
      throw new LinkageError(failure.getMessage(), failure);
    }
  }
}
