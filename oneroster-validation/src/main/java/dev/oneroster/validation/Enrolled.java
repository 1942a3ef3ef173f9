package dev.oneroster.validation;

import dev.oneroster.validation.EnrollmentRow.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is in which class, when and as what: a list of enrollments for each user, 9 bytes an
 * enrollment and 8 a user. An enrollment is named by its number in the index of its file.
 */
final class Enrolled implements MeaningRule {

  /** What most enrollments have in common with many others. */
  private record Terms(Part part, int begin, int end) {

    // Written out, as those that a record has are linked at their first use, which takes long.

    @Override
    public boolean equals(Object other) {
      return other instanceof Terms terms
          && part == terms.part
          && begin == terms.begin
          && end == terms.end;
    }

    @Override
    public int hashCode() {
      return 31 * (31 * begin + end) + part.hashCode();
    }
  }

  private static final int MASK_BITS = 31;

  private final PackedInts lasts = new PackedInts();
  private final PackedInts masks = new PackedInts();
  private final PackedInts earlier = new PackedInts();
  private final PackedInts classes = new PackedInts();
  private final PackedOrdinals terms = new PackedOrdinals();
  private final Map<Terms, Integer> numbers = new HashMap<>();
  private final List<Terms> allTerms = new ArrayList<>();
  private Terms lastTerms = new Terms(Part.OTHER, Days.NONE, Days.NONE);
  private int lastTermsNumber = IdIndex.NONE;
  private int beforeThis = IdIndex.NONE;

  static Enrolled of(ValidationRun run) {
    return run.shared(Enrolled.class, Enrolled::new);
  }

  @Override
  public List<Rule> rules() {
    return List.of();
  }

  @Override
  public void join(ValidationRun run) {
    EnrollmentRows.of(run).show(this, (enrollment, row) -> add(enrollment));
  }

  private void add(EnrollmentRow row) {
    int user = row.user();
    int rosterClass = row.rosterClass();
    int number = row.number();
    beforeThis = IdIndex.NONE;
    if (user == IdIndex.NONE || rosterClass == IdIndex.NONE || number == IdIndex.NONE) {
      return;
    }
    int last = lasts.get(user);
    int mask = masks.count(user);
    int bit = bit(rosterClass);
    if (last != PackedInts.NONE) {
      earlier.set(number, last);
      beforeThis = (mask & bit) == 0 ? IdIndex.NONE : last;
    }
    lasts.set(user, number);
    masks.set(user, mask | bit);
    classes.set(number, rosterClass);
    terms.set(number, number(row));
  }

  /** One bit of a class: users whose bits lack it are not in the class. */
  private static int bit(int rosterClass) {
    return 1 << (((rosterClass * 0x9e37_79b1) >>> 1) % MASK_BITS);
  }

  private int number(EnrollmentRow row) {
    boolean sameAgain =
        lastTermsNumber != IdIndex.NONE
            && row.part() == lastTerms.part()
            && row.begin() == lastTerms.begin()
            && row.end() == lastTerms.end();
    if (!sameAgain) {
      lastTerms = new Terms(row.part(), row.begin(), row.end());
      lastTermsNumber = numbers.computeIfAbsent(lastTerms, this::addTerms);
    }
    return lastTermsNumber;
  }

  private int addTerms(Terms made) {
    allTerms.add(made);
    return allTerms.size() - 1;
  }

  /**
   * The last enrollment of a user before the one that is shown, or {@link IdIndex#NONE}; none, too,
   * if no earlier one can be in the same class.
   */
  int before(EnrollmentRow shown) {
    return shown.number() == IdIndex.NONE ? IdIndex.NONE : beforeThis;
  }

  /** The same user's enrollment before another one, or {@link IdIndex#NONE}. */
  int earlier(int number) {
    return Math.max(IdIndex.NONE, earlier.get(number));
  }

  int rosterClass(int number) {
    return classes.get(number);
  }

  Part part(int number) {
    return allTerms.get(terms.get(number)).part();
  }

  boolean overlaps(int number, EnrollmentRow row) {
    Terms other = allTerms.get(terms.get(number));
    return EnrollmentRow.overlap(row.begin(), row.end(), other.begin(), other.end());
  }

  /** Whether a user has anything to do with a class. */
  boolean isIn(int user, int rosterClass) {
    return isIn(user, rosterClass, Set.of());
  }

  /** Whether a user has anything to do with a class but teach it. */
  boolean isInAndNoTeacher(int user, int rosterClass) {
    return isIn(user, rosterClass, Set.of(Part.TEACHER));
  }

  private boolean isIn(int user, int rosterClass, Set<Part> not) {
    if ((masks.count(user) & bit(rosterClass)) == 0) {
      return false;
    }
    for (int number = lasts.get(user); number >= 0; number = earlier.get(number)) {
      if (classes.get(number) == rosterClass && !not.contains(part(number))) {
        return true;
      }
    }
    return false;
  }
}
