package dev.oneroster.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/** How the implementations of the entities are generated: hidden, on the JDK alone. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@ListEncodingEnabled
@Value.Style(
    get = {"get*"},
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    jdkOnly = true,
    deferCollectionAllocation = true,
    optionalAcceptNullable = false,
    allowedClasspathAnnotations = {Override.class})
@interface RosterStyle {}
