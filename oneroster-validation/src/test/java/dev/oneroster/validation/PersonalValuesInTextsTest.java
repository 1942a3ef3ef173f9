package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.CellProblem;
import dev.oneroster.csv.Column;
import dev.oneroster.csv.FieldType;
import dev.oneroster.csv.Header;
import dev.oneroster.csv.MalformedRowException;
import dev.oneroster.csv.PackageOutput;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.csv.RosterReader;
import dev.oneroster.csv.RosterWriter;
import dev.oneroster.csv.Row;
import dev.oneroster.csv.RowCursor;
import dev.oneroster.csv.UnwritableRecordException;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
import dev.oneroster.model.User;
import dev.oneroster.validation.sample.SampleRoster;
import dev.oneroster.validation.sample.TestPackage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No public type's {@code toString} shows a person's data, whatever it holds. */
class PersonalValuesInTextsTest {

  private static final String MARKER = "ZEBULON";

  /** Types that hold what a program says, and nothing of a package. */
  private static final Set<String> OF_THE_PROGRAM =
      Set.of(
          "dev.oneroster.csv.Limits$Builder",
          "dev.oneroster.validation.SettingsFormatException",
          "dev.oneroster.validation.Rule$Builder",
          "dev.oneroster.validation.RuleCatalogue",
          "dev.oneroster.validation.Suppression",
          "dev.oneroster.validation.TextReport",
          "dev.oneroster.validation.JsonReport");

  private static final int MOST_OBJECTS = 1_000_000;

  @TempDir private Path folder;

  private final Set<Object> met = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> types = new TreeSet<>();
  private final Deque<Object> waiting = new ArrayDeque<>();
  private final List<String> shown = new ArrayList<>();

  @Test
  void no_public_type_shows_what_it_holds() throws IOException {
    meetWhatIsRead();
    meetWhatIsWritten();

    assertThat(shown).isEmpty();
    assertThat(met).hasSizeLessThan(MOST_OBJECTS);
    Set<String> missed = new TreeSet<>();
    for (Class<?> anchor : List.of(User.class, Column.class, Finding.class)) {
      publicTypes(anchor).stream()
          .filter(type -> holdsSomething(type) && !types.contains(type.getName()))
          .map(Class::getName)
          .filter(name -> !OF_THE_PROGRAM.contains(name))
          .forEach(missed::add);
    }
    assertThat(missed).as("public types of which this test has met no instance").isEmpty();
  }

  private void meetWhatIsRead() throws IOException {
    for (OneRosterVersion version : OneRosterVersion.values()) {
      SampleRoster sample =
          SampleRoster.of(version, FileMode.BULK).withStudents(2).markedWith(MARKER);
      TestPackage valid = TestPackage.of(sample);
      TestPackage broken = valid;
      for (RosterFile<?> file : sample.files()) {
        List<String> lines = new ArrayList<>(valid.text(file.fileName()).lines().toList());
        StringBuilder row = new StringBuilder("x 1");
        for (Column<?, ?> column : file.columns(version).subList(1, file.columns(version).size())) {
          row.append(column.isPersonal() ? "," + MARKER : ",");
        }
        lines.add(row.toString());
        lines.add(lines.get(1) + "," + MARKER + "\"x");
        broken = broken.file(file.fileName(), lines);
      }
      for (TestPackage each : List.of(valid, broken)) {
        try (RosterPackage roster = each.open()) {
          meet(roster);
          for (RosterFile<?> file : roster.files()) {
            read(roster, file);
          }
          RuleSettings settings = RuleSettings.defaults();
          for (String code : RosterValidator.create().validate(roster).totals().keySet()) {
            if (code.startsWith("value.") || code.startsWith("csv.")) {
              settings = settings.suppress(Suppression.of(code, "known").inFile("users.csv"));
            }
          }
          RosterValidator validator = RosterValidator.create().withSettings(settings);
          meet(settings);
          meet(validator);
          meet(validator.validate(roster));
        }
      }
    }
  }

  private <T extends RosterRecord> void read(RosterPackage roster, RosterFile<T> file)
      throws IOException {
    try (RosterReader<T> reader = roster.read(file);
        RowCursor<T> cursor = roster.rows(file)) {
      meet(reader);
      meet(cursor);
      while (cursor.next()) {
        meet(cursor);
        cursor.bytes().ifPresent(this::meet);
      }
      for (Row<T> row : reader) {
        meet(row);
        try {
          meet(row.orElseThrow());
        } catch (MalformedRowException malformed) {
          meet(malformed);
        }
      }
    }
    for (Column<T, ?> column : file.columns(roster.version())) {
      column.type().check(MARKER + " \u0000").ifPresent(this::meet);
    }
    FieldType.TEXT.check(MARKER).ifPresent((CellProblem problem) -> meet(problem));
  }

