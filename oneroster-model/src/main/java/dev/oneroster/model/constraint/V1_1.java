package dev.oneroster.model.constraint;

/** The group of constraints that hold in version 1.1 only. */
public interface V1_1 {}
