package dev.oneroster.validation.spi;

import static dev.oneroster.csv.RosterFiles.CLASSES;
import static dev.oneroster.csv.RosterFiles.COURSES;
import static dev.oneroster.csv.RosterFiles.DEMOGRAPHICS;
import static dev.oneroster.csv.RosterFiles.ENROLLMENTS;
import static dev.oneroster.csv.RosterFiles.ORGS;
import static dev.oneroster.csv.RosterFiles.ROLES;
import static dev.oneroster.csv.RosterFiles.USERS;
import static dev.oneroster.validation.spi.Condition.value;
import static dev.oneroster.validation.spi.Constraints.agree;
import static dev.oneroster.validation.spi.Constraints.allOrNone;
import static dev.oneroster.validation.spi.Constraints.anyColumn;
import static dev.oneroster.validation.spi.Constraints.anyFilled;
import static dev.oneroster.validation.spi.Constraints.archiveExtension;
import static dev.oneroster.validation.spi.Constraints.archiveNamed;
import static dev.oneroster.validation.spi.Constraints.archiveOfAtMost;
import static dev.oneroster.validation.spi.Constraints.cell;
import static dev.oneroster.validation.spi.Constraints.columns;
import static dev.oneroster.validation.spi.Constraints.containers;
import static dev.oneroster.validation.spi.Constraints.count;
import static dev.oneroster.validation.spi.Constraints.custom;
import static dev.oneroster.validation.spi.Constraints.each;
import static dev.oneroster.validation.spi.Constraints.entity;
import static dev.oneroster.validation.spi.Constraints.equalTo;
import static dev.oneroster.validation.spi.Constraints.files;
import static dev.oneroster.validation.spi.Constraints.metadataInOrder;
import static dev.oneroster.validation.spi.Constraints.modes;
import static dev.oneroster.validation.spi.Constraints.noFiles;
import static dev.oneroster.validation.spi.Constraints.noGap;
import static dev.oneroster.validation.spi.Constraints.noOtherColumns;
import static dev.oneroster.validation.spi.Constraints.notBefore;
import static dev.oneroster.validation.spi.Constraints.parallelLists;
import static dev.oneroster.validation.spi.Constraints.properties;
import static dev.oneroster.validation.spi.Constraints.propertyIsFilled;
import static dev.oneroster.validation.spi.Constraints.propertyIsOneOf;
import static dev.oneroster.validation.spi.Constraints.reference;
import static dev.oneroster.validation.spi.Constraints.row;
import static dev.oneroster.validation.spi.Constraints.rowsIn;
import static dev.oneroster.validation.spi.Constraints.together;
import static dev.oneroster.validation.spi.Constraints.unique;
import static dev.oneroster.validation.spi.Constraints.uniqueAcross;
import static dev.oneroster.validation.spi.Constraints.versions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oneroster.csv.ContainerKind;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.Severity;
import dev.oneroster.validation.Source;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * What the author of a profile may get wrong: each is refused at once, when the profile is built or
 * at the call that is given it, and the message says what is wrong and where.
 */
@SuppressWarnings({"NullAway", "DataFlowIssue"}) // what careless authors do
class AuthorMistakesTest {

  private static final Source PAGE = Source.of("Handbook", "https://springfield.example/roster");

  private static RosterProfile.Builder p() {
    return RosterProfile.builder("p").title("P");
  }

