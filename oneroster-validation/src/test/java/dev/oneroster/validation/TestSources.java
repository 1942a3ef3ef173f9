package dev.oneroster.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of all tests of all modules, as they stand in the sources. */
final class TestSources {

  static final Path PROJECT = Path.of("..");

  private static final Pattern METHOD = Pattern.compile("void (\\w+)\\(");
  private static final Pattern ROW_CASE =
      Pattern.compile("DefectCase\\s*\\.row\\(\\s*(\\d+),\\s*\"(\\w+)\"");
  private static final Pattern RULE_CASE =
      Pattern.compile("DefectCase\\s*\\.rule\\(\\s*\"([\\w.]+)\"");
  private static final Pattern ROW = Pattern.compile("row_(\\d+)_\\w+");

  private final Map<String, String> classes = new TreeMap<>();
  private final Map<String, String> texts = new TreeMap<>();

  private TestSources() {}

  static TestSources read() {
    TestSources sources = new TestSources();
    try (Stream<Path> files = Files.walk(PROJECT)) {
      files
          .filter(file -> file.toString().endsWith("Test.java"))
          .filter(file -> file.toString().replace('\\', '/').contains("/src/test/java/"))
          .sorted()
          .forEach(sources::add);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return sources;
  }

  private void add(Path file) {
    String name = file.getFileName().toString().replace(".java", "");
    String text = text(file);
    texts.put(name, text);
    METHOD.matcher(text).results().forEach(found -> classes.put(found.group(1), name));
    ROW_CASE
        .matcher(text)
        .results()
        .forEach(found -> classes.put("row_" + found.group(1) + "_" + found.group(2), name));
    RULE_CASE
        .matcher(text)
        .results()
        .forEach(found -> classes.put("rule_" + found.group(1).replace('.', '_'), name));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  boolean has(String test) {
    return classes.containsKey(test);
  }

  /** Whether the class of a test has a word in quotes. */
  boolean says(String test, String word) {
    return has(test)
        && texts.getOrDefault(classes.getOrDefault(test, ""), "").contains('"' + word + '"');
  }

  /** The tests whose names start with the number of a row of the catalogue of defects. */
  List<String> ofRow(int row) {
    List<String> tests = new ArrayList<>();
    for (String test : classes.keySet()) {
      Matcher name = ROW.matcher(test);
      if (name.matches() && Integer.parseInt(name.group(1)) == row) {
        tests.add(test);
      }
    }
    return tests;
  }

  /** A test with its class, as in {@code ValueDefectsTest.row_126_date_sentinel}. */
  String inFull(String test) {
    return classes.getOrDefault(test, "?") + "." + test;
  }
}
