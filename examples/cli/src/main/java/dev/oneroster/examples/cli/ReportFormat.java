package dev.oneroster.examples.cli;

/** The forms in which a report can be printed. */
enum ReportFormat {
  /** For a person. */
  TEXT,
  /** One object on several lines, for one path. */
  JSON,
  /** One object a line, one a path. */
  NDJSON
}