  private static void refused(String message, Supplier<RosterProfile.Builder> profile) {
    assertThatThrownBy(() -> profile.get().build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  private static void ruleRefused(String message, Supplier<Constraint> asked) {
    refused(message, () -> p().error("x", PAGE, asked.get()));
  }

  private static void ruleOf11Refused(String message, Supplier<Constraint> asked) {
    Constraint version = versions(OneRosterVersion.V1_1);
    refused(message, () -> p().error("v", PAGE, version).error("x", PAGE, asked.get()));
  }

  private static void givenRefused(String message, Supplier<?> given) {
    assertThatThrownBy(given::get)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void idsTitlesAndTexts() {
    refused("profile p: it has no title", () -> RosterProfile.builder("p"));
    refused("profile p: the title is null", () -> RosterProfile.builder("p").title(null));
    refused("profile p: the title is blank", () -> RosterProfile.builder("p").title(" "));
    refused("profile p: what it is about is null", () -> p().about(null));
    refused(
        "profile p: the code Bad-Code is not of small letters, digits and underscores, such as email_required; the profile's id is put before it",
        () -> p().error("Bad-Code", PAGE, files(ORGS)));
    refused(
        "profile p: the code p.x is not of small letters, digits and underscores, such as email_required; the profile's id is put before it",
        () -> p().error("p.x", PAGE, files(ORGS)));
    refused("profile p: the code of a rule is null", () -> p().error(null, PAGE, files(ORGS)));
    refused(
        "profile p: the code  is not of small letters, digits and underscores, such as email_required; the profile's id is put before it",
        () -> p().error("", PAGE, files(ORGS)));
    refused(
        "profile p: two rules have the code p.x",
        () -> p().error("x", PAGE, files(ORGS)).warning("x", PAGE, files(USERS)));
    refused(
        "profile p: x cannot be fatal, as the package can be read",
        () -> p().rule("x", Severity.FATAL, PAGE, files(ORGS), r -> {}));
    refused("profile p: x has no severity", () -> p().rule("x", null, PAGE, files(ORGS), r -> {}));
    refused("profile p: x has no source", () -> p().error("x", null, files(ORGS)));
    refused("profile p: x has no constraint", () -> p().error("x", PAGE, null));
    refused(
        "profile p: x has no more to say, but null",
        () -> p().rule("x", Severity.ERROR, PAGE, files(ORGS), null));
    refused(
        "profile p: x: its message, mend, source or vendor's key is blank or null",
        () -> p().rule("x", Severity.ERROR, PAGE, files(ORGS), r -> r.message("")));
    refused(
        "profile p: x: its message, mend, source or vendor's key is blank or null",
        () -> p().rule("x", Severity.ERROR, PAGE, files(ORGS), r -> r.message(null)));
    refused(
        "profile p: p.x: its texts name {colunm}, which its findings do not have; they have column, file, line, value",
        () ->
            p().rule(
                    "x",
                    Severity.ERROR,
                    PAGE,
                    cell(USERS, "email").isFilled(),
                    r -> r.message("{colunm} is bad")));
    refused(
        "profile p: x: its message, mend, source or vendor's key is blank or null",
        () -> p().rule("x", Severity.ERROR, PAGE, files(ORGS), r -> r.mend(" ")));
    refused(
        "profile p: p.x: the vendor's key is blank; leave it out if there is none",
        () -> p().rule("x", Severity.ERROR, PAGE, files(ORGS), r -> r.vendorKey("")));
    refused(
        "profile p: x: its message, mend, source or vendor's key is blank or null",
        () -> p().rule("x", Severity.ERROR, PAGE, files(ORGS), r -> r.vendorKey(null)));
    refused(
        "profile p: x: its message, mend, source or vendor's key is blank or null",
        () -> p().rule("x", Severity.ERROR, PAGE, files(ORGS), r -> r.source((Source) null)));
    refused(
        "profile p: p.x: why and example are not to be blank; leave them as the constraint has them",
        () -> p().rule("x", Severity.ERROR, PAGE, files(ORGS), r -> r.why("")));
    refused(
        "profile p: p.x: why and example are not to be blank; leave them as the constraint has them",
        () -> p().rule("x", Severity.ERROR, PAGE, files(ORGS), r -> r.example("")));
    refused("a source has a title", () -> p().error("x", Source.of(""), files(ORGS)));
    refused("a source has a title", () -> p().error("x", Source.of("", "https://a"), files(ORGS)));
    refused(
        "the address of a is none: not an address (Illegal character in path)",
        () -> p().error("x", Source.of("a", "not an address"), files(ORGS)));
    refused(
        "the address of a is null; leave it out",
        () -> p().error("x", Source.of("a", null), files(ORGS)));
  }

  @Test
  void parameters() {
    refused(
        "profile p: its parameters or their values are null",
        () -> p().parameters(null, ParameterValues.defaults()));
    refused(
        "profile p: its parameters or their values are null",
        () -> p().parameters(List.of(), null));
    ProfileParameter<String> p1 = ProfileParameter.text("one", "x", "d");
    ProfileParameter<Boolean> p1b = ProfileParameter.flag("one", true, "d");
    ProfileParameter<String> p2 = ProfileParameter.text("two", "x", "d");
    refused(
        "profile p: two parameters have the name one",
        () -> p().parameters(List.of(p1, p1b), ParameterValues.defaults()));
    refused(
        "profile p: there is a value of two, which is none of its parameters",
        () -> p().parameters(List.of(p1), ParameterValues.defaults().with(p2, "y")));
    givenRefused(
        "the parameter one: its default is null", () -> ProfileParameter.text("one", null, "d"));
    givenRefused(
        "a parameter's name is of letters and digits, such as requireEmail, not One",
        () -> ProfileParameter.text("One", "x", "d"));
    givenRefused("a parameter's name is null", () -> ProfileParameter.text(null, "x", "d"));
    givenRefused(
        "the parameter one: its description is blank",
        () -> ProfileParameter.text("one", "x", " "));
    givenRefused(
        "the parameter one cannot be z by default, only x, y",
        () -> ProfileParameter.choice("one", "z", "d", "x", "y"));
    givenRefused(
        "the parameter one names nothing; name at least two",
        () -> ProfileParameter.choice("one", "z", "d"));
    givenRefused(
        "the parameter one names only a,b; name at least two",
        () -> ProfileParameter.choice("one", "a,b", "d", "a,b"));
  }

  @Test
  void containersVersionsModesAndFiles() {
    ruleRefused("archiveNamed(name): the name is blank", () -> archiveNamed(""));
    ruleRefused("archiveNamed(name): the name is null", () -> archiveNamed(null));
    ruleRefused(
        "archiveNamed(a/b.zip): give the name alone, without a folder",
        () -> archiveNamed("a/b.zip"));
    ruleRefused("archiveExtension(extension): the extension is blank", () -> archiveExtension(""));
    ruleRefused(
        "archiveExtension(zip): write it with its full stop, such as .zip",
        () -> archiveExtension("zip"));
    ruleRefused(
        "archiveOfAtMost(bytes): the number is 0, and must be at least 1",
        () -> archiveOfAtMost(0));
    ruleRefused(
        "archiveOfAtMost(bytes): the number is -1, and must be at least 1",
        () -> archiveOfAtMost(-1));
    ruleRefused("containers(...) names nothing; name at least one", () -> containers());
    ruleRefused(
        "containers(...) names a ZIP archive twice; once is enough",
        () -> containers(ContainerKind.ARCHIVE, ContainerKind.ARCHIVE));
    ruleRefused("versions(...) names nothing; name at least one", () -> versions());
    ruleRefused(
        "versions(...) names 1.1 twice; once is enough",
        () -> versions(OneRosterVersion.V1_1, OneRosterVersion.V1_1));
    ruleRefused(
        "versions(...): one of what it names is null", () -> versions((OneRosterVersion) null));
    refused(
        "profile p: p.v and p.w contradict each other, so that no package can be right: the version is 1.1; the version is 1.2",
        () ->
            p().error("v", PAGE, versions(OneRosterVersion.V1_1))
                .error("w", PAGE, versions(OneRosterVersion.V1_2)));
    ruleRefused("modes(...) names nothing; name at least one", () -> modes());
    ruleRefused(
        "modes(...) names absent, which is always taken; name bulk, delta or both, and files that must be there with files(...)",
        () -> modes(FileMode.ABSENT));
    ruleRefused(
        "modes(...) names bulk twice; once is enough", () -> modes(FileMode.BULK, FileMode.BULK));
    refused(
        "profile p: p.v and p.w contradict each other, so that no package can be right: files are bulk or absent; files are delta or absent",
        () -> p().error("v", PAGE, modes(FileMode.BULK)).error("w", PAGE, modes(FileMode.DELTA)));
    ruleRefused("files(...) names nothing; name at least one", () -> files());
    ruleRefused("files(...) names orgs.csv twice; once is enough", () -> files(ORGS, ORGS));
    ruleRefused("files(...): one of what it names is null", () -> files((RosterFile<?>) null));
    ruleRefused("noFiles(...) names nothing; name at least one", () -> noFiles());
    refused(
        "profile p: p.a requires orgs.csv, which p.b forbids",
        () -> p().error("a", PAGE, files(ORGS)).error("b", PAGE, noFiles(ORGS)));
    refused(
        "profile p: p.a is about orgs.csv, which the profile ignores",
        () -> p().error("a", PAGE, files(ORGS)).ignores(PAGE, ORGS));
    refused(
        "profile p: p.a is about orgs.csv, which the profile ignores",
        () -> p().error("a", PAGE, noFiles(ORGS)).ignores(PAGE, ORGS));
    refused(
        "profile p: p.b is about orgs.csv, which p.a forbids",
        () -> p().error("a", PAGE, noFiles(ORGS)).error("b", PAGE, cell(ORGS, "name").isFilled()));
    refused(
        "profile p: p.b requires orgs.csv, which p.a does already",
        () -> p().error("a", PAGE, files(ORGS)).error("b", PAGE, files(ORGS)));
    ruleRefused("together(...) names nothing; name at least two", () -> together());
    ruleRefused("together(...) names only orgs.csv; name at least two", () -> together(ORGS));
    refused(
        "profile p: p.a is about users.csv, which p.c forbids",
        () ->
            p().error("a", PAGE, together(ORGS, USERS))
                .error("b", PAGE, files(ORGS))
                .error("c", PAGE, noFiles(USERS)));
    ruleRefused("rowsIn(...) names nothing; name at least one", () -> rowsIn());
    ruleRefused(
        "rowsIn(...).in(mode): a file that is absent is not there; name bulk or delta",
        () -> rowsIn(ORGS).in(FileMode.ABSENT));
    refused(
        "profile p: p.a is about orgs.csv, which p.b forbids",
        () -> p().error("a", PAGE, rowsIn(ORGS)).error("b", PAGE, noFiles(ORGS)));
    ruleOf11Refused(
        "profile p: p.x is about roles.csv, which version 1.1 has not", () -> files(ROLES));
    ruleOf11Refused(
        "profile p: p.x is about roles.csv, which version 1.1 has not", () -> rowsIn(ROLES));
    ruleOf11Refused(
        "profile p: p.x is about roles.csv, which version 1.1 has not", () -> noFiles(ROLES));
    ruleOf11Refused(
        "profile p: p.x is about roles.csv, which version 1.1 has not",
        () -> together(ROLES, USERS));
    refused(
        "profile p: ignoring roles.csv is about roles.csv, which version 1.1 has not",
        () -> p().error("v", PAGE, versions(OneRosterVersion.V1_1)).ignores(PAGE, ROLES));
    refused("profile p: ignores(...) names nothing; name at least one", () -> p().ignores(PAGE));
    refused(
        "profile p: ignores(...) names orgs.csv twice; once is enough",
        () -> p().ignores(PAGE, ORGS, ORGS));
    refused(
        "profile p: ignores(...): one of what it names is null",
        () -> p().ignores(PAGE, (RosterFile<?>) null));
    refused(
        "profile p: ignoresContent(...) names nothing; name at least one",
        () -> p().ignoresContent(PAGE));
    refused(
        "profile p: ignoring orgs.csv: the profile ignores it already",
        () -> p().ignores(PAGE, ORGS).ignoresContent(PAGE, ORGS));
  }

  @Test
  void propertiesOfTheManifest() {
    ruleRefused("properties(...) names nothing; name at least one", () -> properties());
    ruleRefused(
        "profile p: p.x: manifest.csv has no property oneroster.verison; it has",
        () -> properties("oneroster.verison"));
    ruleRefused("properties(...): one of the names is blank", () -> properties(""));
    ruleRefused(
        "profile p: p.x: manifest.csv has no property file.rolles; it has",
        () -> properties("file.rolles"));
    ruleRefused(
        "propertyIsOneOf(source.systemName, ...) names nothing; name at least one",
        () -> propertyIsOneOf("source.systemName"));
    ruleRefused(
        "profile p: p.x: manifest.csv has no property source.systemname; it has",
        () -> propertyIsOneOf("source.systemname", "x"));
    ruleRefused(
        "profile p: p.x: file.orgs is absent, bulk, delta in a manifest, and never buk",
        () -> propertyIsOneOf("file.orgs", "buk"));
    ruleRefused(
        "propertyIsOneOf(source.systemName, ...) names x twice; once is enough",
        () -> propertyIsOneOf("source.systemName", "x", "x"));
    ruleRefused(
        "profile p: p.x: manifest.csv has no property source.name; it has",
        () -> propertyIsFilled("source.name"));
    refused(
        "profile p: p.x is about the manifest, which the profile ignores",
        () -> p().ignoresManifest(PAGE).error("x", PAGE, propertyIsFilled("source.systemName")));
  }

  @Test
  void headers() {
    ruleRefused("columns(users.csv, ...) names nothing; name at least one", () -> columns(USERS));
    ruleRefused(
        "profile p: p.x: users.csv has no column emial; it has", () -> columns(USERS, "emial"));
    ruleRefused(
        "profile p: p.x: users.csv has no column classCode; it has",
        () -> columns(USERS, "classCode"));
    ruleRefused(
        "columns(users.csv, ...) names metadata.a twice; once is enough",
        () -> columns(USERS, "metadata.a", "metadata.a"));
    ruleRefused(
        "profile p: p.x: users.csv, metadata.: a metadata column has a name after metadata.",
        () -> columns(USERS, "metadata."));
    ruleRefused(
        "columns(users.csv, ...): one of what it names is null",
        () -> columns(USERS, (String) null));
    ruleRefused("columns(...): the file is null", () -> columns(null, "metadata.a"));
    ruleRefused(
        "anyColumn(users.csv, ...) names nothing; name at least two", () -> anyColumn(USERS));
    ruleRefused(
        "anyColumn(users.csv, ...) names only metadata.a; name at least two",
        () -> anyColumn(USERS, "metadata.a"));
    ruleRefused(
        "metadataInOrder(users.csv, ...) names nothing; name at least two",
        () -> metadataInOrder(USERS));
    ruleRefused(
        "metadataInOrder(users.csv, ...) names only metadata.a; name at least two",
        () -> metadataInOrder(USERS, "metadata.a"));
    ruleRefused(
        "profile p: p.x: email is a column of the binding, which has its place already; name metadata columns only",
        () -> metadataInOrder(USERS, "email", "metadata.a"));
    ruleRefused(
        "metadataInOrder(users.csv, ...) names metadata.a twice; once is enough",
        () -> metadataInOrder(USERS, "metadata.a", "metadata.a"));
    refused(
        "profile p: p.a and p.b contradict each other: the order of metadata.a, metadata.b in users.csv",
        () ->
            p().error("a", PAGE, metadataInOrder(USERS, "metadata.a", "metadata.b"))
                .error("b", PAGE, metadataInOrder(USERS, "metadata.b", "metadata.a")));
    ruleRefused(
        "profile p: p.x: email is a column of the binding, which has its place already; name metadata columns only",
        () -> noOtherColumns(USERS, "email"));
    refused(
        "profile p: p.b is about metadata.a of users.csv, which p.a does not take; name it there, too",
        () ->
            p().error("a", PAGE, noOtherColumns(USERS))
                .error("b", PAGE, columns(USERS, "metadata.a")));
    refused(
        "profile p: p.b is about metadata.a of users.csv, which p.a does not take; name it there, too",
        () ->
            p().error("a", PAGE, noOtherColumns(USERS))
                .error("b", PAGE, cell(USERS, "metadata.a").isFilled()));
    refused(
        "profile p: needsOnly(users.csv, ...) names nothing; name at least one",
        () -> p().needsOnly(PAGE, USERS));
    refused(
        "profile p: needing only some columns of users.csv: users.csv has no column emial; it has",
        () -> p().needsOnly(PAGE, USERS, "emial"));
    refused(
        "profile p: needing only some columns of users.csv is said twice; name all columns at once",
        () -> p().needsOnly(PAGE, USERS, "email").needsOnly(PAGE, USERS, "phone"));
    refused(
        "profile p: needing only some columns of users.csv is about users.csv, which the profile ignores",
        () -> p().ignores(PAGE, USERS).needsOnly(PAGE, USERS, "email"));
    refused(
        "profile p: needing only some columns of users.csv is about users.csv, which p.a forbids",
        () -> p().error("a", PAGE, noFiles(USERS)).needsOnly(PAGE, USERS, "email"));
    refused(
        "profile p: anyColumnOrder(...) names nothing; name at least one",
        () -> p().anyColumnOrder(PAGE));
    refused(
        "profile p: relaxing header.order is about users.csv, which the profile ignores",
        () -> p().ignores(PAGE, USERS).anyColumnOrder(PAGE, USERS));
  }

  @Test
  void printedNames() {
    refused(
        "profile p: the name mail: users.csv has no column emial; it has",
        () -> p().columnAlias(PAGE, USERS, "mail", "emial"));
    refused(
        "profile p: the name phone: users.csv has a column of this name, which cannot stand for email",
        () -> p().columnAlias(PAGE, USERS, "phone", "email"));
    refused(
        "profile p: the name email: users.csv has the column under this name",
        () -> p().columnAlias(PAGE, USERS, "email", "email"));
    refused(
        "profile p: the name contact of users.csv stands for email already; say it once",
        () ->
            p().columnAlias(PAGE, USERS, "contact", "email")
                .columnAlias(PAGE, USERS, "contact", "phone"));
    refused(
        "profile p: the name contact of users.csv stands for email already; say it once",
        () ->
            p().columnAlias(PAGE, USERS, "contact", "email")
                .columnAlias(PAGE, USERS, "contact", "email"));
    refused(
        "profile p: columnAlias(users.csv, ...): the printed name is blank",
        () -> p().columnAlias(PAGE, USERS, " ", "email"));
    refused(
        "profile p: columnAlias(users.csv, ...): the printed name is null",
        () -> p().columnAlias(PAGE, USERS, null, "email"));
    refused(
        "profile p: the name mail is about users.csv, which the profile ignores",
        () -> p().ignores(PAGE, USERS).columnAlias(PAGE, USERS, "mail", "email"));
    refused(
        "profile p: the name mail is about users.csv, which p.x forbids",
        () -> p().error("x", PAGE, noFiles(USERS)).columnAlias(PAGE, USERS, "mail", "email"));
    refused(
        "profile p: the name x: users.csv has no column userMasterIdentifier in version 1.1",
        () ->
            p().error("v", PAGE, versions(OneRosterVersion.V1_1))
                .columnAlias(PAGE, USERS, "x", "userMasterIdentifier"));
    refused(
        "profile p: the name schools.csv is not near enough to orgs.csv for a package to be read by it; a file of that name is one the binding does not know",
        () -> p().fileAlias(PAGE, "schools.csv", ORGS));
    refused(
        "profile p: the name users.csv is another file's, not orgs.csv's",
        () -> p().fileAlias(PAGE, "users.csv", ORGS));
    refused(
        "profile p: the name orgs.csv is the file's own",
        () -> p().fileAlias(PAGE, "orgs.csv", ORGS));
    refused(
        "profile p: the name manifest.csv is another file's, not orgs.csv's",
        () -> p().fileAlias(PAGE, "manifest.csv", ORGS));
    refused(
        "profile p: fileAlias(...): the printed name is blank",
        () -> p().fileAlias(PAGE, "", ORGS));
    refused(
        "profile p: the name cours.csv stands for courses.csv already; say it once",
        () -> p().fileAlias(PAGE, "cours.csv", COURSES).fileAlias(PAGE, "cours.csv", ORGS));
    refused(
        "profile p: the name org.csv is about orgs.csv, which the profile ignores",
        () -> p().ignores(PAGE, ORGS).fileAlias(PAGE, "org.csv", ORGS));
  }

  @Test
  void widerVocabularies() {
    refused(
        "profile p: widens(orgs.csv, ...) names nothing; name at least one",
        () -> p().widens(PAGE, ORGS, "type"));
    refused(
        "profile p: widening typ: orgs.csv has no column typ; it has",
        () -> p().widens(PAGE, ORGS, "typ", "x"));
    refused(
        "profile p: widening name: orgs.csv, name has no vocabulary",
        () -> p().widens(PAGE, ORGS, "name", "x"));
    refused(
        "profile p: widening type: orgs.csv: the binding has school already; leave it out",
        () -> p().widens(PAGE, ORGS, "type", "school"));
    refused(
        "profile p: widens(orgs.csv, ...): one of the names is blank",
        () -> p().widens(PAGE, ORGS, "type", ""));
    refused(
        "profile p: widens(orgs.csv, ...): one of what it names is null",
        () -> p().widens(PAGE, ORGS, "type", (String) null));
    refused(
        "profile p: widens(orgs.csv, ...) names x twice; once is enough",
        () -> p().widens(PAGE, ORGS, "type", "x", "x"));
    refused(
        "profile p: widening type is about orgs.csv, which the profile ignores",
        () -> p().ignores(PAGE, ORGS).widens(PAGE, ORGS, "type", "x"));
    refused(
        "profile p: widening type is about orgs.csv, which p.x forbids",
        () -> p().error("x", PAGE, noFiles(ORGS)).widens(PAGE, ORGS, "type", "x"));
    refused(
        "profile p: widening type: ` program` has blanks around it; write it without",
        () -> p().widens(PAGE, ORGS, "type", " program"));
  }

  @Test
  void relaxations() {
    refused(
        "profile p: relaxing value.required_emtpy: no rule of the binding has the code value.required_emtpy; docs/rules.md and `rules` list them",
        () -> p().relaxes(PAGE, Relaxation.of("value.required_emtpy").toNothing()));
    refused("profile p: relaxes(...): the relaxation is null", () -> p().relaxes(PAGE, null));
    refused(
        "profile p: relaxing p.x: no rule of the binding has the code p.x; docs/rules.md and `rules` list them",
        () -> p().error("x", PAGE, files(ORGS)).relaxes(PAGE, Relaxation.of("p.x").toNothing()));
    refused(
        "profile p: relaxing *: name a code, the beginning of several",
        () -> p().relaxes(PAGE, Relaxation.of("*").toNothing()));
    refused(
        "profile p: relaxing nosuch.*: no rule of the binding has the code nosuch.*; docs/rules.md and `rules` list them",
        () -> p().relaxes(PAGE, Relaxation.of("nosuch.*").toNothing()));
    refused(
        "profile p: zip.damaged: what is fatal stays so, and nothing else becomes it",
        () -> p().relaxes(PAGE, Relaxation.of("zip.damaged").to(Severity.WARNING)));
    refused(
        "profile p: header.order: what is fatal stays so, and nothing else becomes it",
        () -> p().relaxes(PAGE, Relaxation.of("header.order").to(Severity.FATAL)));
    refused(
        "relaxing header.order: to(severity), for none toNothing(); the severity is null",
        () -> p().relaxes(PAGE, Relaxation.of("header.order").to(null)));
    refused(
        "profile p: relaxing header.order: it counts as error already; leave it out",
        () -> p().relaxes(PAGE, Relaxation.of("header.order").to(Severity.ERROR)));
    refused(
        "profile p: relaxing value.required_empty: users.csv has no column emial; it has",
        () ->
            p().relaxes(
                    PAGE, Relaxation.of("value.required_empty").in(USERS).at("emial").toNothing()));
    refused(
        "profile p: relaxing value.required_empty: no file has a column emial, and the manifest no such property",
        () -> p().relaxes(PAGE, Relaxation.of("value.required_empty").at("emial").toNothing()));
    refused(
        "profile p: relaxing manifest.*: manifest.csv has no property source.systemname",
        () ->
            p().relaxes(
                    PAGE,
                    Relaxation.of("manifest.*").inManifest().at("source.systemname").toNothing()));
    refused(
        "profile p: relaxing value.required_empty is about users.csv, which the profile ignores",
        () ->
            p().ignores(PAGE, USERS)
                .relaxes(PAGE, Relaxation.of("value.required_empty").in(USERS).toNothing()));
    refused(
        "profile p: relaxing value.required_empty is about users.csv, which p.a forbids",
        () ->
            p().error("a", PAGE, noFiles(USERS))
                .relaxes(PAGE, Relaxation.of("value.required_empty").in(USERS).toNothing()));
    refused(
        "relaxing value.required_empty: about(...) names nothing; name at least one",
        () -> p().relaxes(PAGE, Relaxation.of("value.required_empty").about().toNothing()));
    refused(
        "relaxing value.required_empty: about(...) names x twice; once is enough",
        () -> p().relaxes(PAGE, Relaxation.of("value.required_empty").about("x", "x").toNothing()));
    refused(
        "profile p: relaxing value.required_empty is about roles.csv, which version 1.1 has not",
        () ->
            p().error("v", PAGE, versions(OneRosterVersion.V1_1))
                .relaxes(PAGE, Relaxation.of("value.required_empty").in(ROLES).toNothing()));
    refused(
        "profile p: relaxing header.order is said twice of the same findings; the later would count alone",
        () ->
            p().relaxes(PAGE, Relaxation.of("header.order").toNothing())
                .relaxes(PAGE, Relaxation.of("header.order").to(Severity.WARNING)));
    refused(
        "profile p: relaxing : name a code, the beginning of several",
        () -> p().relaxes(PAGE, Relaxation.of("")));
    refused("a relaxation's code is null", () -> p().relaxes(PAGE, Relaxation.of(null)));
    refused(
        "profile p: relaxing system.error: these are faults of the validation, which no receiver can excuse",
        () -> p().relaxes(PAGE, Relaxation.of("system.error").toNothing()));
    refused(
        "profile p: allowsNoRows(...) names nothing; name at least one",
        () -> p().allowsNoRows(PAGE));
    refused(
        "profile p: ignoring rows of users.csv: every row meets the condition; ignore the file",
        () -> p().ignoresRows(PAGE, USERS, Condition.always()));
    refused(
        "profile p: ignoring rows of users.csv: users.csv has no column rolle; it has",
        () -> p().ignoresRows(PAGE, USERS, value("rolle").is("x")));
    refused(
        "profile p: ignoring rows of users.csv is about users.csv, which the profile ignores",
        () -> p().ignores(PAGE, USERS).ignoresRows(PAGE, USERS, value("role").is("x")));
    refused(
        "profile p: ignoring rows of users.csv: users.csv, role cannot be studnet in version 1.1 or 1.2; a receiver that knows it widens the vocabulary",
        () -> p().ignoresRows(PAGE, USERS, value("role").is("studnet")));
    refused(
        "profile p: ignoresRows(...): the file or the condition is null",
        () -> p().ignoresRows(PAGE, USERS, null));
  }

  @Test
  void cells() {
    ruleRefused("cell(...): the file is null", () -> cell(null, "email").isFilled());
    ruleRefused("cell(users.csv, ...): the column is null", () -> cell(USERS, null).isFilled());
    ruleRefused(
        "profile p: p.x: users.csv has no column emial; it has",
        () -> cell(USERS, "emial").isFilled());
    ruleRefused(
        "profile p: p.x: users.csv has no column classCode; it has",
        () -> cell(USERS, "classCode").isFilled());
    ruleRefused(
        "profile p: p.x: users.csv, metadata.: a metadata column has a name after metadata.",
        () -> cell(USERS, "metadata.").isFilled());
    ruleRefused(
        "profile p: p.x: users.csv, metadata. : a metadata column has a name after metadata.",
        () -> cell(USERS, "metadata. ").isFilled());
    ruleRefused(
        "profile p: p.x: users.csv has no column Email; it has",
        () -> cell(USERS, "Email").isFilled());
    ruleOf11Refused(
        "profile p: p.x: users.csv has no column userMasterIdentifier in version 1.1",
        () -> cell(USERS, "userMasterIdentifier").isFilled());
    ruleRefused(
        "profile p: p.x: users.csv, email is no list in the binding; leave asList() out",
        () -> cell(USERS, "email").asList().isFilled());
    ruleRefused(
        "users.csv, email: hasAtMost(...): the number is 0, and must be at least 1; say isBlank() of cells that must have no value",
        () -> cell(USERS, "email").hasAtMost(0));
    ruleRefused(
        "users.csv, email: hasAtMost(...): the number is -1, and must be at least 1; say isBlank() of cells that must have no value",
        () -> cell(USERS, "email").hasAtMost(-1));
    ruleRefused(
        "users.csv, email: hasBetween(...) cannot be 5 to 2 characters; the most are 1 or more, and not less than the fewest",
        () -> cell(USERS, "email").hasBetween(5, 2));
    ruleRefused(
        "users.csv, email: hasBetween(...) cannot be -1 to 2 characters; the most are 1 or more, and not less than the fewest",
        () -> cell(USERS, "email").hasBetween(-1, 2));
    ruleRefused(
        "users.csv, email: hasBetween(...): every value has such a length",
        () -> cell(USERS, "email").hasBetween(0, Integer.MAX_VALUE));
    ruleRefused(
        "users.csv, email: consistsOf(...): the set of characters is null",
        () -> cell(USERS, "email").consistsOf(null));
    ruleRefused(
        "users.csv, email: consistsOf(...) takes no character",
        () -> cell(USERS, "email").consistsOf(Characters.of("")));
    ruleRefused(
        "users.csv, email: consistsOf(...) takes all characters",
        () -> cell(USERS, "email").consistsOf(Characters.allBut("")));
    ruleRefused(
        "users.csv, email: hasForm(...): the expression is null",
        () -> cell(USERS, "email").hasForm(null, "a form"));
    ruleRefused(
        "users.csv, email: hasForm(...): the form in words is blank",
        () -> cell(USERS, "email").hasForm("[a]+", ""));
    ruleRefused(
        "users.csv, email: hasForm(...): the form in words is null",
        () -> cell(USERS, "email").hasForm("[a]+", null));
    ruleRefused(
        "users.csv, email: isOneOf(...) names nothing; name at least one",
        () -> cell(USERS, "email").isOneOf());
    ruleRefused(
        "users.csv, email: isOneOf(...): one of what it names is null",
        () -> cell(USERS, "email").isOneOf((String) null));
    ruleRefused(
        "users.csv, email: isOneOf(...) names a twice; once is enough",
        () -> cell(USERS, "email").isOneOf("a", "a"));
    ruleRefused(
        "users.csv, email: isOneOf(...): one of the names is blank",
        () -> cell(USERS, "email").isOneOf("a", ""));
    ruleRefused(
        "profile p: p.x: orgs.csv, type cannot be schol in version 1.1 or 1.2; a receiver that knows it widens the vocabulary",
        () -> cell(ORGS, "type").isOneOf("schol"));
    ruleRefused(
        "users.csv, email: isOneOf(...): ` a` has blanks around it; write it without",
        () -> cell(USERS, "email").isOneOf(" a"));
    ruleRefused(
        "classes.csv, grades: isOneOf(...): 01,02 has a comma, which no item of a list has",
        () -> cell(CLASSES, "grades").isOneOf("01,02"));
    ruleRefused(
        "profile p: p.x: orgs.csv, type cannot be schol in version 1.1 or 1.2; a receiver that knows it widens the vocabulary",
        () -> cell(ORGS, "type").isOneOfIgnoringCase("schol"));
    ruleRefused(
        "orgs.csv, type: isOneOfIgnoringCase(...) names school in two cases; once is enough",
        () -> cell(ORGS, "type").isOneOfIgnoringCase("School", "school"));
    ruleRefused(
        "profile p: p.x: orgs.csv, type cannot be schol in version 1.1 or 1.2; a receiver that knows it widens the vocabulary",
        () -> cell(ORGS, "type").isNoneOf("schol"));
    ruleRefused(
        "orgs.csv, type: isNoneOf(...) names nothing; name at least one",
        () -> cell(ORGS, "type").isNoneOf());
    ruleRefused(
        "profile p: p.x: users.csv, enabledUser is true or false, and never yes",
        () -> cell(USERS, "enabledUser").isOneOf("yes"));
    ruleRefused(
        "users.csv, email: hasItems(...): the column is no list",
        () -> cell(USERS, "email").isOneItem());
    ruleRefused(
        "classes.csv, grades: hasItems(...) cannot be 0 to 1; the fewest are 1 or more, and not more than the most",
        () -> cell(CLASSES, "grades").hasItems(0, 1));
    ruleRefused(
        "classes.csv, grades: hasItems(...) cannot be 3 to 1; the fewest are 1 or more, and not more than the most",
        () -> cell(CLASSES, "grades").hasItems(3, 1));
    ruleRefused(
        "users.csv, email: passes(...): the test is null",
        () -> cell(USERS, "email").passes("x", null));
    ruleRefused(
        "users.csv, email: passes(...): what is asked is blank",
        () -> cell(USERS, "email").passes("", x -> true));
    ruleRefused(
        "users.csv: email has a value: when(...) is null",
        () -> cell(USERS, "email").isFilled().when(null));
    ruleRefused(
        "profile p: p.x: users.csv has no column rolle; it has",
        () -> cell(USERS, "email").isFilled().when(value("rolle").is("x")));
    ruleRefused(
        "profile p: p.x: users.csv, role cannot be studnet in version 1.1 or 1.2; a receiver that knows it widens the vocabulary",
        () -> cell(USERS, "email").isFilled().when(value("role").is("studnet")));
    ruleOf11Refused(
        "profile p: p.x: users.csv, role cannot be counselor in version 1.1; a receiver that knows it widens the vocabulary",
        () -> cell(USERS, "email").isFilled().when(value("role").is("counselor")));
    ruleRefused(
        "profile p: p.x: users.csv has no column classCode; it has",
        () -> cell(USERS, "email").isFilled().when(value("classCode").is("x")));
    refused(
        "profile p: p.a and p.b contradict each other: users.csv, phone has a value, and is blank",
        () ->
            p().error("a", PAGE, cell(USERS, "phone").isFilled())
                .error("b", PAGE, cell(USERS, "phone").isBlank()));
    refused(
        "profile p: p.a is about users.csv, which the profile ignores",
        () -> p().ignores(PAGE, USERS).error("a", PAGE, cell(USERS, "phone").isFilled()));
    refused(
        "profile p: p.a is about users.csv, which the profile ignores",
        () -> p().ignoresContent(PAGE, USERS).error("a", PAGE, cell(USERS, "phone").isFilled()));
  }

  @Test
  void conditions() {
    ruleRefused(
        "value(column): the column is null",
        () -> cell(USERS, "email").isFilled().when(value(null).is("x")));
    ruleRefused(
        "value(role).is(...): the text is null",
        () -> cell(USERS, "email").isFilled().when(value("role").is(null)));
    ruleRefused(
        "value(role).isOneOf(...) names nothing; name at least one",
        () -> cell(USERS, "email").isFilled().when(value("role").isOneOf()));
    ruleRefused(
        "value(role).isOneOf(...) names student twice; once is enough",
        () -> cell(USERS, "email").isFilled().when(value("role").isOneOf("student", "student")));
    ruleRefused(
        "value(role).isNoneOf(...) names nothing; name at least one",
        () -> cell(USERS, "email").isFilled().when(value("role").isNoneOf()));
    ruleRefused(
        "profile p: p.x: users.csv, email is no list, so that it has no item x; say is(...)",
        () -> cell(USERS, "email").isFilled().when(value("email").hasItem("x")));
    ruleRefused(
        "value(email).startsWith(...): the beginning is blank",
        () -> cell(USERS, "email").isFilled().when(value("email").startsWith("")));
    ruleRefused(
        "matching(...): what the condition says is null",
        () -> cell(USERS, "email").isFilled().when(Condition.matching(null, r -> true, "email")));
    ruleRefused(
        "profile p: p.x: the condition that x looks at a column that it does not name; it names email",
        () ->
            cell(USERS, "email")
                .isFilled()
                .when(Condition.matching("x", r -> r.text("phone").isEmpty(), "email")));
    ruleRefused(
        "and(...): the other condition is null",
        () -> cell(USERS, "email").isFilled().when(value("email").is("x").and(null)));
  }

  @Test
  void rows() {
    ruleRefused(
        "anyFilled(users.csv, ...) names nothing; name at least two", () -> anyFilled(USERS));
    ruleRefused(
        "anyFilled(users.csv, ...) names only email; name at least two",
        () -> anyFilled(USERS, "email"));
    ruleRefused(
        "profile p: p.x: users.csv has no column emial; it has",
        () -> anyFilled(USERS, "email", "emial"));
    ruleRefused(
        "anyFilled(users.csv, ...) names email twice; once is enough",
        () -> anyFilled(USERS, "email", "email"));
    ruleRefused(
        "parallelLists(courses.csv, ...) names only subjects; name at least two",
        () -> parallelLists(COURSES, "subjects"));
    ruleRefused(
        "profile p: p.x: courses.csv, title is no list",
        () -> parallelLists(COURSES, "subjects", "title"));
    ruleRefused(
        "parallelLists(courses.csv, ...) names subjects twice; once is enough",
        () -> parallelLists(COURSES, "subjects", "subjects"));
    ruleRefused("row(users.csv, ...): the condition is null", () -> row(USERS, "email", null));
    ruleRefused(
        "row(users.csv, ...): every row meets the condition, so that nothing is asked",
        () -> row(USERS, "email", Condition.always()));
    ruleRefused(
        "profile p: p.x: users.csv has no column emial; it has",
        () -> row(USERS, "emial", value("email").is("x")));
    ruleRefused(
        "entity(users.csv, ...): the test is null", () -> entity(USERS, "email", "x", null));
    ruleRefused(
        "profile p: p.x: users.csv has no column emial; it has",
        () -> entity(USERS, "emial", "x", u -> true));
    ruleRefused(
        "entity(users.csv, ...): what is asked is blank",
        () -> entity(USERS, "email", "", u -> true));
  }

  @Test
  void relations() {
    ruleRefused(
        "profile p: p.x: users.csv, email is no reference",
        () -> reference(USERS, "email").to(ORGS));
    ruleRefused(
        "profile p: p.x: classes.csv, courseSourcedId leads to courses.csv",
        () -> reference(CLASSES, "courseSourcedId").to(ORGS));
    ruleRefused(
        "profile p: p.x: classes.csv has no column courseId; it has",
        () -> reference(CLASSES, "courseId").to(COURSES));
    ruleRefused(
        "profile p: p.x: courses.csv has no column type; it has",
        () -> reference(CLASSES, "courseSourcedId").to(COURSES, value("type").is("x")));
    ruleRefused(
        "profile p: p.x: classes.csv, courseSourcedId names a row of courses.csv by the binding's own rule, so that this one finds nothing; give a condition that the row meets",
        () -> reference(CLASSES, "courseSourcedId").to(COURSES));
    ruleRefused(
        "classes.csv, courseSourcedId: the file that it leads to is null",
        () -> reference(CLASSES, "courseSourcedId").to(null));
    refused(
        "profile p: p.x is about courses.csv, which the profile ignores",
        () ->
            p().ignores(PAGE, COURSES)
                .error(
                    "x",
                    PAGE,
                    reference(CLASSES, "courseSourcedId")
                        .to(COURSES, value("courseCode").is("x"))));
    refused(
        "profile p: p.x is about courses.csv, which p.f forbids",
        () ->
            p().error("f", PAGE, noFiles(COURSES))
                .error(
                    "x",
                    PAGE,
                    reference(CLASSES, "courseSourcedId")
                        .to(COURSES, value("courseCode").is("x"))));
    ruleOf11Refused(
        "profile p: p.x: roles.csv has no column sourcedId in version 1.1",
        () -> reference(USERS, "metadata.x").to(ROLES));
    ruleRefused(
        "profile p: p.x: courses.csv, orgSourcedId does not lead to users.csv",
        () ->
            reference(ENROLLMENTS, "userSourcedId")
                .to(USERS, RowKind.namedBy(COURSES, "orgSourcedId", Condition.always())));
    ruleRefused(
        "profile p: p.x: roles.csv has no column user; it has",
        () ->
            reference(ENROLLMENTS, "userSourcedId")
                .to(USERS, RowKind.namedBy(ROLES, "user", Condition.always())));
    ruleRefused(
        "profile p: p.x: enrollments.csv, userSourcedId names a row of users.csv by the binding's own rule, so that this one finds nothing; give a condition that the row meets",
        () ->
            reference(ENROLLMENTS, "userSourcedId")
                .to(USERS)
                .when(RowKind.namedBy(ROLES, "userSourcedId", Condition.always())));
    ruleRefused(
        "profile p: p.x: classes.csv, courseSourcedId is no list, so that atLeastOne() says nothing; leave it out",
        () ->
            reference(CLASSES, "courseSourcedId")
                .to(COURSES, value("courseCode").is("x"))
                .atLeastOne());
    ruleRefused(
        "profile p: p.x: courses.csv, orgSourcedId does not lead to users.csv",
        () -> each(USERS).hasAtLeast(1, COURSES, "orgSourcedId", Condition.always()));
    ruleRefused(
        "each(users.csv).hasAtLeast: the number is -1, and must be at least 1",
        () -> each(USERS).hasAtLeast(-1, ROLES, "userSourcedId", Condition.always()));
    ruleRefused(
        "each(users.csv).hasAtLeast: the number is 0, and must be at least 1",
        () -> each(USERS).hasAtLeast(0, ROLES, "userSourcedId", Condition.always()));
    ruleRefused(
        "each(users.csv).hasAtMost: the number is -1, and must be at least 0",
        () -> each(USERS).hasAtMost(-1, ROLES, "userSourcedId", Condition.always()));
    ruleRefused(
        "each(users.csv).hasExactly: the number is -1, and must be at least 0",
        () -> each(USERS).hasExactly(-1, ROLES, "userSourcedId", Condition.always()));
    ruleRefused(
        "each(users.csv): the condition (Condition.always() counts all rows) is null",
        () -> each(USERS).hasExactly(1, ROLES, "userSourcedId", null));
    ruleRefused(
        "profile p: p.x: roles.csv has no column rol; it has",
        () -> each(USERS).hasExactly(1, ROLES, "userSourcedId", value("rol").is("x")));
    ruleRefused(
        "profile p: p.x: users.csv has no column rol; it has",
        () ->
            each(USERS, value("rol").is("x"))
                .hasExactly(1, ROLES, "userSourcedId", Condition.always()));
    ruleRefused(
        "profile p: p.x: courses.csv, orgSourcedId does not lead to users.csv",
        () ->
            each(USERS, RowKind.namedBy(COURSES, "orgSourcedId", Condition.always()))
                .hasExactly(1, ROLES, "userSourcedId", Condition.always()));
    refused(
        "profile p: p.x is about roles.csv, which the profile ignores",
        () ->
            p().ignores(PAGE, ROLES)
                .error(
                    "x",
                    PAGE,
                    each(USERS).hasExactly(1, ROLES, "userSourcedId", Condition.always())));
    refused(
        "profile p: p.x is about roles.csv, which p.f forbids",
        () ->
            p().error("f", PAGE, noFiles(ROLES))
                .error(
                    "x",
                    PAGE,
                    each(USERS).hasExactly(1, ROLES, "userSourcedId", Condition.always())));
    ruleRefused("unique(users.csv, ...) names nothing; name at least one", () -> unique(USERS));
    ruleRefused(
        "profile p: p.x: users.csv has no column emial; it has", () -> unique(USERS, "emial"));
    ruleRefused(
        "unique(users.csv, ...) names email twice; once is enough",
        () -> unique(USERS, "email", "email"));
    ruleRefused("uniqueAcross(...) names nothing; name at least two", () -> uniqueAcross());
    ruleRefused(
        "uniqueAcross(...) names only orgs.csv; name at least two", () -> uniqueAcross(ORGS));
    ruleRefused(
        "uniqueAcross(...) names orgs.csv twice; once is enough", () -> uniqueAcross(ORGS, ORGS));
    refused(
        "profile p: p.x is about orgs.csv, which the profile ignores",
        () -> p().ignores(PAGE, ORGS).error("x", PAGE, uniqueAcross(ORGS, USERS)));
    ruleRefused(
        "profile p: p.x: demographics.csv has the sourcedIds of users.csv by the binding; leave one of them out",
        () -> uniqueAcross(USERS, DEMOGRAPHICS));
    ruleRefused(
        "profile p: p.x: enrollments.csv, role: where does it lead? name the file",
        () -> equalTo(ENROLLMENTS, "role", Path.through("role").to("x")));
    ruleRefused(
        "profile p: p.x: users.csv has no column rolle; it has",
        () -> equalTo(ENROLLMENTS, "role", Path.through("userSourcedId").to("rolle")));
    ruleRefused(
        "profile p: p.x: enrollments.csv, role is compared with itself",
        () -> equalTo(ENROLLMENTS, "role", Path.own("role")));
    ruleRefused(
        "profile p: p.x: courses.csv, orgSourcedId does not lead to users.csv",
        () ->
            equalTo(
                ENROLLMENTS,
                "role",
                Path.through("userSourcedId").from(COURSES, "orgSourcedId").to("title")));
    ruleRefused(
        "enrollments.csv, role: the path to what it is compared with is null",
        () -> equalTo(ENROLLMENTS, "role", null));
    ruleRefused(
        "profile p: p.x: enrollments.csv, role is no date, and is compared as one",
        () -> notBefore(ENROLLMENTS, "role", Path.through("userSourcedId").to("email")));
    ruleRefused(
        "profile p: p.x: classes.csv, title is no date, and is compared as one",
        () -> notBefore(ENROLLMENTS, "beginDate", Path.through("classSourcedId").to("title")));
    refused(
        "profile p: p.x is about classes.csv, which the profile ignores",
        () ->
            p().ignores(PAGE, CLASSES)
                .error(
                    "x",
                    PAGE,
                    notBefore(
                        ENROLLMENTS,
                        "beginDate",
                        Path.through("classSourcedId").through("termSourcedIds").to("startDate"))));
    ruleRefused("agree(classes.csv, ...) names nothing; name at least one", () -> agree(CLASSES));
    ruleRefused(
        "count(orgs.csv).isExactly: the number is -1, and must be at least 0",
        () -> count(ORGS, Condition.always()).isExactly(-1));
    ruleRefused(
        "count(orgs.csv).isAtLeast: the number is 0, and must be at least 1",
        () -> count(ORGS, Condition.always()).isAtLeast(0));
    ruleRefused(
        "count(orgs.csv).isAtMost: the number is -1, and must be at least 0",
        () -> count(ORGS, Condition.always()).isAtMost(-1));
    ruleRefused(
        "count(orgs.csv).per(...).isAtLeast: a group of too few rows cannot be told, as one of none is not there; ask isAtMost, and each(...) for the fewest",
        () -> count(ORGS, Condition.always()).per("type").isAtLeast(2));
    ruleRefused(
        "profile p: p.x: orgs.csv has no column typ; it has",
        () -> count(ORGS, Condition.always()).per("typ").isAtMost(2));
    ruleRefused(
        "count(orgs.csv).per(...) names nothing; name at least one",
        () -> count(ORGS, Condition.always()).per().isAtMost(2));
    ruleRefused(
        "count(orgs.csv).per(...) names type twice; once is enough",
        () -> count(ORGS, Condition.always()).per("type", "type").isAtMost(2));
    ruleRefused("count(orgs.csv, ...): the condition is null", () -> count(ORGS, null).isAtMost(2));
    ruleRefused(
        "classes.csv, title does not name rows of another file",
        () -> noGap(CLASSES, "title", "startDate", "endDate"));
    ruleRefused(
        "profile p: p.x: classes.csv, courseSourcedId is no list, so that there are no gaps",
        () -> noGap(CLASSES, "courseSourcedId", "title", "courseCode"));
    ruleRefused(
        "profile p: p.x: academicSessions.csv has no column start; it has",
        () -> noGap(CLASSES, "termSourcedIds", "start", "endDate"));
    ruleRefused(
        "profile p: p.x: academicSessions.csv, title is no date, and is compared as one",
        () -> noGap(CLASSES, "termSourcedIds", "title", "endDate"));
    ruleRefused(
        "profile p: p.x: a span begins and ends with startDate; name two columns",
        () -> noGap(CLASSES, "termSourcedIds", "startDate", "startDate"));
    ruleRefused(
        "allOrNone(users.csv, ...) names nothing; name at least one", () -> allOrNone(USERS));
    ruleRefused(
        "profile p: p.x: users.csv has no column emial; it has", () -> allOrNone(USERS, "emial"));
    ruleRefused("custom(x): the rule is null", () -> custom("x", null));
    ruleRefused("custom(...): what is asked is blank", () -> custom("", () -> run -> {}));
    ruleRefused(
        "profile p: p.x: the rule that custom(x) makes is null", () -> custom("x", () -> null));
    ruleRefused(
        "profile p: p.x: its rule in code throws when it joins a run: java.lang.IllegalStateException: boom",
        () ->
            custom(
                "x",
                () -> {
                  throw new IllegalStateException("boom");
                }));
    ruleRefused(
        "profile p: p.x: its rule in code throws when it joins a run: java.lang.IllegalStateException: boom",
        () ->
            custom(
                "x",
                () ->
                    run -> {
                      throw new IllegalStateException("boom");
                    }));
    ruleRefused(
        "profile p: p.x: its rule in code asks for no rows and for no end of a file",
        () -> custom("x", () -> run -> {}));
    ruleRefused(
        "profile p: p.x: users.csv has no column emial; it has",
        () -> custom("x", () -> run -> run.rows(USERS, r -> {}, "emial")));
    refused(
        "profile p: p.x is about users.csv, which the profile ignores",
        () ->
            p().ignores(PAGE, USERS)
                .error("x", PAGE, custom("x", () -> run -> run.rows(USERS, r -> {}, "email"))));
  }

  @Test
  void decisionsAndWhatIsLeftOut() {
    refused("profile p: decides(...): what is decided is blank", () -> p().decides(""));
    refused("profile p: decides(...): what is decided is null", () -> p().decides(null));
    refused("profile p: leavesOut(...): what is left out is blank", () -> p().leavesOut(PAGE, ""));
    refused("profile p: x has no source", () -> p().leavesOut(null, "x"));
    refused(
        "profile p: leavesOut(...): the vendor's key of what is left out is blank",
        () -> p().leavesOut(PAGE, "", "x"));
    refused("profile p: leavesOut(...): what is left out is null", () -> p().leavesOut(PAGE, null));
  }

  @Test
  void vendorKeys() {
    refused(
        "profile p: vendorKey(...): the vendor's key is blank",
        () -> p().vendorKey(PAGE, " ", CoreFindings.of("id.duplicate")));
    refused(
        "profile p: the vendor's key k has no source",
        () -> p().vendorKey(null, "k", CoreFindings.of("id.duplicate")));
    refused("profile p: vendorKey(k) names nothing", () -> p().vendorKey(PAGE, "k"));
    refused(
        "profile p: the vendor's key k: no rule of the binding has the code id.twice",
        () -> p().vendorKey(PAGE, "k", CoreFindings.of("id.twice")));
    refused(
        "profile p: the vendor's key k: users.csv has no column emial",
        () -> p().vendorKey(PAGE, "k", CoreFindings.of("value.*").in(USERS).at("emial")));
    refused(
        "profile p: the vendor's key l: id.duplicate is called k already",
        () ->
            p().vendorKey(PAGE, "k", CoreFindings.of("id.duplicate"))
                .vendorKey(PAGE, "l", CoreFindings.of("id.duplicate")));
  }

  @Test
  void whatMayBeMeantIsTaken() {
    assertThat(
            p().error(
                    "rows", PAGE, rowsIn(ORGS)) // the receiver's own code in place of the binding's
                .allowsNoRows(PAGE, ORGS)
                .warning("newest", PAGE, versions(OneRosterVersion.V1_2)) // and takes 1.1, too
                .warning("no_demographics", PAGE, noFiles(DEMOGRAPHICS))
                .info("sex", PAGE, cell(DEMOGRAPHICS, "sex").isFilled())
                .error("role", PAGE, cell(USERS, "role").isOneOf("student", "teacher"))
                .widens(PAGE, ORGS, "type", "ext:program") // no longer noted
                .widens(PAGE, USERS, "role", "counselor") // in 1.1, too
                .error("code", PAGE, cell(USERS, "identifier").hasForm("[]a]+[0-9]{3}", "a code"))
                .error("delta", PAGE, files(USERS).in(FileMode.DELTA))
                .error("bulk", PAGE, files(ORGS, CLASSES).in(FileMode.BULK))
                .build()
                .rules())
        .hasSize(8);
  }
}
