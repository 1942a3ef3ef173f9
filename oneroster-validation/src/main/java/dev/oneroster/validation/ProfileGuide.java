package dev.oneroster.validation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.oneroster.validation.spi.Departure;
import dev.oneroster.validation.spi.ProfileParameter;
import dev.oneroster.validation.spi.ProfileRule;
import dev.oneroster.validation.spi.RosterProfile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;

/**
 * The documentation of profiles, made from the profiles themselves, so that it cannot say anything
 * else than the findings do. Stateless and thread-safe.
 */
public final class ProfileGuide {

  private ProfileGuide() {}

  /**
   * A profile in full, as text for a terminal.
   *
   * @param profile a profile
   * @return some lines, each with its end
   */
  public static String text(RosterProfile profile) {
    StringBuilder text = new StringBuilder();
    text.append(profile.id()).append(": ").append(profile.title()).append('\n');
    if (!profile.about().isBlank()) {
      text.append(profile.about()).append('\n');
    }
    if (!profile.parameters().isEmpty()) {
      text.append("\nParameters\n");
    }
    for (ProfileParameter<?> parameter : profile.parameters()) {
      text.append("  ").append(describe(parameter, profile)).append('\n');
    }
    text.append("\nAsked\n");
    for (ProfileRule rule : profile.rules()) {
      text.append("  ").append(rule.rule().severity()).append(' ').append(rule.rule().code());
      rule.rule().vendorKey().ifPresent(key -> text.append(" (theirs: ").append(key).append(')'));
      text.append("\n    ").append(sentence(rule.constraint().asks())).append("\n    Source: ");
      text.append(rule.rule().source()).append('\n');
    }
    if (!profile.departures().isEmpty()) {
      text.append("\nTaken otherwise than by the binding\n");
    }
    for (Departure departure : profile.departures()) {
      text.append("  ").append(sentence(departure.says())).append("\n    Source: ");
      text.append(departure.source()).append('\n');
    }
    if (!profile.vendorKeys().isEmpty()) {
      text.append("\nWhat it calls findings of the binding\n");
    }
    for (RosterProfile.VendorKey key : profile.vendorKeys()) {
      text.append("  ").append(key.findings()).append(" (theirs: ").append(key.vendorKey());
      text.append(")\n    Source: ").append(key.source()).append('\n');
    }
    if (!profile.decisions().isEmpty()) {
      text.append("\nDecided here\n");
    }
    profile.decisions().forEach(decision -> text.append("  ").append(decision).append('\n'));
    if (!profile.unchecked().isEmpty()) {
      text.append("\nAsked, and not to be seen in a package\n");
    }
    for (RosterProfile.Unchecked unchecked : profile.unchecked()) {
      text.append("  ").append(sentence(unchecked.what()));
      unchecked.vendorKey().ifPresent(key -> text.append(" (theirs: ").append(key).append(')'));
      text.append("\n    Source: ").append(unchecked.source()).append('\n');
    }
    return text.toString();
  }

  private static String describe(ProfileParameter<?> parameter, RosterProfile profile) {
    return parameter.name()
        + " ("
        + parameter.type()
        + "; "
        + profile.values().get(parameter)
        + "): "
        + parameter.description();
  }

  private static String sentence(String words) {
    String first = words.substring(0, 1);
    boolean name = words.matches("(?s)\\w+\\.\\w+.*"); // a file's name or a code keeps its case
    String start = name ? words : first.toUpperCase(Locale.ROOT) + words.substring(1);
    return start.endsWith(".") ? start : start + ".";
  }

