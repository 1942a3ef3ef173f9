package dev.oneroster.validation.spi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * The profiles that are known by their ids. A provider that fails is left out and told in {@link
 * #problems()}; the others work.
 *
 * <p>Values are immutable and thread-safe.
 */
public final class RosterProfiles {

  private static final int MOST_FAILURES = 100;
  private static final String SERVICE = RosterProfileProvider.class.getName();

  private final Map<String, RosterProfileProvider> providers;
  private final List<String> problems;

  private RosterProfiles(Map<String, RosterProfileProvider> providers, List<String> problems) {
    this.providers = providers;
    this.problems = List.copyOf(problems);
  }

  /**
   * The profiles on the class path of this library.
   *
   * @return profiles
   */
  public static RosterProfiles installed() {
    return none().plus(RosterProfiles.class.getClassLoader(), "the class path");
  }

  /**
   * The profiles of some providers.
   *
   * @param providers the providers
   * @return profiles
   */
  public static RosterProfiles of(RosterProfileProvider... providers) {
    return none().plus(Arrays.asList(providers), List.of(), "the program");
  }

  private static RosterProfiles none() {
    return new RosterProfiles(Map.of(), List.of());
  }

  /**
   * These and those that a class loader finds, such as one of a jar from elsewhere. Their classes
   * are loaded and run.
   *
   * @param loader where to look; to be kept open for as long as the profiles are used
   * @param name what to call it in {@link #problems()}
   * @return profiles
   */
  public RosterProfiles plus(ClassLoader loader, String name) {
    List<RosterProfileProvider> found = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    var services = ServiceLoader.load(RosterProfileProvider.class, loader).stream().iterator();
    boolean more = true;
    while (more && failures.size() < MOST_FAILURES) {
      try {
        more = services.hasNext();
        if (more) {
          found.add(services.next().get());
        }
      } catch (Exception | LinkageError | ServiceConfigurationError | StackOverflowError broken) {
        failures.add(name + ": " + describe(broken));
      }
    }
    return plus(found, failures, name);
  }

  private RosterProfiles plus(
      List<RosterProfileProvider> others, List<String> failures, String name) {
    Map<String, RosterProfileProvider> all = new LinkedHashMap<>(providers);
    List<String> told = new ArrayList<>(problems);
    failures.stream().filter(failure -> !told.contains(failure)).forEach(told::add);
    for (RosterProfileProvider provider : others) {
      String from = name + ": the profile of " + provider.getClass().getName();
      try {
        RosterProfile profile = built(provider);
        String id = profile.id();
        RosterProfileProvider known = all.get(id);
        if (!id.equals(provider.id())) {
          told.add(from + " has the id " + id + ", its provider " + provider.id());
        } else if (!profile.parameters().equals(List.copyOf(provider.parameters()))) {
          told.add(
              from
                  + " has the parameters "
                  + profile.parameters().stream().map(ProfileParameter::name).toList()
                  + ", its provider "
                  + provider.parameters().stream().map(ProfileParameter::name).toList()
                  + "; give them to the builder with parameters(...)");
        } else if (known == null) {
          all.put(id, provider);
        } else if (!known.getClass().equals(provider.getClass())) {
          told.add(from + " has the id " + id + ", which another profile has already");
        }
      } catch (Exception | LinkageError | AssertionError | StackOverflowError broken) {
        told.add(from + " cannot be built: " + describe(broken));
      }
    }
    return new RosterProfiles(all, told);
  }

  private static RosterProfile built(RosterProfileProvider provider) {
    return Given.notNull(provider.profile(ParameterValues.defaults()), "what profile(...) returns");
  }

  private static String describe(Throwable broken) {
    Throwable cause = broken;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof UnsupportedClassVersionError) {
      return "it is compiled for a newer Java than this one, "
          + Runtime.version().feature()
          + "; compile it for that ("
          + cause.getMessage()
          + ")";
    }
    if (broken instanceof ServiceConfigurationError) {
      String told = String.valueOf(broken.getMessage()).replace(SERVICE + ": ", "");
      return told + (cause == broken ? "" : " (" + cause + ")");
    }
    // What our own checks say needs no name of an exception before it.
    return cause instanceof IllegalArgumentException
        ? String.valueOf(cause.getMessage())
        : cause.toString();
  }

  /**
   * The ids of the profiles.
   *
   * @return ids in order
   */
  public List<String> ids() {
    return providers.keySet().stream().sorted().toList();
  }

  /**
   * What could not be used, and why.
   *
   * @return one sentence for each provider that failed
   */
  public List<String> problems() {
    return problems;
  }

  /**
   * The provider of a profile.
   *
   * @param id the profile's id
   * @return its provider, or empty if there is none
   */
  public Optional<RosterProfileProvider> provider(String id) {
    return Optional.ofNullable(providers.get(id));
  }

  /**
   * A profile, with its parameters set as written.
   *
   * @param text an id such as {@code turnitin}, perhaps with values of parameters: {@code
   *     turnitin:requireEmail=false} or {@code id:first=1,second=2}
   * @return the profile
   * @throws IllegalArgumentException if there is no such profile or parameter, or the value is none
   */
  public RosterProfile get(String text) {
    String[] parts = text.split(":", 2);
    RosterProfileProvider provider =
        provider(parts[0])
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "there is no profile "
                            + parts[0]
                            + "; there is "
                            + (providers.isEmpty() ? "none" : String.join(", ", ids()))));
    Map<String, String> values = new LinkedHashMap<>();
    for (String setting : parts.length == 1 ? new String[0] : parts[1].split(",", -1)) {
      String[] pair = setting.split("=", 2);
      if (pair.length < 2 || values.put(pair[0], pair[1]) != null) {
        throw new IllegalArgumentException(
            text + ": parameters are written " + parts[0] + ":name=value,name=value");
      }
    }
    return provider.profile(ParameterValues.read(provider.parameters(), values));
  }
}
