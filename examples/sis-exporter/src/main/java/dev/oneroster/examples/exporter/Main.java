package dev.oneroster.examples.exporter;

import dev.oneroster.csv.RosterPackage;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.RosterValidator;
import dev.oneroster.validation.Severity;
import dev.oneroster.validation.ValidationReport;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The nightly run: export, validate, deliver. */
@Command(
    name = "sis-exporter",
    description = {
      "Exports a sample SIS as packages of OneRoster 1.1 and 1.2, validates them, and delivers",
      "them by SFTP: without options to a server of its own on the loopback address."
    },
    mixinStandardHelpOptions = true)
public final class Main implements Callable<Integer> {

  @Option(
      names = "--folder",
      description = "Where to put database and packages; ${DEFAULT-VALUE} by default.")
  private Path folder = Path.of("sis-export");

  @Option(
      names = "--students",
      description = "How many the sample district has; ${DEFAULT-VALUE} by default.")
  private int students = 20_000;

  @ArgGroup(exclusive = false)
  private Server server = new Server();

  /** Where to deliver. */
  static final class Server {
    @Option(names = "--host", required = true, description = "The SFTP server.")
    private String host = "";

    @Option(names = "--port", description = "Its port; ${DEFAULT-VALUE} by default.")
    private int port = 22;

    @Option(names = "--user", required = true, description = "Whom to log in as.")
    private String user = "";

    @Option(names = "--key", required = true, description = "The file of that user's private key.")
    private Path key = Path.of("");

    @Option(
        names = "--host-key",
        required = true,
        description =
            "The server's key as the receiver gave it to you: ecdsa-sha2-nistp256 AAAA...")
    private String hostKey = "";
  }

  private final PrintStream out;
  private final ProgressBar progress;

  Main(PrintStream out, boolean moving) {
    this.out = out;
    this.progress = new ProgressBar(out, moving);
  }

  /**
   * Runs and ends the process: with status 0 if both packages were delivered.
   *
   * @param arguments see {@code --help}
   */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    int status = new CommandLine(new Main(out, ProgressBar.isTerminal())).execute(arguments);
    out.flush();
    System.exit(status);
  }

  @Override
  public Integer call() throws IOException, SQLException, GeneralSecurityException {
    Files.createDirectories(folder);
    List<Path> packages = new ArrayList<>();
    try (Connection sis = openSis()) {
      for (OneRosterVersion version : OneRosterVersion.values()) {
        Path archive = folder.resolve("roster-" + version + ".zip");
        out.println("Exporting " + archive);
        new RosterExport(sis, progress).write(version, archive);
        if (!validate(archive)) {
          return 1;
        }
        packages.add(archive);
      }
    }
    deliver(packages);
    return 0;
  }

  /** Here you open a connection to your own database. */
  private Connection openSis() throws SQLException, IOException {
    // H2 hands over rows while it finds them, not before all are found, if it is asked to.
    String url = "jdbc:h2:" + folder.resolve("sis").toAbsolutePath() + ";LAZY_QUERY_EXECUTION=1";
    boolean there = Files.exists(folder.resolve("sis.mv.db"));
    Connection sis = DriverManager.getConnection(url);
    if (!there) {
      out.printf(Locale.ROOT, "Making a sample district of %,d students%n", students);
      SampleDistrict.create(sis, students);
    }
    return sis;
  }

  private boolean validate(Path archive) throws IOException {
    try (RosterPackage roster = RosterPackage.open(archive)) {
      ValidationReport report = RosterValidator.create().validate(roster);
      report.findings().forEach(finding -> out.println("  " + finding));
      out.printf(
          Locale.ROOT,
          "  %s: %d errors, %d warnings%n",
          report.isValid() ? "valid" : "NOT VALID",
          report.count(Severity.FATAL) + report.count(Severity.ERROR),
          report.count(Severity.WARNING));
      return report.isValid();
    }
  }

  private void deliver(List<Path> packages) throws IOException, GeneralSecurityException {
    if (!server.host.isEmpty()) {
      deliver(packages, delivery(server));
      return;
    }
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    KeyPair key = DemoServer.newKey();
    try (DemoServer demo = DemoServer.start(inbox, key.getPublic())) {
      deliver(
          packages,
          new SftpDelivery(DemoServer.HOST, demo.port(), DemoServer.USER, key, demo.hostKey()));
    }
  }

  private void deliver(List<Path> packages, SftpDelivery delivery) throws IOException {
    out.println("Delivering to " + delivery.user() + "@" + delivery.host());
    for (Path archive : packages) {
      delivery.deliver(archive, ".", progress);
    }
    out.println("Delivered.");
  }

  private static SftpDelivery delivery(Server server) throws IOException, GeneralSecurityException {
    FileKeyPairProvider keys = new FileKeyPairProvider(server.key);
    keys.setPasswordFinder(FilePasswordProvider.EMPTY);
    return new SftpDelivery(
        server.host,
        server.port,
        server.user,
        keys.loadKeys(null).iterator().next(),
        PublicKeyEntry.parsePublicKeyEntry(server.hostKey).resolvePublicKey(null, Map.of(), null));
  }
}
