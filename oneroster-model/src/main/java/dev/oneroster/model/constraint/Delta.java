package dev.oneroster.model.constraint;

/** The group of constraints that hold in delta files only. */
public interface Delta {}
