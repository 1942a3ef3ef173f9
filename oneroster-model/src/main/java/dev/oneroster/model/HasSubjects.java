package dev.oneroster.model;

import java.util.List;

/** What classes and courses have in common: subjects by name and by code. */
public interface HasSubjects {

  /**
   * The subjects by name.
   *
   * @return the items in order, perhaps none
   */
  List<String> getSubjects();

  /**
   * The subjects by code.
   *
   * @return the items in order, perhaps none
   */
  List<String> getSubjectCodes();
}
