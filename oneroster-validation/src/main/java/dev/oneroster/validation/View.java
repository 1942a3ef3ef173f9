package dev.oneroster.validation;

/**
 * How a package looks from some perspectives that see the same of it.
 *
 * @param perspective one of them, by its place, that stands for all
 * @param audience all of them
 */
record View(int perspective, Audience audience) {}
