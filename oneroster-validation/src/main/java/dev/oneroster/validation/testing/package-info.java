/**
 * For tests of profiles: packages in a few lines, and what to expect of them. Works with any test
 * framework, and with none: what is not as expected is an {@link AssertionError}.
 *
 * <pre>{@code
 * RosterFixture good = RosterFixture.small(OneRosterVersion.V1_1);
 * ReportCheck.of(good, profile).expectNothing();
 * ReportCheck.of(good.cell(USERS, "student", "email", ""), profile)
 *     .onlyOf("springfield") // whatever the binding says of it
 *     .expect(
 *         ExpectedFinding.error("springfield.student_email")
 *             .at(USERS, good.line(USERS, "student"), "email"));
 * }</pre>
 */
@NullMarked
package dev.oneroster.validation.testing;

import org.jspecify.annotations.NullMarked;