  private void meetWhatIsWritten() throws IOException {
    User.Builder builder =
        User.builder()
            .sourcedId("u1")
            .enabledUser(true)
            .username(MARKER)
            .givenName(MARKER)
            .familyName(MARKER + "\n");
    meet(builder);
    User user = builder.build();
    Header<User> header = Header.of(RosterFiles.USERS, OneRosterVersion.V1_2);
    try (RosterWriter<User> writer = RosterWriter.to(new ByteArrayOutputStream(), header)) {
      meet(writer);
      writer.write(user);
    } catch (UnwritableRecordException refused) {
      meet(refused);
    }
    try (PackageOutput output =
        PackageOutput.toFolder(folder.resolve("out"), OneRosterVersion.V1_2)) {
      meet(output);
    }
    RosterPackageWriter.Builder settings =
        RosterPackageWriter.builder(OneRosterVersion.V1_2).withReferenceChecks();
    meet(settings);
    try (RosterPackageWriter writer = settings.toZip(new ByteArrayOutputStream());
        RosterFileWriter<User> file = writer.open(header)) {
      meet(writer);
      meet(file);
      file.write(user);
    } catch (RefusedRecordException refused) {
      meet(refused);
    }
    User dangling = builder.familyName(MARKER).agentSourcedIds(List.of("u9")).build();
    try (RosterPackageWriter writer = settings.toZip(new ByteArrayOutputStream())) {
      writer.write(RosterFiles.USERS, List.of(dangling));
      writer.complete();
    } catch (RefusedPackageException refused) {
      meet(refused);
    }
    try (RosterPackageWriter writer =
        RosterPackageWriter.builder(OneRosterVersion.V1_2).toZip(new ByteArrayOutputStream())) {
      writer.write(RosterFiles.USERS, List.of(dangling));
      meet(writer.complete());
    }
  }

  /** Asks an object, and all that can be had from it, for its text. */
  private void meet(Object first) {
    waiting.add(first);
    while (!waiting.isEmpty()) {
      Object object = waiting.remove();
      if (object instanceof Optional<?> optional) {
        optional.ifPresent(waiting::add);
      } else if (object instanceof Collection<?> items) {
        waiting.addAll(items);
      } else if (object instanceof Map<?, ?> map) {
        waiting.addAll(map.keySet());
        waiting.addAll(map.values());
      } else if (object.getClass().getName().startsWith("dev.oneroster.")) {
        askFor(object);
      }
    }
  }

  private void askFor(Object object) {
    Class<?> type = object.getClass();
    types.add(type.getName());
    // What makes another of itself each time would never end.
    boolean enough = met.size() > MOST_OBJECTS;
    if (enough
        || object instanceof Enum<?>
        || (!(object instanceof RowCursor<?>) && !met.add(object))) {
      return;
    }
    if (object.toString().contains(MARKER)) {
      shown.add(type + ": " + object);
    }
    for (Method method : type.getMethods()) {
      boolean asks =
          method.getParameterCount() == 0
              && !Modifier.isStatic(method.getModifiers())
              && Modifier.isPublic(method.getDeclaringClass().getModifiers())
              && method.getDeclaringClass().getName().startsWith("dev.oneroster.")
              && method.getReturnType() != method.getDeclaringClass()
              && !Set.of("complete", "close", "next", "iterator", "stream", "lenient", "build")
                  .contains(method.getName());
      if (asks) {
        result(object, method).ifPresent(waiting::add);
      }
    }
  }

  private static Optional<Object> result(Object object, Method method) {
    try {
      return Optional.ofNullable(method.invoke(object));
    } catch (InvocationTargetException refused) {
      return Optional.ofNullable(refused.getCause());
    } catch (IllegalAccessException none) {
      throw new LinkageError(method.toString(), none);
    }
  }

  /** Whether instances can be had that hold more than themselves. */
  private static boolean holdsSomething(Class<?> type) {
    boolean concrete =
        !type.isInterface() && !type.isEnum() && !Modifier.isAbstract(type.getModifiers());
    boolean fields =
        Arrays.stream(type.getDeclaredFields()).anyMatch(f -> !Modifier.isStatic(f.getModifiers()));
    String name = type.getName();
    boolean declaration = name.contains(".validation.spi.") || name.contains(".testing.");
    boolean validator = name.startsWith("dev.oneroster.model.constraint.");
    return concrete && fields && !declaration && !validator;
  }

  /** The public types of the module of a type. */
  private static List<Class<?>> publicTypes(Class<?> anchor) throws IOException {
    List<Class<?>> found = new ArrayList<>();
    for (String name : classNames(anchor)) {
      if (!name.contains(".internal.")) {
        try {
          Class<?> type = Class.forName(name, false, anchor.getClassLoader());
          if (isPublic(type)) {
            found.add(type);
          }
        } catch (ClassNotFoundException impossible) {
          throw new LinkageError(name, impossible);
        }
      }
    }
    assertThat(found).contains(anchor);
    return found;
  }

  private static boolean isPublic(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
  }

  private static List<String> classNames(Class<?> anchor) throws IOException {
    Path place;
    try {
      place = Path.of(anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IOException(impossible);
    }
    List<String> files = new ArrayList<>();
    if (Files.isDirectory(place)) {
      try (Stream<Path> all = Files.walk(place)) {
        all.forEach(
            path -> files.add(place.relativize(path).toString().replace(File.separatorChar, '/')));
      }
    } else {
      try (JarFile jar = new JarFile(place.toFile())) {
        jar.stream().forEach(entry -> files.add(entry.getName()));
      }
    }
    return files.stream()
        .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
        .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
        .toList();
  }
}
