package dev.oneroster.validation.spi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The profiles that are known by their ids. A provider that fails is left out and told in {@link
 * #problems()}; the others work.
 *
 * <p>Values are immutable and thread-safe.
 */
public final class RosterProfiles {

  private static final int MOST_FAILURES = 100;
  private static final String SERVICE = RosterProfileProvider.class.getName();

  /**
   * What is known by an id.
   *
   * @param byDefault its profile, if no parameter is set
   */
  private record Known(RosterProfileProvider provider, RosterProfile byDefault) {}

  private final Map<String, Known> profiles;
  private final List<String> problems;

  /**
   * Providers that have been met, and need not be looked at again where another loader is asked.
   */
  private final Set<Class<?>> met;

  private RosterProfiles(Map<String, Known> profiles, List<String> problems, Set<Class<?>> met) {
    this.profiles = profiles;
    this.problems = List.copyOf(problems);
    this.met = met;
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
   * Some of the profiles on the class path of this library. The others are not built, which takes
   * time, and are not known.
   *
   * @param ids the ids of the profiles that are wanted
   * @return those that are there
   */
  public static RosterProfiles installed(Collection<String> ids) {
    Set<String> wanted = Set.copyOf(ids);
    return none().plus(RosterProfiles.class.getClassLoader(), "the class path", wanted::contains);
  }

  /**
   * The profiles of some providers.
   *
   * @param providers the providers
   * @return profiles
   */
  public static RosterProfiles of(RosterProfileProvider... providers) {
    return none().plus(Arrays.asList(providers), List.of(), "the program", Set.of());
  }

  private static RosterProfiles none() {
    return new RosterProfiles(Map.of(), List.of(), Set.of());
  }

  /**
   * These and those that a class loader finds, such as one of a jar from elsewhere. Their classes
   * are loaded and run. A provider that has been left out of these stays so.
   *
   * @param loader where to look; to be kept open for as long as the profiles are used
   * @param name what to call it in {@link #problems()}
   * @return profiles
   */
  public RosterProfiles plus(ClassLoader loader, String name) {
    return plus(loader, name, id -> true);
  }

  private RosterProfiles plus(ClassLoader loader, String name, Predicate<String> wanted) {
    List<RosterProfileProvider> found = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    Set<Class<?>> seen = new HashSet<>(met);
    var services = ServiceLoader.load(RosterProfileProvider.class, loader).stream().iterator();
    boolean more = true;
    while (more && failures.size() < MOST_FAILURES) {
      try {
        more = services.hasNext();
        if (more) {
          ServiceLoader.Provider<RosterProfileProvider> next = services.next();
          RosterProfileProvider provider = seen.add(next.type()) ? next.get() : null;
          if (provider != null && wanted.test(provider.id())) {
            found.add(provider);
          }
        }
      } catch (Exception | LinkageError | ServiceConfigurationError | StackOverflowError broken) {
        failures.add(name + ": " + describe(broken));
      }
    }
    return plus(found, failures, name, seen);
  }

  private RosterProfiles plus(
      List<RosterProfileProvider> others, List<String> failures, String name, Set<Class<?>> seen) {
    Map<String, Known> all = new LinkedHashMap<>(profiles);
    List<String> told = new ArrayList<>(problems);
    failures.stream().filter(failure -> !told.contains(failure)).forEach(told::add);
    for (RosterProfileProvider provider : others) {
      String from = name + ": the profile of " + provider.getClass().getName();
      try {
        RosterProfile profile = built(provider);
        String id = profile.id();
        Known known = all.get(id);
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
          all.put(id, new Known(provider, profile));
        } else if (!known.provider().getClass().equals(provider.getClass())) {
          told.add(from + " has the id " + id + ", which another profile has already");
        }
      } catch (Exception | LinkageError | AssertionError | StackOverflowError broken) {
        told.add(from + " cannot be built: " + describe(broken));
      }
    }
    return new RosterProfiles(all, told, seen);
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
    return profiles.keySet().stream().sorted().toList();
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
    return Optional.ofNullable(profiles.get(id)).map(Known::provider);
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
    Known known = profiles.get(parts[0]);
    if (known == null) {
      throw new IllegalArgumentException(
          "there is no profile "
              + parts[0]
              + "; there is "
              + (profiles.isEmpty() ? "none" : String.join(", ", ids())));
    }
    if (parts.length == 1) {
      return known.byDefault();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (String setting : parts[1].split(",", -1)) {
      String[] pair = setting.split("=", 2);
      if (pair.length < 2 || values.put(pair[0], pair[1]) != null) {
        throw new IllegalArgumentException(
            text + ": parameters are written " + parts[0] + ":name=value,name=value");
      }
    }
    RosterProfileProvider provider = known.provider();
    return provider.profile(ParameterValues.read(provider.parameters(), values));
  }
}
