package dev.oneroster.validation;

import java.util.List;
import java.util.function.Supplier;

/** The core rules about several rows, each made anew for a run. */
final class MeaningRules {

  private static final List<Supplier<MeaningRule>> ALL =
      List.of(
          PlaceholderDateRule::new,
          BirthDateRule::new,
          FutureChangeRule::new,
          EmailRule::new,
          PhoneRule::new,
          SpreadsheetDamageRule::new,
          ListSeparatorRule::new,
          RepeatedItemRule::new,
          LongTextRule::new,
          PasswordRule::new,
          FormulaRule::new,
          MarkupRule::new,
          CapitalNamesRule::new,
          TestDataRule::new,
          SocialSecurityNumberRule::new,
          BirthPlaceRule::new,
          GradeSpellingRule::new,
          GradeListRule::new,
          SubjectCodeRule::new,
          ExtensionTokenRule::new,
          PrimaryRoleRule::new,
          HierarchyRule::new,
          OrgRootsRule::new,
          SessionDatesRule::new,
          SessionSequenceRule::new,
          IdCaseRule::new,
          IdAcrossFilesRule::new,
          CurrentSessionRule::new,
          ClassPlacesRule::new,
          UnusedRule::new,
          EnrollmentPairsRule::new,
          EnrollmentRoleRule::new,
          EnrollmentSchoolRule::new,
          EnrollmentDatesRule::new,
          ClassMembersRule::new,
          UserClassesRule::new,
          GradesRule::new,
          ClassGradesRule::new,
          RolesRule::new,
          AgentsRule::new,
          SharedValuesRule::new,
          PersonSplitRule::new,
          SameForAllRule::new,
          SwappedNameRule::new,
          DemographicsRule::new,
          LineItemsRule::new,
          CategoryWeightsRule::new,
          ResultsRule::new,
          UserResourcesRule::new,
          DeletedTargetRule::new);

  private MeaningRules() {}

  /** What makes each of them. */
  static List<Supplier<MeaningRule>> makers() {
    return ALL;
  }

  static List<MeaningRule> forOneRun() {
    return ALL.stream().map(Supplier::get).toList();
  }

  /** The rules that any of them may report. */
  static List<Rule> all() {
    return forOneRun().stream().flatMap(rule -> rule.rules().stream()).toList();
  }
}
