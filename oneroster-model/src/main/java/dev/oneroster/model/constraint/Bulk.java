package dev.oneroster.model.constraint;

/** The group of constraints that hold in bulk files only. */
public interface Bulk {}
