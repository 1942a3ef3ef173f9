package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.validation.sample.Requirements;
import jakarta.validation.groups.Default;
import jakarta.validation.metadata.BeanDescriptor;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.ContainerElementTypeDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The annotations as we read them are the constraints that Hibernate Validator knows. */
class DeclaredConstraintTest {

  static List<RosterFile<?>> files() {
    return RosterFiles.all();
  }

  @ParameterizedTest
  @MethodSource("files")
  void constraints_of_each_property_are_those_of_the_library(RosterFile<?> file) {
    for (Column<?, ?> column : file.allColumns()) {
      assertThat(DeclaredConstraint.of(file.type(), column.property()))
          .as(file + " " + column)
          .containsExactlyInAnyOrderElementsOf(ofLibrary(file.type(), column.property()));
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void constraints_of_each_entity_are_those_of_the_library(RosterFile<?> file) {
    assertThat(DeclaredConstraint.of(file.type()))
        .containsExactlyInAnyOrderElementsOf(
            declared(file.type(), bean(file.type()).getConstraintDescriptors(), false));
  }

  @ParameterizedTest
  @MethodSource("files")
  void no_constraint_stands_on_a_property_without_a_column(RosterFile<?> file) {
    Set<String> properties = new TreeSet<>();
    file.allColumns().forEach(column -> properties.add(column.property()));

    assertThat(bean(file.type()).getConstrainedProperties())
        .extracting(PropertyDescriptor::getPropertyName)
        .isSubsetOf(properties);
  }

  private static BeanDescriptor bean(Class<?> type) {
    return Requirements.validator().getConstraintsForClass(type);
  }

  private static List<DeclaredConstraint> ofLibrary(Class<?> type, String name) {
    Optional<PropertyDescriptor> property =
        Optional.ofNullable(bean(type).getConstraintsForProperty(name));
    List<DeclaredConstraint> constraints = new ArrayList<>();
    if (property.isPresent()) {
      constraints.addAll(declared(type, property.get().getConstraintDescriptors(), false));
      for (ContainerElementTypeDescriptor element :
          property.get().getConstrainedContainerElementTypes()) {
        boolean item = !element.getContainerClass().equals(Optional.class);
        constraints.addAll(declared(type, element.getConstraintDescriptors(), item));
      }
    }
    return constraints;
  }

  private static List<DeclaredConstraint> declared(
      Class<?> type, Set<ConstraintDescriptor<?>> descriptors, boolean onItem) {
    return descriptors.stream()
        .map(
            descriptor ->
                new DeclaredConstraint(
                    descriptor.getAnnotation(), groups(type, descriptor.getGroups()), onItem))
        .toList();
  }

  /** Without the interface that the library names as a group of what is inherited from it. */
  private static Set<Class<?>> groups(Class<?> type, Set<Class<?>> groups) {
    Set<Class<?>> named = new HashSet<>(groups);
    named.removeIf(group -> group.isAssignableFrom(type));
    return named.isEmpty() ? Set.of(Default.class) : named;
  }
}
