/**
 * What one receiver asks of a package, beyond the binding or in place of it: a profile.
 *
 * <p>A {@link dev.oneroster.validation.spi.RosterProfile} is a value, put together from plain
 * pieces: rules, which are a {@link dev.oneroster.validation.spi.Constraint} with a code, a
 * severity and a source, and what it takes otherwise than the binding: ignored files, aliases,
 * wider vocabularies, {@link dev.oneroster.validation.spi.Relaxation relaxed} core findings. All
 * constraints are made by {@link dev.oneroster.validation.spi.Constraints}; what none of them can
 * say is a {@link dev.oneroster.validation.spi.CrossRowRule}.
 *
 * <pre>{@code
 * RosterProfile.builder("springfield")
 *     .title("Springfield Unified")
 *     .error("student_email", HANDBOOK,
 *         cell(USERS, "email").isFilled().when(value("role").is("student")))
 *     .error("one_district", HANDBOOK, count(ORGS, value("type").is("district")).isExactly(1))
 *     .ignores(HANDBOOK, DEMOGRAPHICS)
 *     .build();
 * }</pre>
 *
 * <p>What the binding finds already a profile does not find again: a cell that has an error of the
 * binding is not asked, and a file that is declared and missing is told once. What the receiver
 * calls such findings is said with {@link
 * dev.oneroster.validation.spi.RosterProfile.Builder#vendorKey vendorKey}. A rule is one
 * constraint, so that what is asked of many columns is a rule for each, made in a loop over {@code
 * file.columns(version)}.
 *
 * <p>Mistakes in a profile are refused when it is built. Profiles run with {@link
 * dev.oneroster.validation.RosterValidator#withProfiles}; a {@link
 * dev.oneroster.validation.spi.RosterProfileProvider} named in {@code META-INF/services} makes one
 * known by its id.
 */
@NullMarked
package dev.oneroster.validation.spi;

import org.jspecify.annotations.NullMarked;
