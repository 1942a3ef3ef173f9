package dev.oneroster.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules that findings refer to, by code.
 *
 * <p>Values are immutable.
 */
public final class RuleCatalogue {

  private static final RuleCatalogue CORE = new RuleCatalogue(CoreRules.all());

  private final Map<String, Rule> rules;

  private RuleCatalogue(List<Rule> all) {
    Map<String, Rule> byCode = new LinkedHashMap<>();
    for (Rule rule : all) {
      if (byCode.put(rule.code(), rule) != null) {
        throw new IllegalStateException("two rules have the code " + rule.code());
      }
    }
    this.rules = Collections.unmodifiableMap(byCode);
  }

  /**
   * The rules about the binding itself.
   *
   * @return the catalogue
   */
  public static RuleCatalogue core() {
    return CORE;
  }

  /**
   * These rules and others, such as those of a profile.
   *
   * @param others rules with codes of their own
   * @return a larger catalogue
   * @throws IllegalStateException if two rules have one code
   */
  public RuleCatalogue with(List<Rule> others) {
    List<Rule> all = all();
    all.addAll(others);
    return new RuleCatalogue(all);
  }

  /**
   * All rules, from the container down to the cell.
   *
   * @return rules in order
   */
  public List<Rule> all() {
    return new ArrayList<>(rules.values());
  }

  /**
   * The rule of a code.
   *
   * @param code any text
   * @return the rule, or empty if there is none of that code
   */
  public Optional<Rule> find(String code) {
    return Optional.ofNullable(rules.get(code));
  }

  /** The rule of a code that a check uses; its absence is a fault of this library. */
  Rule get(String code) {
    return find(code).orElseThrow(() -> new IllegalStateException("no rule has the code " + code));
  }
}