  /**
   * A profile in full, as a page of Markdown.
   *
   * @param profile a profile
   * @return the page
   */
  public static String markdown(RosterProfile profile) {
    StringBuilder page = new StringBuilder();
    page.append("# ").append(escape(profile.title())).append(" (`");
    page.append(profile.id()).append("`)\n\n");
    page.append("Made from the profile itself; `oneroster profiles ").append(profile.id());
    page.append("` prints the same.");
    page.append(profile.about().isBlank() ? "" : " " + escape(profile.about())).append("\n\n");
    if (!profile.parameters().isEmpty()) {
      page.append(
          "## Parameters\n\n| name | values | set to | what it does |\n|---|---|---|---|\n");
    }
    for (ProfileParameter<?> parameter : profile.parameters()) {
      row(
          page,
          "`" + parameter.name() + "`",
          escape(parameter.type()),
          "`" + profile.values().get(parameter) + "`",
          escape(parameter.description()));
    }
    page.append(profile.parameters().isEmpty() ? "" : "\n");
    page.append("## What it asks\n\n| code | severity | what | theirs | source |\n");
    page.append("|---|---|---|---|---|\n");
    for (ProfileRule rule : profile.rules()) {
      row(
          page,
          "`" + rule.rule().code() + "`",
          rule.rule().severity().token(),
          escape(rule.constraint().asks()),
          rule.rule().vendorKey().map(key -> "`" + key + "`").orElse(""),
          source(rule.rule().source()));
    }
    if (!profile.departures().isEmpty()) {
      page.append("\n## What it takes otherwise than the binding\n\n");
      page.append("| what | source |\n|---|---|\n");
    }
    for (Departure departure : profile.departures()) {
      row(page, escape(departure.says()), source(departure.source()));
    }
    if (!profile.vendorKeys().isEmpty()) {
      page.append("\n## What it calls findings of the binding\n\n");
      page.append("| finding | theirs | source |\n|---|---|---|\n");
    }
    for (RosterProfile.VendorKey key : profile.vendorKeys()) {
      row(
          page,
          escape(key.findings().toString()),
          "`" + key.vendorKey() + "`",
          source(key.source()));
    }
    if (!profile.decisions().isEmpty()) {
      page.append("\n## What is decided here\n\n");
    }
    profile.decisions().forEach(d -> page.append("- ").append(escape(d)).append('\n'));
    if (!profile.unchecked().isEmpty()) {
      page.append("\n## What it asks and no package shows\n\n");
      page.append("| what | theirs | source |\n|---|---|---|\n");
    }
    for (RosterProfile.Unchecked unchecked : profile.unchecked()) {
      row(
          page,
          escape(unchecked.what()),
          unchecked.vendorKey().map(key -> "`" + key + "`").orElse(""),
          source(unchecked.source()));
    }
    return page.toString().stripTrailing() + "\n";
  }

  private static void row(StringBuilder page, String... cells) {
    page.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static String source(Source source) {
    return source
        .address()
        .map(address -> "[" + escape(source.title()) + "](" + address + ")")
        .orElseGet(() -> escape(source.title()));
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("\\*_<>[]|#`".indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }

  /**
   * A profile in full, as an object of JSON.
   *
   * @param profile a profile
   * @return the object, on several lines
   */
  public static String json(RosterProfile profile) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      json.writeStartObject();
      json.writeStringField("id", profile.id());
      json.writeStringField("title", profile.title());
      json.writeStringField("about", profile.about());
      writeParameters(json, profile);
      json.writeArrayFieldStart("rules");
      for (ProfileRule rule : profile.rules()) {
        json.writeStartObject();
        json.writeStringField("code", rule.rule().code());
        json.writeStringField("severity", rule.rule().severity().token());
        json.writeStringField("asks", rule.constraint().asks());
        json.writeStringField("message", rule.rule().message());
        json.writeStringField("mend", rule.rule().mend());
        writeKey(json, rule.rule().vendorKey());
        writeSource(json, rule.rule().source());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("departures");
      for (Departure departure : profile.departures()) {
        json.writeStartObject();
        json.writeStringField("says", departure.says());
        writeSource(json, departure.source());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("vendorKeys");
      for (RosterProfile.VendorKey key : profile.vendorKeys()) {
        json.writeStartObject();
        json.writeStringField("findings", key.findings().toString());
        writeKey(json, Optional.of(key.vendorKey()));
        writeSource(json, key.source());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("decisions");
      for (String decision : profile.decisions()) {
        json.writeString(decision);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("unchecked");
      for (RosterProfile.Unchecked unchecked : profile.unchecked()) {
        json.writeStartObject();
        json.writeStringField("what", unchecked.what());
        writeKey(json, unchecked.vendorKey());
        writeSource(json, unchecked.source());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text + "\n";
  }

  private static void writeParameters(JsonGenerator json, RosterProfile profile)
      throws IOException {
    json.writeArrayFieldStart("parameters");
    for (ProfileParameter<?> parameter : profile.parameters()) {
      json.writeStartObject();
      json.writeStringField("name", parameter.name());
      json.writeStringField("type", parameter.type());
      json.writeStringField("default", parameter.defaultValue().toString());
      json.writeStringField("value", profile.values().get(parameter).toString());
      json.writeStringField("description", parameter.description());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeKey(JsonGenerator json, Optional<String> key) throws IOException {
    if (key.isPresent()) {
      json.writeStringField("vendorKey", key.get());
    }
  }

  private static void writeSource(JsonGenerator json, Source source) throws IOException {
    json.writeObjectFieldStart("source");
    json.writeStringField("title", source.title());
    if (source.address().isPresent()) {
      json.writeStringField("address", source.address().get().toString());
    }
    json.writeEndObject();
  }
}
