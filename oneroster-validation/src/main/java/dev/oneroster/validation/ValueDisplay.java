package dev.oneroster.validation;

/** Whether texts about findings show the values of personal columns. */
public enum ValueDisplay {
  /** Personal values are masked: the default everywhere. */
  MASKED,
  /** All values are shown. What is made of them holds children's data. */
  SHOWN
}
