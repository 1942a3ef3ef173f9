package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.Header;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.csv.RosterReader;
import dev.oneroster.csv.RosterWriter;
import dev.oneroster.csv.Row;
import dev.oneroster.csv.UnwritableRecordException;
import dev.oneroster.model.Enrollment;
import dev.oneroster.model.EnrollmentRole;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
import dev.oneroster.validation.sample.SampleRoster;
import dev.oneroster.validation.sample.TestPackage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is wrong with a record that is to be written, nothing said of it shows a person's data.
 */
class PersonalValuesOfWritersTest {

  private static final String MARKER = "ZEBULON";

  /** What a file cannot carry, what a constraint forbids, and what is fine. */
  private static final List<String> VALUES =
      List.of(
          MARKER,
          MARKER + "\n" + MARKER,
          MARKER + "\ud83d",
          MARKER + "," + MARKER,
          "x".repeat(70_000) + MARKER);

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("dev.oneroster.validation.sample.SampleRoster#versionsAndModes")
  void refused_records_are_told_without_their_values(OneRosterVersion version, FileMode mode)
      throws IOException {
    StringBuilder said = new StringBuilder();
    int refusals = 0;
    SampleRoster sample = SampleRoster.of(version, mode).withStudents(1);
    try (RosterPackage roster = TestPackage.of(sample).open()) {
      for (RosterFile<?> file : sample.files()) {
        refusals += refuse(roster, file, mode, said);
      }
    }

    assertThat(refusals).isGreaterThan(100);
    assertThat(said).contains("sourcedId").doesNotContain(MARKER);
    assertThat(temporaryFiles()).isEmpty();
  }

  /** Writes a record of the file with each value in each personal property, and in metadata. */
  private <T extends RosterRecord> int refuse(
      RosterPackage roster, RosterFile<T> file, FileMode mode, StringBuilder said)
      throws IOException {
    T record;
    try (RosterReader<T> rows = roster.read(file)) {
      record = rows.stream().map(Row::orElseThrow).findFirst().orElseThrow();
    }
    int refusals = 0;
    for (T spoiled : spoiled(record, file, roster.version())) {
      said.append(spoiled);
      for (boolean checked : new boolean[] {true, false}) {
        refusals += write(file, spoiled, roster.version(), mode, checked, said);
      }
      Header<T> header = Header.of(file, roster.version()).withMetadata("metadata.known");
      try (RosterWriter<T> writer = RosterWriter.to(new ByteArrayOutputStream(), header)) {
        writer.write(spoiled);
      } catch (UnwritableRecordException refused) {
        refusals++;
        said.append(inFull(refused)).append(refused.problems());
      }
    }
    return refusals;
  }

  private <T extends RosterRecord> int write(
      RosterFile<T> file,
      T record,
      OneRosterVersion version,
      FileMode mode,
      boolean checked,
      StringBuilder said)
      throws IOException {
    RosterPackageWriter.Builder settings = RosterPackageWriter.builder(version).withMode(mode);
    if (!checked) {
      settings.withoutConstraintChecks().withoutIdentityChecks();
    }
    List<RefusedRecord> refused = new ArrayList<>();
    for (boolean listening : new boolean[] {true, false}) {
      if (listening) {
        settings.withRefusedRecords(refused::add);
      }
      try (RosterPackageWriter writer =
          checked && !listening
              ? settings.toZip(folder.resolve("roster.zip"))
              : settings.toZip(new ByteArrayOutputStream())) {
        writer.write(file, List.of(record));
        said.append(writer.complete());
      } catch (RefusedRecordException thrown) {
        said.append(inFull(thrown)).append(thrown.refused());
      }
    }
    for (RefusedRecord each : refused) {
      said.append(each).append(each.findings());
      each.findings().forEach(f -> said.append(f.message()).append(f.fix()));
    }
    return refused.size();
  }

  private static <T extends RosterRecord> List<T> spoiled(
      T record, RosterFile<T> file, OneRosterVersion version) {
    List<T> all = new ArrayList<>();
    for (String value : VALUES) {
      for (Column<T, ?> column : file.columns(version)) {
        if (column.isPersonal()) {
          Object[] forms = {value, List.of(value)};
          Arrays.stream(forms)
              .flatMap(form -> with(record, column.property(), form).stream())
              .forEach(all::add);
        }
      }
      if (file == RosterFiles.USERS) {
        all.addAll(with(record, "metadata", Map.of("metadata.known", value)));
        all.addAll(with(record, "metadata", Map.of("metadata.unknown", value)));
      }
    }
    return all;
  }

