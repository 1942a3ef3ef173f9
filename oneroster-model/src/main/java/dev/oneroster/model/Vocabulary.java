package dev.oneroster.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The tokens that the binding knows for a column, by version (the tables of binding, section 3).
 *
 * <p>Values are immutable.
 *
 * @param <T> the type of the vocabulary's values
 */
public final class Vocabulary<T extends VocabularyToken> {

  private final Function<String, T> factory;
  private final Map<String, T> constants;
  private final Map<OneRosterVersion, Map<String, T>> tokens;
  private final Map<OneRosterVersion, List<String>> lists = new EnumMap<>(OneRosterVersion.class);
  private final Set<OneRosterVersion> extensible;
  private final Set<OneRosterVersion> unrestricted;

  private Vocabulary(Builder<T> builder) {
    this.factory = builder.factory;
    this.constants = Map.copyOf(builder.constants);
    this.tokens = builder.tokens;
    tokens.forEach((version, known) -> lists.put(version, List.copyOf(known.keySet())));
    this.extensible = builder.extensible;
    this.unrestricted = builder.unrestricted;
  }

  static <T extends VocabularyToken> Builder<T> of(Function<String, T> factory) {
    return new Builder<>(factory);
  }

  /**
   * The value of a token, one of the constants if there is one.
   *
   * @param token any text
   * @return the value that stands for it
   */
  public T valueOf(String token) {
    T constant = constants.get(token);
    return constant != null ? constant : factory.apply(token);
  }

  /**
   * The tokens that a version lists.
   *
   * @param version the binding's version
   * @return the tokens in order; none if the version restricts nothing or lacks the column
   */
  public List<String> tokens(OneRosterVersion version) {
    return lists.getOrDefault(version, List.of());
  }

  /**
   * Whether a version allows a token.
   *
   * @param token any text
   * @param version the binding's version
   * @return true for listed tokens, and for extension tokens where they are allowed
   */
  public boolean contains(String token, OneRosterVersion version) {
    return unrestricted.contains(version)
        || tokens.getOrDefault(version, Map.of()).containsKey(token)
        || (extensible.contains(version) && VocabularyToken.isExtension(token));
  }

  /**
   * Whether a version allows {@code ext:} tokens (binding 1.2, section 4).
   *
   * @param version the binding's version
   * @return true if the vocabulary is open
   */
  public boolean isExtensible(OneRosterVersion version) {
    return extensible.contains(version);
  }

  /** Builds a vocabulary from its constants. */
  static final class Builder<T extends VocabularyToken> {
    private final Function<String, T> factory;
    private final Map<String, T> constants = new LinkedHashMap<>();
    private final Map<OneRosterVersion, Map<String, T>> tokens =
        new EnumMap<>(OneRosterVersion.class);
    private final Set<OneRosterVersion> extensible = EnumSet.noneOf(OneRosterVersion.class);
    private final Set<OneRosterVersion> unrestricted = EnumSet.noneOf(OneRosterVersion.class);

    private Builder(Function<String, T> factory) {
      this.factory = factory;
    }

    @SafeVarargs
    final Builder<T> tokens(T... values) {
      for (OneRosterVersion version : OneRosterVersion.values()) {
        tokensIn(version, values);
      }
      return this;
    }

    @SafeVarargs
    final Builder<T> tokensIn(OneRosterVersion version, T... values) {
      Map<String, T> known = tokens.computeIfAbsent(version, v -> new LinkedHashMap<>());
      for (T value : values) {
        known.put(value.token(), value);
        constants.put(value.token(), value);
      }
      return this;
    }

    Builder<T> extensibleIn(OneRosterVersion version) {
      extensible.add(version);
      return this;
    }

    Builder<T> unrestrictedIn(OneRosterVersion version) {
      unrestricted.add(version);
      return this;
    }

    Vocabulary<T> build() {
      tokens.replaceAll((version, known) -> Collections.unmodifiableMap(known));
      return new Vocabulary<>(this);
    }
  }
}
