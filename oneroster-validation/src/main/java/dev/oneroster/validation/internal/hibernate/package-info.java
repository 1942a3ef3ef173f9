/** The only package that imports Hibernate Validator. Not for use outside this module. */
@NullMarked
package dev.oneroster.validation.internal.hibernate;

import org.jspecify.annotations.NullMarked;