  /** The record with another value of a property, if that is of the value's type. */
  private static <T extends RosterRecord> List<T> with(T record, String property, Object value) {
    try {
      Object builder = builderOf(record);
      for (Method setter : builder.getClass().getMethods()) {
        boolean meant = setter.getName().equals(property) && setter.getParameterCount() == 1;
        if (meant && setter.getParameterTypes()[0].isInstance(value)) {
          setter.invoke(builder, value);
          Object built = builder.getClass().getMethod("build").invoke(builder);
          @SuppressWarnings("unchecked") // a builder builds what it was taken from
          T changed = (T) built;
          return List.of(changed);
        }
      }
      return List.of();
    } catch (InvocationTargetException refused) {
      assertThat(inFull(refused)).doesNotContain(MARKER);
      return List.of();
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError(impossible.getMessage(), impossible);
    }
  }

  /** A builder that holds what the record holds. */
  private static Object builderOf(RosterRecord record) throws ReflectiveOperationException {
    Class<?> type =
        Stream.concat(
                Stream.of(record.getClass().getSuperclass()),
                Arrays.stream(record.getClass().getInterfaces()))
            .filter(each -> each != Object.class && each != RosterRecord.class)
            .findFirst()
            .orElseThrow();
    Object builder = type.getMethod("builder").invoke(null);
    for (Method method : builder.getClass().getMethods()) {
      if (method.getName().equals("from") && method.getParameterTypes()[0] == type) {
        method.invoke(builder, record);
      }
    }
    return builder;
  }

  @Test
  void a_package_that_is_refused_as_a_whole_shows_no_value() throws IOException {
    SampleRoster sample =
        SampleRoster.of(OneRosterVersion.V1_2, FileMode.BULK).withStudents(2).markedWith(MARKER);
    RosterPackageWriter.Builder settings =
        RosterPackageWriter.builder(sample.version()).withReferenceChecks();
    StringBuilder said = new StringBuilder();
    try (RosterPackage roster = TestPackage.of(sample).open();
        RosterPackageWriter writer = settings.toZip(folder.resolve("roster.zip"))) {
      for (RosterFile<?> file : roster.files()) {
        copy(roster, file, writer);
      }
      said.append(writer.complete());
    } catch (RefusedRecordException | RefusedPackageException refused) {
      said.append(inFull(refused));
    }
    assertThat(said).isNotEmpty();
    assertThat(said).doesNotContain(MARKER);
    assertThat(temporaryFiles()).isEmpty();
  }

  private static <T extends RosterRecord> void copy(
      RosterPackage roster, RosterFile<T> file, RosterPackageWriter writer) throws IOException {
    try (RosterReader<T> rows = roster.read(file);
        RosterFileWriter<T> out = writer.open(file)) {
      for (Row<T> row : rows) {
        out.write(row.orElseThrow());
      }
    }
  }

  @Test
  void a_write_that_fails_shows_no_value_and_leaves_no_file() throws IOException {
    Enrollment dangling =
        Enrollment.builder()
            .sourcedId("e1")
            .classSourcedId("c1")
            .schoolSourcedId("o1")
            .userSourcedId("u1")
            .role(EnrollmentRole.STUDENT)
            .metadata(Map.of("metadata.nick", MARKER))
            .build();
    StringBuilder said = new StringBuilder();
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no space left");
          }
        };
    try (RosterPackageWriter writer =
        RosterPackageWriter.builder(OneRosterVersion.V1_2).toZip(full)) {
      try (RosterFileWriter<Enrollment> out =
          writer.open(RosterFiles.ENROLLMENTS, "metadata.nick")) {
        out.write(dangling);
      }
      writer.complete();
    } catch (IOException failure) {
      said.append(inFull(failure));
    }
    try (RosterPackageWriter writer =
        RosterPackageWriter.builder(OneRosterVersion.V1_2)
            .withReferenceChecks()
            .toFolder(folder.resolve("files"))) {
      try (RosterFileWriter<Enrollment> out =
          writer.open(RosterFiles.ENROLLMENTS, "metadata.nick")) {
        out.write(dangling);
      }
      writer.complete();
    } catch (RefusedRecordException | RefusedPackageException refused) {
      said.append(inFull(refused));
    }

    assertThat(said).contains("no space left", "ref.target_file_absent").doesNotContain(MARKER);
    assertThat(temporaryFiles()).isEmpty();
  }

  /** A failure with its causes, what it suppresses, and their stacks. */
  private static String inFull(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }

  private List<Path> temporaryFiles() throws IOException {
    try (Stream<Path> left = Files.list(folder)) {
      return left.filter(path -> !path.endsWith("roster.zip")).toList();
    }
  }
}
