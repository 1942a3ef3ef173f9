package dev.oneroster.model.constraint;

/** The group of constraints that hold in version 1.2 only. */
public interface V1_2 {}
