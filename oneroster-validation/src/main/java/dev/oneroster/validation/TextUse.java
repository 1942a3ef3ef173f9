package dev.oneroster.validation;

import dev.oneroster.csv.Column;
import java.util.Set;

/** What the texts of a column are for. */
final class TextUse {

  private static final Set<String> CODES =
      Set.of(
          "username",
          "email",
          "sms",
          "phone",
          "identifier",
          "userMasterIdentifier",
          "classCode",
          "courseCode",
          "subjectCodes",
          "vendorResourceId",
          "vendorId",
          "applicationId");

  private TextUse() {}

  static TextStep.Use of(Column<?, ?> column) {
    String name = column.name();
    if (name.equals("password")) {
      return TextStep.Use.SECRET;
    }
    if (CODES.contains(name)) {
      return TextStep.Use.CODE;
    }
    return column.isPersonal() && name.endsWith("Name") ? TextStep.Use.NAME : TextStep.Use.PROSE;
  }
}
