package dev.oneroster.csv;

/**
 * A row of {@code manifest.csv}.
 *
 * @param line its physical line in the file
 * @param name the property's name as it stands there
 * @param value the property's value as it stands there
 */
public record ManifestProperty(long line, String name, String value) {}
