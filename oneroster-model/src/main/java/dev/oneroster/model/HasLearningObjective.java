package dev.oneroster.model;

/** What the two files of learning objectives have in common. */
public interface HasLearningObjective {

  /**
   * Where the objective's identifier comes from.
   *
   * @return the source
   */
  LearningObjectiveSource getSource();

  /**
   * The objective's identifier.
   *
   * @return the identifier
   */
  String getLearningObjectiveId();
}
