package dev.oneroster.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.encode.EncodingMetadata;

/**
 * How builders take lists: through {@link BuilderLists}, where the generator of its own accord
 * would copy the elements one by one, twice.
 *
 * <p>This is what the generator makes of an {@code @Encoding} class, written by hand: making it
 * takes a compilation of its own. In the code, {@code @@} stands before a field and {@code @^}
 * before a parameter.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.SOURCE)
@EncodingMetadata(
    name = "dev.oneroster.model.ListEncoding",
    imports = {},
    typeParams = "T",
    elements = {
      @EncodingMetadata.Element(
          name = "list",
          tags = {"IMPL", "PRIVATE", "FINAL", "FIELD"},
          type = "java.util.List<T>",
          naming = "*",
          stdNaming = "NONE",
          params = {},
          typeParams = {},
          thrown = {},
          code = ""),
      @EncodingMetadata.Element(
          name = "from",
          tags = {"STATIC", "PRIVATE", "FROM", "SYNTH"},
          type = "java.util.List<T>",
          naming = "*_from",
          stdNaming = "NONE",
          params = "value: java.util.List<T>",
          typeParams = {},
          thrown = {},
          code = "{ return @^value; }"),
      @EncodingMetadata.Element(
          name = "toString",
          tags = {"PRIVATE", "TO_STRING", "SYNTH"},
          type = "java.lang.String",
          naming = "*_toString",
          stdNaming = "NONE",
          params = {},
          typeParams = {},
          thrown = {},
          code = "{ return @@list.toString(); }"),
      @EncodingMetadata.Element(
          name = "hashCode",
          tags = {"PRIVATE", "HASH_CODE", "SYNTH"},
          type = "int",
          naming = "*_hashCode",
          stdNaming = "NONE",
          params = {},
          typeParams = {},
          thrown = {},
          code = "{ return @@list.hashCode(); }"),
      @EncodingMetadata.Element(
          name = "equals",
          tags = {"PRIVATE", "EQUALS", "SYNTH"},
          type = "boolean",
          naming = "*_equals",
          stdNaming = "NONE",
          params = "other: dev.oneroster.model.ListEncoding<T>",
          typeParams = {},
          thrown = {},
          code = "{ return this.@@list.equals(@^other.@@list); }"),
      @EncodingMetadata.Element(
          name = "get",
          tags = {"EXPOSE", "SYNTH"},
          type = "java.util.List<T>",
          naming = "*",
          stdNaming = "NONE",
          params = {},
          typeParams = {},
          thrown = {},
          code = "{ return @@list; }"),
      @EncodingMetadata.Element(
          name = "copy",
          tags = {"COPY", "SYNTH"},
          type = "java.util.List<T>",
          naming = "*",
          stdNaming = "NONE",
          params = "value: java.util.List<T>",
          typeParams = {},
          thrown = {},
          code = "{ return @^value; }"),
      @EncodingMetadata.Element(
          name = "items",
          tags = {"BUILDER", "PRIVATE", "FIELD"},
          type = "java.util.List<T>",
          naming = "*_items",
          stdNaming = "NONE",
          params = {},
          typeParams = {},
          thrown = {},
          code = "java.util.List.of()"),
      @EncodingMetadata.Element(
          name = "build",
          tags = {"BUILDER", "PRIVATE", "BUILD"},
          type = "java.util.List<T>",
          naming = "*_build",
          stdNaming = "NONE",
          params = {},
          typeParams = {},
          thrown = {},
          code = "{ return java.util.List.copyOf(this.@@items); }"),
      @EncodingMetadata.Element(
          name = "add",
          tags = {"BUILDER", "INIT", "FINAL"},
          type = "void",
          naming = "*",
          stdNaming = "ADD",
          params = "element: T",
          typeParams = {},
          thrown = {},
          doc = {"Adds one element.", "@param element the element", "@return this builder"},
          code =
              "{ this.@@items = dev.oneroster.model.BuilderLists.with(this.@@items, java.util.List.of(@^element)); }"),
      @EncodingMetadata.Element(
          name = "addSeveral",
          tags = {"BUILDER", "INIT", "FINAL"},
          type = "void",
          naming = "*",
          stdNaming = "ADD",
          params = "elements: T...",
          typeParams = {},
          thrown = {},
          doc = {
            "Adds elements.",
            "@param elements the elements, in order",
            "@return this builder"
          },
          code =
              "{ this.@@items = dev.oneroster.model.BuilderLists.with(this.@@items, java.util.List.of(@^elements)); }"),
      @EncodingMetadata.Element(
          name = "set",
          tags = {"BUILDER", "INIT", "FINAL"},
          type = "void",
          naming = "*",
          stdNaming = "NONE",
          params = "elements: java.lang.Iterable<? extends T>",
          typeParams = {},
          thrown = {},
          doc = {
            "Sets or replaces all elements.",
            "@param elements the elements, in order",
            "@return this builder"
          },
          code = "{ this.@@items = dev.oneroster.model.BuilderLists.of(@^elements); }"),
      @EncodingMetadata.Element(
          name = "addAll",
          tags = {"BUILDER", "INIT", "COPY", "FINAL"},
          type = "void",
          naming = "*",
          stdNaming = "ADD_ALL",
          params = "elements: java.lang.Iterable<? extends T>",
          typeParams = {},
          thrown = {},
          doc = {
            "Adds elements.",
            "@param elements the elements, in order",
            "@return this builder"
          },
          code =
              "{ this.@@items = dev.oneroster.model.BuilderLists.with(this.@@items, @^elements); }")
    })
@interface ListEncodingEnabled {}
