package dev.oneroster.validation;

import java.util.List;

/** A settings file has lines that cannot be understood. The message tells all of them. */
public final class SettingsFormatException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> mistakes;

  SettingsFormatException(String file, List<String> mistakes) {
    super(file + ": " + String.join("; ", mistakes));
    this.mistakes = List.copyOf(mistakes);
  }

  /**
   * What cannot be understood, line by line.
   *
   * @return texts such as {@code line 3: no rule has the code value.bolean}
   */
  public List<String> mistakes() {
    return mistakes;
  }
}
