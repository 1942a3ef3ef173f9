package dev.oneroster.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The core rules about several rows, each made anew for a run. */
final class MeaningRules {

  private MeaningRules() {}

  static List<MeaningRule> forOneRun() {
    return List.of(
        new PlaceholderDateRule(),
        new BirthDateRule(),
        new FutureChangeRule(),
        new EmailRule(),
        new PhoneRule(),
        new SpreadsheetDamageRule(),
        new ListSeparatorRule(),
        new RepeatedItemRule(),
        new LongTextRule(),
        new PasswordRule(),
        new FormulaRule(),
        new MarkupRule(),
        new CapitalNamesRule(),
        new TestDataRule(),
        new SocialSecurityNumberRule(),
        new BirthPlaceRule(),
        new GradeSpellingRule(),
        new GradeListRule(),
        new SubjectCodeRule(),
        new ExtensionTokenRule(),
        new PrimaryRoleRule(),
        new HierarchyRule(),
        new OrgRootsRule(),
        new SessionDatesRule(),
        new SessionSequenceRule(),
        new IdCaseRule(),
        new IdAcrossFilesRule(),
        new CurrentSessionRule(),
        new ClassPlacesRule(),
        new UnusedRule(),
        new EnrollmentPairsRule(),
        new EnrollmentRoleRule(),
        new EnrollmentSchoolRule(),
        new EnrollmentDatesRule(),
        new ClassMembersRule(),
        new UserClassesRule(),
        new GradesRule(),
        new ClassGradesRule(),
        new RolesRule(),
        new AgentsRule(),
        new SharedValuesRule(),
        new PersonSplitRule(),
        new SameForAllRule(),
        new SwappedNameRule(),
        new DemographicsRule(),
        new LineItemsRule(),
        new CategoryWeightsRule(),
        new ResultsRule(),
        new UserResourcesRule(),
        new DeletedTargetRule());
  }

  /**
   * What makes each of them, for one validation. They are made in sets, since a method reference
   * for each would take longer to link than all of them to make.
   */
  static List<Supplier<MeaningRule>> makers() {
    List<List<MeaningRule>> sets = new ArrayList<>();
    sets.add(forOneRun());
    List<Supplier<MeaningRule>> makers = new ArrayList<>();
    for (int i = 0; i < sets.get(0).size(); i++) {
      makers.add(new Maker(sets, i));
    }
    return makers;
  }

  /** Makes one of the rules. */
  private static final class Maker implements Supplier<MeaningRule> {
    private final List<List<MeaningRule>> sets;
    private final int place;
    private int made;

    Maker(List<List<MeaningRule>> sets, int place) {
      this.sets = sets;
      this.place = place;
    }

    @Override
    public MeaningRule get() {
      if (made == sets.size()) {
        sets.add(forOneRun());
      }
      return sets.get(made++).get(place);
    }
  }

  /** The rules that any of them may report. */
  static List<Rule> all() {
    return forOneRun().stream().flatMap(rule -> rule.rules().stream()).toList();
  }
}
