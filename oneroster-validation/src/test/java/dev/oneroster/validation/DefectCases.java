package dev.oneroster.validation;

import dev.oneroster.validation.sample.DefectCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All cases of the test classes whose names end in {@code DefectsTest}. */
final class DefectCases {

  private static final String SUFFIX = "DefectsTest.class";

  private DefectCases() {}

  static List<DefectCase> all() {
    List<DefectCase> cases = new ArrayList<>();
    for (String type : testClasses()) {
      cases.addAll(casesOf(type));
    }
    return cases;
  }

  private static List<String> testClasses() {
    try {
      Path root =
          Path.of(DefectCases.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(root)) {
        return files
            .map(file -> root.relativize(file).toString())
            .filter(name -> name.endsWith(SUFFIX))
            .map(name -> name.substring(0, name.length() - ".class".length()))
            .map(name -> name.replace('/', '.').replace('\\', '.'))
            .sorted()
            .toList();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (URISyntaxException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static List<DefectCase> casesOf(String type) {
    try {
      List<DefectCase> cases = new ArrayList<>();
      Object all = Class.forName(type).getDeclaredMethod("cases").invoke(null);
      ((List<?>) all).forEach(each -> cases.add((DefectCase) each));
      return cases;
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException(type + " needs a static List<DefectCase> cases()", failure);
    }
  }
}
