package dev.oneroster.profiles;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the drawing in ARCHITECTURE.md true, for all modules of the library. */
class ArchitectureTest {

  private static final JavaClasses LIBRARY =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.oneroster");

  @Test
  void theLibraryIsOnTheClassPathOfThisTest() {
    assertThat(LIBRARY.stream().map(JavaClass::getSimpleName))
        .contains("User", "RosterFiles", "RosterValidator");
  }

  @Test
  void modulesDependOnEachOtherInOneDirection() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("model")
        .definedBy("dev.oneroster.model..")
        .layer("csv")
        .definedBy("dev.oneroster.csv..")
        .layer("validation")
        .definedBy("dev.oneroster.validation..")
        .optionalLayer("profiles")
        .definedBy("dev.oneroster.profiles..")
        .whereLayer("model")
        .mayNotAccessAnyLayer()
        .whereLayer("csv")
        .mayOnlyAccessLayers("model")
        .whereLayer("validation")
        .mayOnlyAccessLayers("model", "csv")
        .whereLayer("profiles")
        .mayOnlyAccessLayers("model", "csv", "validation")
        .check(LIBRARY);
  }

  @Test
  void internalPackagesAreUsedByTheirOwnModuleOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.oneroster.csv..")
        .should()
        .dependOnClassesThat(resideInAPackage("dev.oneroster.csv.internal.."))
        .check(LIBRARY);
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.oneroster.validation..")
        .should()
        .dependOnClassesThat(resideInAPackage("dev.oneroster.validation.internal.."))
        .check(LIBRARY);
  }

  @Test
  void oneClassImportsUnivocity() {
    Set<String> importers =
        LIBRARY.stream()
            .filter(
                type ->
                    type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(
                            d -> d.getTargetClass().getPackageName().startsWith("com.univocity")))
            .map(type -> type.getPackageName() + "." + outermost(type).getSimpleName())
            .collect(Collectors.toSet());
    assertThat(importers).containsExactly("dev.oneroster.csv.internal.record.RecordReader");
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
  }

  @Test
  void onePackageImportsHibernateValidator() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.oneroster.validation.internal.hibernate..")
        .should()
        .dependOnClassesThat(resideInAPackage("org.hibernate.."))
        .check(LIBRARY);
  }

  @Test
  void theModelDependsOnTheJdkAndJakartaAlone() {
    classes()
        .that()
        .resideInAPackage("dev.oneroster.model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.oneroster.model..",
            "java..",
            "jakarta.validation..",
            "org.jspecify..",
            "org.immutables.encode..",
            "org.immutables.value..")
        .check(LIBRARY);
  }

  @Test
  void noTypeHasANameThatSaysNothing() {
    noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager)(\\$.*)?").check(LIBRARY);
  }

  @Test
  void generatedTypesAreNotPublic() {
    classes()
        .that()
        .haveSimpleNameStartingWith("Immutable")
        .should()
        .notHaveModifier(JavaModifier.PUBLIC)
        .check(LIBRARY);
  }
}
