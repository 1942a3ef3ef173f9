package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.RosterPackage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleCatalogueTest {

  private static final Pattern CODE = Pattern.compile("[a-z_]+\\.[a-z_0-9]+");

  /** A string constant that could be a code: the byte before its text is a length, no letter. */
  private static final Pattern CONSTANT =
      Pattern.compile(
          "(?<![\\w.])(zip|package|id|ref|role|manifest|text|csv|header|value|vocab|sem|delta|system)\\.[a-z_0-9]+(?![\\w.])");

  /** Constants that look like codes and are names of files and properties. */
  private static final Set<String> NO_CODES =
      Set.of("manifest.csv", "manifest.version", "package.zip");

  static List<Rule> rules() {
    return RuleCatalogue.core().all();
  }

  @Test
  void codes_are_unique() {
    assertThat(rules()).extracting(Rule::code).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void codes_have_the_form_of_one(Rule rule) {
    assertThat(rule.code()).matches(CODE);
    assertThat(RuleCatalogue.core().find(rule.code())).contains(rule);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void texts_are_sentences(Rule rule) {
    for (String text : List.of(rule.message(), rule.mend(), rule.why())) {
      assertThat(text)
          .as(rule.code())
          .matches("(?s).*[.?]")
          .doesNotContain("  ")
          .isEqualTo(text.strip());
      assertThat(text).as(rule.code()).matches("([\\p{Lu}`{]|(manifest|oneroster)\\.).*");
    }
    assertThat(rule.source().title()).isNotBlank().doesNotEndWith(".");
  }

  @Test
  void there_is_no_rule_for_an_unknown_code() {
    assertThat(RuleCatalogue.core().find("no.such_rule")).isEmpty();
  }

  @Test
  void every_code_that_the_reader_and_the_checks_use_has_a_rule() throws IOException {
    Set<String> codes = new TreeSet<>();
    codes.addAll(constants(RosterPackage.class));
    codes.addAll(constants(RosterValidator.class));
    codes.removeAll(NO_CODES);
    // The reader cannot know whether the column's values are asked for; FileCheck tells.
    codes.remove("header.missing");

    assertThat(codes).hasSizeGreaterThan(80);
    codes.removeIf(code -> RuleCatalogue.core().find(code).isPresent());
    assertThat(codes).as("codes without a rule").isEmpty();
  }

  /** What could be a code in the string constants of all classes beside a class. */
  private static Set<String> constants(Class<?> type) throws IOException {
    Path root;
    try {
      root = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (java.net.URISyntaxException failure) {
      throw new IOException(failure);
    }
    if (Files.isDirectory(root)) {
      return constants(root);
    }
    try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + root.toUri()), Map.of())) {
      return constants(jar.getPath("/"));
    }
  }

  private static Set<String> constants(Path root) throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(root)) {
      files
          .filter(file -> file.toString().endsWith(".class"))
          .forEach(
              file ->
                  CONSTANT
                      .matcher(bytes(file))
                      .results()
                      .forEach(match -> found.add(match.group())));
    }
    return found;
  }

  private static String bytes(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
